// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Optional;

/// The days between which a rule is law, both counted. Without a last day it still is.
public record InForce(LocalDate from, Optional<LocalDate> until) {

  /// For rules whose first day does not matter here.
  public static final InForce ALWAYS = since(LocalDate.of(2000, 1, 1));

  public static InForce since(LocalDate from) {
    return new InForce(from, Optional.empty());
  }

  public static InForce since(String from) {
    return since(LocalDate.parse(from));
  }

  public static InForce between(String from, String until) {
    return new InForce(LocalDate.parse(from), Optional.of(LocalDate.parse(until)));
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean isAlways() {
    return equals(ALWAYS);
  }

  /// Such as `from 1 May 2020 to 25 September 2020`.
  String words() {
    return "from " + Words.day(from) + until.map(last -> " to " + Words.day(last)).orElse("");
  }
}

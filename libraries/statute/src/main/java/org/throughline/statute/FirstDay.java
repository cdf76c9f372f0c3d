// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;

/// The first day on which a pathway is law, and where that is written. By what began before it
/// nothing is counted: the earlier law applied.
public record FirstDay(LocalDate day, Source source) {

  InForce inForce() {
    return InForce.since(day);
  }

  /// Such as `In force from 1 September 2014 (SEND Regulations 2014 (SI 2014/1530), reg 1 [V]);
  /// what began before that day went by the earlier law, and nothing is counted in it.`
  public String sentence() {
    return "In force from %s (%s); what began before that day went by the earlier law, and nothing is counted in it."
        .formatted(Words.day(day), source);
  }
}

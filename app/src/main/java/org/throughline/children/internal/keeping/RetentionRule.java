// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.throughline.children.KeptRecord.Kept;
import org.throughline.statute.Age;

/// How long one kind of record is kept, as the rule is in force.
///
/// @param afterBirth absent where the rule does not count from birth
/// @param afterEnd absent where the rule does not count from the end of what it is about
/// @param standing `V` verified, `K` known from the field, `L` the council's own choice
public record RetentionRule(
    String code,
    String record,
    Optional<Period> afterBirth,
    Optional<Period> afterEnd,
    String words,
    String basis,
    String standing,
    LocalDate from) {

  /// The day until which it keeps something of a child; absent when it does not count for it.
  Optional<LocalDate> keepsUntil(Kept kept, LocalDate birth) {
    if (!kept.rule().equals(code)) {
      return Optional.empty();
    }
    return afterBirth
        .map(years -> Age.attained(birth, years.getYears()))
        .or(() -> kept.ended().flatMap(day -> afterEnd.map(day::plus)));
  }
}

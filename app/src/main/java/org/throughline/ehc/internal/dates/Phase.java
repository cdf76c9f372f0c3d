// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/// The change to the next phase of education, by the year in which it comes. SI 2014/1530 reg 18.
public enum Phase {
  SCHOOL("To school", 5, "phase-transfer", "phase-transfer-plan"),
  JUNIOR("Infant to junior school", 8, "phase-transfer", "phase-transfer-plan"),
  SECONDARY("Primary to secondary school", 12, "phase-transfer", "phase-transfer-plan"),
  POST_16("Secondary school to post-16", 17, "post-16-transfer", "post-16-transfer-plan"),
  COLLEGE("Between post-16 institutions", 0, "post-16-move", "post-16-move-plan");

  private static final int OLDEST_INFANT = 8;
  private static final int YEAR_9 = 14;

  private final String label;
  private final int years;
  private final String event;
  private final String duty;

  Phase(String label, int years, String event, String duty) {
    this.label = label;
    this.years = years;
    this.event = event;
    this.duty = duty;
  }

  public String label() {
    return label;
  }

  /// The event of the pathway from which the last day is counted.
  String event() {
    return event;
  }

  String duty() {
    return duty;
  }

  /// A coming change of phase.
  ///
  /// @param on the first day of the school year in which it comes
  record Coming(Phase phase, LocalDate on) {}

  /// The next change after `today` that follows from the child's age.
  ///
  /// @param highAge the oldest age that the child's school takes; 0 when not known
  static Optional<Coming> next(LocalDate born, int highAge, LocalDate today) {
    for (Phase phase : values()) {
      LocalDate on = LocalDate.of(cohort(born) + phase.years, Month.SEPTEMBER, 1);
      boolean isTheirs = phase != JUNIOR || (highAge > 0 && highAge <= OLDEST_INFANT);
      if (phase.years > 0 && isTheirs && on.isAfter(today)) {
        return Optional.of(new Coming(phase, on));
      }
    }
    return Optional.empty();
  }

  /// The phase that a duty of the pathway is about, when the child's age says which.
  static Phase of(String duty, LocalDate born, LocalDate on) {
    if (duty.equals(COLLEGE.duty)) {
      return COLLEGE;
    }
    if (duty.equals(POST_16.duty)) {
      return POST_16;
    }
    int years = on.getYear() - cohort(born);
    return years <= SCHOOL.years ? SCHOOL : years <= JUNIOR.years + 1 ? JUNIOR : SECONDARY;
  }

  /// The first day of the child's Year 9.
  static LocalDate yearNine(LocalDate born) {
    return LocalDate.of(cohort(born) + YEAR_9, Month.SEPTEMBER, 1);
  }

  /// The year in which the school year of the birth began.
  private static int cohort(LocalDate born) {
    return born.getMonth().compareTo(Month.SEPTEMBER) < 0 ? born.getYear() - 1 : born.getYear();
  }
}

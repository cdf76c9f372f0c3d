// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;

/// How a duty stands by one reading or the other; the days are those of [SlowDays].
record Reading(String duty, DutyState state, int due, int metOn) {

  private static final long FIRST = LocalDate.of(SlowDays.FIRST_YEAR, 1, 1).toEpochDay();

  static Reading of(Duty duty) {
    return new Reading(duty.code(), duty.state(), day(duty.due()), day(duty.metOn()));
  }

  private static int day(Optional<LocalDate> date) {
    return date.isEmpty() ? SlowReader.NONE : (int) (date.get().toEpochDay() - FIRST);
  }

  boolean hasArisen() {
    return state != DutyState.NOT_ARISEN;
  }

  @Override
  public String toString() {
    return duty
        + " "
        + state.code()
        + (due == SlowReader.NONE ? "" : " by " + SlowDays.date(due))
        + (metOn == SlowReader.NONE ? "" : " done " + SlowDays.date(metOn));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.OptionalDouble;

/// How many of the cases kept a limit, with those whose limit was lifted counted apart.
///
/// @param onTime done within the limit
/// @param late done after it, or not done although it is over, without an exception
/// @param exception not done within it, with an exception that lifted it
/// @param running not done, and still in time
public record Timeliness(int onTime, int late, int exception, int running) {

  /// Looks at one duty in each of these timelines, every time it arose.
  public static Timeliness of(String duty, List<Timeline> timelines) {
    List<Duty> all =
        timelines.stream()
            .flatMap(timeline -> timeline.duties().stream())
            .filter(each -> each.code().equals(duty))
            .toList();
    return new Timeliness(
        count(all, DutyState.MET),
        count(all, DutyState.MET_LATE) + count(all, DutyState.MISSED),
        count(all, DutyState.LIFTED_BY_EXCEPTION),
        count(all, DutyState.OPEN));
  }

  /// The share on time of those whose limit is over, leaving out those with an exception, in per
  /// cent. Empty when there is none.
  public OptionalDouble percentWithoutExceptions() {
    return percent(onTime + late);
  }

  /// The share on time of those whose limit is over, exceptions among them, in per cent. Empty
  /// when there is none.
  public OptionalDouble percentWithExceptions() {
    return percent(onTime + late + exception);
  }

  private OptionalDouble percent(int denominator) {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * onTime / denominator);
  }

  private static int count(List<Duty> duties, DutyState state) {
    return (int) duties.stream().filter(duty -> duty.state() == state).count();
  }
}

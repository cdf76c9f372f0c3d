// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.throughline.ehc.Every;
import org.throughline.ehc.PlanRow;

/// One provision of section F and how its delivery stands.
///
/// @param last when it was last delivered
/// @param delivered how often since the last whole round began; absent for what has no frequency
/// @param gap the open gap; absent when there is none
public record ProvisionLine(
    PlanRow row, Optional<LocalDate> last, OptionalInt delivered, Optional<Gap> gap, State state) {

  /// How it stands.
  public enum State {
    ON_TIME("As the plan says", "on"),
    BEHIND("Behind", "behind"),
    GAP("Not delivered, gap noted", "gap"),
    UNKNOWN("No frequency to hold it against", "unknown");

    private final String label;
    private final String code;

    State(String label, String code) {
      this.label = label;
      this.code = code;
    }

    public String label() {
      return label;
    }

    public String code() {
      return code;
    }
  }

  /// A time without delivery, and what is done about it.
  public record Gap(long id, LocalDate from, String reason, String remedy, LocalDate remedyBy) {}

  static ProvisionLine of(
      PlanRow row,
      Optional<LocalDate> last,
      int delivered,
      Optional<Gap> gap,
      Rounds rounds,
      LocalDate inForce) {
    Optional<Every> every = row.words().every().filter(each -> each != Every.ONCE);
    int times = row.words().number(org.throughline.ehc.Field.TIMES).orElse(1);
    boolean isBehind =
        every.map(each -> rounds.isBehind(each, times, inForce, delivered)).orElse(false);
    State state =
        gap.isPresent()
            ? State.GAP
            : every.isEmpty() ? State.UNKNOWN : isBehind ? State.BEHIND : State.ON_TIME;
    OptionalInt known = every.isEmpty() ? OptionalInt.empty() : OptionalInt.of(delivered);
    return new ProvisionLine(row, last, known, gap, state);
  }

  public UUID stem() {
    return row.stem();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.statute.DutyState;

/// Invented cases walk every duty through each state that it can be in, and into no other.
class StatesTest {

  /// Rare states, such as a limit of three days that was lifted in 2020, take the most.
  private static final int MOST_CASES = 25_600;

  static Stream<PathwayRows> pathways() {
    return Table.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void everyDutyIsFoundInEachOfItsStatesAndInNoOther(PathwayRows rows) {
    Comparison comparison = new Comparison(rows, 29);

    for (int cases = 400; cases <= MOST_CASES && !isWalked(comparison, rows); cases *= 2) {
      comparison.run(cases);
    }

    for (Row row : rows.rows()) {
      assertThat(comparison.reached(row)).as(row.duty()).isEqualTo(possible(row));
    }
  }

  private static boolean isWalked(Comparison comparison, PathwayRows rows) {
    return rows.rows().stream().allMatch(row -> comparison.reached(row).equals(possible(row)));
  }

  private static Set<DutyState> possible(Row row) {
    return EnumSet.allOf(DutyState.class).stream()
        .filter(state -> isPossible(row, state))
        .collect(toCollection(() -> EnumSet.noneOf(DutyState.class)));
  }

  /// A limit without a number is never over. A time to wait is kept or broken, and never late; one
  /// without a number is not kept before it ends. Only what the law excepts can be lifted.
  private static boolean isPossible(Row row, DutyState state) {
    return switch (state) {
      case NOT_ARISEN, OPEN -> true;
      case MET -> hasNumber(row) || !row.isWait();
      case MET_LATE -> hasNumber(row) && !row.isWait();
      case MISSED -> hasNumber(row) || row.isWait();
      case LIFTED_BY_EXCEPTION -> !row.lifts().isEmpty();
    };
  }

  private static boolean hasNumber(Row row) {
    return row.goesBy().isEmpty()
        && row.legs().stream().anyMatch(leg -> !(leg.shape() instanceof Clock.Shape.AtOnce));
  }
}

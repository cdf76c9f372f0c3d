// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

class HeldTest {

  private final States states =
      new States(
          List.of(
              new States.Setting("Unit", "A", 0, 5, List.of("ASD"), List.of()),
              new States.Setting("Special", "A", 3, 9, List.of("ASD", "SEMH"), List.of())));
  private final BitSet reached = new BitSet();
  private final Held held;

  HeldTest() {
    for (int cell : new int[] {states.cell(2, 0), states.cell(2, 3), states.cell(4, 1)}) {
      reached.set(cell);
    }
    held = new Held(states, reached);
  }

  @Test
  void cellsAreNumberedByAgeAndStateWithoutGaps() {
    assertThat(held.count()).isEqualTo(3);
    assertThat(held.number(states.cell(2, 3))).isEqualTo(1);
    assertThat(held.number(states.cell(2, 1))).as("nobody").isNegative();
    assertThat(held.age(2)).isEqualTo(4);
    assertThat(held.state(2)).isEqualTo(1);
    assertThat(held.begin(0)).isZero();
    assertThat(held.begin(Ages.index(2))).isZero();
    assertThat(held.begin(Ages.index(3))).isEqualTo(2);
    assertThat(held.begin(Ages.index(4))).isEqualTo(2);
    assertThat(held.begin(Ages.index(5))).isEqualTo(3);
    assertThat(held.begin(Ages.COUNT)).isEqualTo(3);
  }

  @Test
  void peopleByNumberStandInTheirCells() {
    int[] byCell = held.byCell(new int[] {5, 6, 7});
    assertThat(byCell).hasSize(states.cells());
    assertThat(byCell[states.cell(2, 3)]).isEqualTo(6);
    assertThat(held.numbered(byCell)).containsExactly(5, 6, 7);
  }
}

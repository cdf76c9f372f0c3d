// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedPlanTest {
  private static final ClosedPlan PLAN =
      DemonstrationAuthority.asAt(LocalDate.of(2026, 11, 21)).closedPlan();

  @Test
  void itHasTheFourPrioritiesAndTheAimsOf2007() {
    assertThat(PLAN.priorities().stream().flatMap(p -> p.aims().stream()).map(a -> a.code()))
        .containsExactly(
            "1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "3e", "3f",
            "3g", "4a", "4b", "4c");
    assertThat(PLAN.priorities()).hasSize(4);
    assertThat(PLAN.actions().count()).isEqualTo(37);
  }

  @Test
  void itStaysInItsOwnTimeWhateverTheDay() {
    assertThat(DemonstrationAuthority.asAt(LocalDate.of(2035, 4, 1)).closedPlan()).isEqualTo(PLAN);
    assertThat(PLAN.actions())
        .allSatisfy(
            action -> assertThat(action.due()).isBetween(PLAN.from(), LocalDate.of(2010, 8, 31)));
  }

  @Test
  void itHasThirteenMeasuresWithTheirFigures() {
    assertThat(PLAN.measures()).hasSize(13);
    var excluded = PLAN.measures().get(3);
    assertThat(excluded.baseline()).contains("55 in 2006/07");
    assertThat(excluded.rule()).contains("Falls by 10% a year, from 55");
    assertThat(PLAN.measures().getFirst().target()).isEqualTo("91.85%");
    assertThat(PLAN.measures().get(7).by()).isEqualTo(Optional.of("November 2010"));
  }

  @Test
  void everyLeadIsInTheKey() {
    var known = PLAN.leads().stream().map(ClosedPlan.Lead::initials).toList();
    assertThat(PLAN.actions().flatMap(action -> action.leads().stream())).isSubsetOf(known);
    assertThat(known).doesNotHaveDuplicates().hasSize(15);
  }
}

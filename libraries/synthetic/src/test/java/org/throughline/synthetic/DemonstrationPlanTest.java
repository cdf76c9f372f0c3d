// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.synthetic.InventedAction.Status;

class DemonstrationPlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 2_000, 50_000})
  void hasExactlyAsManyActionsAsAskedForAndNoTwoAlike(int actions) {
    var plan = DemonstrationPlan.atScale(actions, 42, TODAY).strategy();

    assertThat(plan.actions().count()).isEqualTo(actions);
    assertThat(plan.actions().map(InventedAction::text).distinct().count()).isEqualTo(actions);
    assertThat(plan.actions().map(InventedAction::code).distinct().count()).isEqualTo(actions);
  }

  @Test
  void theSameSeedGivesAnEqualPlanAndAnotherSeedAnotherPlan() {
    var plan = DemonstrationPlan.atScale(200, 42, TODAY);
    assertThat(DemonstrationPlan.atScale(200, 42, TODAY)).isEqualTo(plan);
    assertThat(DemonstrationPlan.atScale(200, 43, TODAY)).isNotEqualTo(plan);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void looksLikeACouncilInMidYear(LocalDate today) {
    var plan = DemonstrationPlan.atScale(2_000, 42, today).strategy();
    var open =
        plan.actions()
            .filter(action -> action.status().isOpen() && !action.start().isAfter(today))
            .toList();

    assertThat(share(open.size(), 2_000)).isBetween(35.0, 55.0);
    assertThat(share(count(open, Status.ON_TRACK), open.size())).isBetween(55.0, 75.0);
    assertThat(share(count(open, Status.BLOCKED), open.size())).isBetween(3.0, 9.0);
    assertThat(share(open.stream().filter(a -> a.isOverdue(today)).count(), open.size()))
        .isBetween(6.0, 15.0);
    assertThat(plan.actions())
        .allSatisfy(
            action -> {
              assertThat(action.due()).isBetween(plan.from(), plan.to());
              assertThat(action.updates())
                  .allSatisfy(one -> assertThat(one.on()).isBetween(action.start(), today));
            });
  }

  private static long count(java.util.List<InventedAction> actions, Status status) {
    return actions.stream().filter(action -> action.status() == status).count();
  }

  private static double share(long part, long all) {
    return 100.0 * part / all;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 50_001})
  void refusesASizeItCannotMake(int actions) {
    assertThatThrownBy(() -> DemonstrationPlan.atScale(actions, 42, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 50,000: got " + actions);
  }
}

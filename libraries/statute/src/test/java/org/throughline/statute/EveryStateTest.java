// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.DutyState.LIFTED_BY_EXCEPTION;
import static org.throughline.statute.DutyState.MET;
import static org.throughline.statute.DutyState.MET_LATE;
import static org.throughline.statute.DutyState.MISSED;
import static org.throughline.statute.DutyState.NOT_ARISEN;
import static org.throughline.statute.DutyState.OPEN;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every line of every pathway into every state that it can be in.
class EveryStateTest {

  static Stream<Arguments> rules() {
    return Pathways.standard().all().stream()
        .flatMap(
            pathway -> pathway.rules().stream().map(rule -> Arguments.of(pathway, rule.code())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void everyStateOfEveryDutyIsReached(Pathway pathway, String code) {
    Walk walk = Walk.of(pathway, code);

    assertThat(walk.everywhere().stream().map(Duty::state).collect(Collectors.toSet()))
        .isEqualTo(expected(walk.rule(), walk.due().isPresent()));
  }

  private static Set<DutyState> expected(Rule rule, boolean hasNumber) {
    EnumSet<DutyState> states = EnumSet.of(NOT_ARISEN, OPEN, MET);
    if (rule.kind() == DutyKind.MUST_WAIT) {
      states =
          hasNumber
              ? EnumSet.of(NOT_ARISEN, OPEN, MET, MISSED)
              : EnumSet.of(NOT_ARISEN, OPEN, MISSED);
    } else if (hasNumber) {
      states.addAll(EnumSet.of(MET_LATE, MISSED));
    }
    if (!rule.exceptions().isEmpty()) {
      states.add(LIFTED_BY_EXCEPTION);
    }
    return states;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.ehc.internal.checks.Finding;
import org.throughline.ehc.internal.checks.Learner;
import org.throughline.ehc.internal.checks.PlanChecks;
import org.throughline.ehc.internal.checks.VagueWords;
import org.throughline.ehc.internal.invented.InventedRow;
import org.throughline.ehc.internal.invented.InventedWords;

class InventedEhcPlansTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final InventedWords WORDS = InventedWords.read();

  @ParameterizedTest
  @ValueSource(
      strings = {"ASD", "SLCN", "SEMH", "MLD", "SPLD", "SLD", "PMLD", "HI", "PD", "OTH", ""})
  void aFinishedPlanLacksNothingThatEveryPlanHas(String need) {
    for (LocalDate born : List.of(LocalDate.of(2018, 5, 1), LocalDate.of(2009, 5, 1))) {
      Learner learner = Learner.of(born, "", TODAY);

      assertThat(PlanChecks.of(plan(need, learner, true), learner, VagueWords.standard()))
          .filteredOn(Finding::isNeeded)
          .as(need + " " + born)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASD", "MLD", "HI"})
  void anUnfinishedPlanShowsWhatTheChecksAreFor(String need) {
    Learner learner = Learner.of(LocalDate.of(2018, 5, 1), "", TODAY);

    Set<String> codes =
        PlanChecks.of(plan(need, learner, false), learner, VagueWords.standard()).stream()
            .map(finding -> finding.rule().code())
            .collect(Collectors.toSet());

    assertThat(codes).contains("EHC-302", "EHC-307", "EHC-308", "EHC-311", "EHC-314");
  }

  private static PlanEdition plan(String need, Learner learner, boolean isFinished) {
    List<InventedRow> rows =
        WORDS.plan(
            need,
            learner.preparesForAdulthood(),
            isFinished,
            LocalDate.of(2027, 7, 16),
            LocalDate.of(2026, 3, 2));
    DraftOfPlan draft = new DraftOfPlan();
    java.util.Map<String, String> labels = new java.util.HashMap<>();
    for (InventedRow row : rows) {
      draft.and(row.section(), row.words());
      labels.put(row.key(), draft.edition().rows().getLast().label());
      row.joined()
          .forEach(
              key -> {
                draft.joined(labels.getOrDefault(key, ""), labels.get(row.key()));
                draft.joined(labels.get(row.key()), labels.getOrDefault(key, ""));
              });
    }
    return draft.edition();
  }
}

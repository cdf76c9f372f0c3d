// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.papers.ActionPlan.Aim;
import org.throughline.papers.ActionPlan.PlannedAction;

/// Holds the reader to the figures that a person counted in real papers.
class RealPapersTest {

  @Test
  void countsTheCommitmentsOfBothStrategiesByPriorityAndYear() throws PaperRefused {
    Paper paper = Papers.read(RealPapers.named("001"));

    assertThat(paper.strategies()).hasSize(2);
    Strategy education = paper.strategies().getFirst();
    assertThat(education.priorities().stream().map(RealPapersTest::byYear))
        .containsExactly(
            Map.of(1, 9L, 2, 6L, 3, 3L),
            Map.of(1, 8L, 2, 7L, 3, 2L),
            Map.of(1, 9L, 2, 5L, 3, 3L),
            Map.of(1, 9L, 2, 7L, 3, 2L),
            Map.of(1, 12L, 2, 7L, 3, 2L));
    Strategy send = paper.strategies().get(1);
    assertThat(send.priorities().stream().mapToInt(p -> p.commitments().size()).sum())
        .isEqualTo(85);
    assertThat(send.priorities().stream().map(p -> p.title().split(":", -1)[0]))
        .containsExactly("Responsive", "Effective", "Inclusive", "Efficient");
    assertThat(send.themes())
        .contains("EHCPs", "DSPs", "Special Schools", "High Needs Block Funding");
    assertThat(send.outcomeStatements()).hasSize(8);
    assertThat(paper.strategies())
        .allSatisfy(
            strategy -> {
              assertThat(strategy.from()).contains(YearMonth.of(2021, 4));
              assertThat(strategy.to()).contains(YearMonth.of(2024, 3));
              assertThat(strategy.vision()).isPresent();
              assertThat(strategy.owners()).isNotEmpty();
              assertThat(strategy.priorities())
                  .allSatisfy(p -> assertThat(p.ambition()).isPresent());
            });
  }

  private static Map<Integer, Long> byYear(Priority priority) {
    return priority.commitments().stream()
        .collect(
            Collectors.groupingBy(c -> c.year().orElse(0), TreeMap::new, Collectors.counting()));
  }

  @Test
  void readsTheReportAroundTheStrategies() throws PaperRefused {
    Report report = Papers.read(RealPapers.named("001")).report().orElseThrow();

    assertThat(report.keyDecision()).contains(false);
    assertThat(report.privateReport()).contains(false);
    assertThat(report.recommendations()).hasSize(1);
    assertThat(report.appendices()).hasSize(2);
    assertThat(report.implications().stream().map(Report.Implication::kind))
        .containsExactly("Financial", "Legal", "Equalities", "Climate Emergency", "Other");
    assertThat(report.implications().stream().filter(i -> i.officer().isPresent())).hasSize(4);
  }

  @Test
  void readsAnActionPlanWithAimsAndResolvesTheInitials() throws PaperRefused {
    Paper paper = Papers.read(RealPapers.named("003"));

    assertThat(paper.kind()).isEqualTo(Kind.ACTION_PLAN);
    ActionPlan plan = paper.actionPlans().getFirst();
    List<Aim> aims = plan.priorities().stream().flatMap(p -> p.aims().stream()).toList();
    assertThat(aims.stream().map(aim -> aim.code().orElse("")))
        .containsExactly(
            "1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "3e", "3f",
            "3g", "4a", "4b", "4c");
    assertThat(plan.people()).hasSize(14).containsEntry("JP", "Joe Pajak");
    PlannedAction shared = aims.get(2).actions().get(1);
    assertThat(shared.leads().stream().map(Lead::display))
        .containsExactly("Trevor Pringle", "Bill Morris");
    assertThat(shared.timescale()).contains("Jan 08");
    assertThat(aims.get(11).actions().getFirst().comments()).contains("Strategy completed");
  }

  @Test
  void takesTheThirteenMeasuresApart() throws PaperRefused {
    List<PerformanceMeasure> measures = Papers.read(RealPapers.named("003")).measures();

    assertThat(measures).hasSize(13);
    assertThat(measures.getFirst().target()).contains("91.85%");
    assertThat(measures.getFirst().by()).contains("academic year 2008/09");
    assertThat(measures.get(3).rule()).contains("10% per annum year-on-year from 55");
    assertThat(measures.get(3).baseline()).contains("55 (2006/07 academic year)");
    assertThat(measures.get(7).target()).contains("8.2%");
    assertThat(measures.get(7).by()).contains("November 2010");
  }

  @Test
  void readsTheOlderReportTemplateWithItsDecisionStatusTable() throws PaperRefused {
    Report report = Papers.read(RealPapers.named("003")).report().orElseThrow();

    assertThat(report.keyDecision()).contains(true);
    assertThat(report.keyDecisionReason().orElse("")).contains("wards");
    assertThat(
            report.implications().stream()
                .map(i -> i.officer().orElseThrow().telephone().orElse("")))
        .containsExactly("ext 29 7750", "ext 29 7044");
  }

  @Test
  void readsMinutesOfThreeItems() throws PaperRefused {
    Minutes noted = Papers.read(RealPapers.named("000")).minutes().orElseThrow();
    Minutes agreed = Papers.read(RealPapers.named("002")).minutes().orElseThrow();
    Minutes acted = Papers.read(RealPapers.named("004")).minutes().orElseThrow();

    assertThat(noted.resolutions()).hasSize(1);
    assertThat(noted.items().getFirst().presenters()).hasSize(3);
    assertThat(agreed.resolutions().getFirst().wording()).isEqualTo(Minutes.Wording.AGREED);
    assertThat(agreed.requests()).anySatisfy(r -> assertThat(r.by().orElse("")).contains("future"));
    assertThat(acted.requests()).anySatisfy(r -> assertThat(r.formal()).isTrue());
    assertThat(acted.requests())
        .anySatisfy(r -> assertThat(r.by().orElse("")).isEqualTo("its meeting in September 2024"));
  }
}

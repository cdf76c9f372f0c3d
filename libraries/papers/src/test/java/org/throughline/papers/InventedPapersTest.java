// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.papers.ActionPlan.PlannedAction;

/// The same papers in each of the five formats must be recognised alike.
class InventedPapersTest {

  @ParameterizedTest
  @EnumSource(Written.class)
  void readsPrioritiesWithTablesOfWhatWillBeDone(Written format) throws PaperRefused {
    Paper paper = format.read(InventedPapers.saltmarsh());

    assertThat(paper.kind()).isEqualTo(Kind.STRATEGY);
    Strategy strategy = paper.strategies().getFirst();
    assertThat(strategy.from()).contains(YearMonth.of(2025, 4));
    assertThat(strategy.to()).contains(YearMonth.of(2028, 3));
    assertThat(strategy.vision().orElse("")).startsWith("Every child in Saltmarsh is known");
    assertThat(strategy.owners()).containsExactly("Director of Education");
    assertThat(strategy.priorities().stream().map(Priority::title))
        .containsExactly(
            "Help that comes early", "Schools where everyone belongs", "Ready for adult life");
    assertThat(strategy.priorities().stream().map(p -> p.commitments().size()))
        .containsExactly(3, 2, 1);
    assertThat(strategy.priorities())
        .allSatisfy(p -> assertThat(p.ambition().orElse("")).startsWith("Our ambition"));
    PlannedAction line = actions(paper).getFirst();
    assertThat(line.leads().getFirst().display()).isEqualTo("Head of Early Years");
    assertThat(line.timescale()).contains("December 2025");
    assertThat(line.success()).contains("Nine in ten callers say it helped");
    assertThat(paper.actionPlans().getFirst().strategy()).contains(strategy.title());
    assertThat(paper.measures()).hasSize(2);
    assertThat(paper.measures().getFirst().baseline()).contains("41%");
    assertThat(paper.measures().getFirst().target()).contains("75%");
    assertThat(paper.measures().get(1).rule()).contains("10% per year from 860");
  }

  private static List<PlannedAction> actions(Paper paper) {
    return paper.actionPlans().stream()
        .flatMap(plan -> plan.priorities().stream())
        .flatMap(priority -> priority.aims().stream())
        .flatMap(aim -> aim.actions().stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void readsNumberedObjectivesWithARagColumnAndAKey(Written format) throws PaperRefused {
    Paper paper = format.read(InventedPapers.fenwick());

    assertThat(paper.kind()).isEqualTo(Kind.ACTION_PLAN);
    assertThat(paper.strategies()).isEmpty();
    ActionPlan plan = paper.actionPlans().getFirst();
    assertThat(plan.from()).contains(YearMonth.of(2025, 4));
    assertThat(plan.priorities().stream().map(ActionPlan.PlanPriority::title))
        .containsExactly("Schools notice absence early", "Families get help and not only letters");
    List<PlannedAction> actions = actions(paper);
    assertThat(actions.stream().map(a -> a.code().orElse("")))
        .containsExactly("1.1", "1.2", "1.3", "2.1", "2.2");
    assertThat(actions.stream().map(a -> a.status().orElse("")))
        .containsExactly("Green", "Amber", "Complete", "Red", "Green");
    assertThat(actions.get(1).leads().stream().map(Lead::display))
        .containsExactly("Anna Brook", "Carl Dunn");
    assertThat(actions.get(1).comments()).contains("Five visited so far");
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void readsOneTableWithARowForEachPriorityAndAColumnForEachYear(Written format)
      throws PaperRefused {
    Strategy strategy = format.read(InventedPapers.eastmere()).strategies().getFirst();

    assertThat(strategy.from()).contains(YearMonth.of(2024, 9));
    assertThat(strategy.to()).contains(YearMonth.of(2027, 8));
    assertThat(strategy.priorities().stream().map(Priority::title))
        .containsExactly("Enough places", "A skilled workforce", "Parents as partners");
    assertThat(strategy.priorities())
        .allSatisfy(
            priority ->
                assertThat(priority.commitments().stream().map(Commitment::year))
                    .containsExactly(Optional.of(1), Optional.of(2), Optional.of(3)));
    assertThat(strategy.priorities().getFirst().commitments().getFirst().yearLabel())
        .contains("2024/25");
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void readsMinutesWithADecisionUnderAHeading(Written format) throws PaperRefused {
    Paper paper = format.read(InventedPapers.harrowfield());

    assertThat(paper.kind()).isEqualTo(Kind.MINUTES);
    Minutes minutes = paper.minutes().orElseThrow();
    assertThat(minutes.items().stream().map(item -> item.title().orElse("")))
        .containsExactly("Apologies for absence", "School transport", "Short breaks");
    assertThat(minutes.resolutions().stream().map(Minutes.Resolution::text))
        .containsExactly(
            "That the report be noted.", "That a further report be brought in the autumn.");
    assertThat(minutes.items().get(1).presenters())
        .containsExactly(new Minutes.Presenter("Joan Miller", Optional.of("Head of Travel")));
    assertThat(minutes.requests()).hasSize(3);
    Minutes.Request map = minutes.requests().getFirst();
    assertThat(map.what()).startsWith("circulate a map");
    assertThat(map.of()).contains("officers");
    assertThat(map.by()).contains("30 June 2026");
    Minutes.Request action = minutes.requests().getLast();
    assertThat(action.formal()).isTrue();
    assertThat(action.of()).contains("Head of Commissioning");
    assertThat(action.by()).contains("12 June 2026");
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void readsAReportWithItsHeaderRecommendationsAndOfficers(Written format) throws PaperRefused {
    Paper paper = format.read(InventedPapers.westcliff());

    assertThat(paper.kind()).isEqualTo(Kind.REPORT);
    Report report = paper.report().orElseThrow();
    assertThat(report.title().orElse("")).isEqualToIgnoringCase("Review of specialist provision");
    assertThat(report.header())
        .anySatisfy(line -> assertThat(line.value()).isEqualTo("9 September 2026"));
    assertThat(report.recommendations()).hasSize(2);
    assertThat(report.implications().stream().map(i -> i.officer().orElseThrow()))
        .containsExactly(
            new Report.Officer(
                "Omar Field", Optional.of("Head of Finance"), Optional.of("01632 960 101")),
            new Report.Officer(
                "Ruth Vane", Optional.of("Principal Solicitor"), Optional.of("ext 4402")));
    assertThat(report.keyDecision()).contains(true);
    assertThat(report.keyDecisionReason()).contains("because it affects two or more wards");
    assertThat(report.backgroundPapers()).containsExactly("Sufficiency survey 2025");
    assertThat(report.appendices()).containsExactly("Appendix A – Map of provision");
  }
}

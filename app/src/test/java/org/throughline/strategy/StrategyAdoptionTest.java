// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.Versions;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@RecordApplicationEvents
class StrategyAdoptionTest {

  private final StrategyAdoption adoption;
  private final Strategies strategies;
  private final Versions versions;

  StrategyAdoptionTest(StrategyAdoption adoption, Strategies strategies, Versions versions) {
    this.adoption = adoption;
    this.strategies = strategies;
    this.versions = versions;
  }

  @Test
  void givesEachCommitmentACodeOfStrategyPriorityYearAndPlace() {
    StrategyId id = done(adoption.adopt(strategy("QA", StrategyStatus.ADOPTED), Optional.empty()));

    assertThat(strategies.commitments(id))
        .extracting(CommitmentLine::code)
        .containsExactly("QA1.Y1.01", "QA1.Y1.02", "QA1.Y2.01", "QA2.Y1.01");
  }

  @Test
  void keepsTheWholeTextAsTheFirstVersion() {
    StrategyId id = done(adoption.adopt(strategy("QB", StrategyStatus.DRAFT), Optional.empty()));

    StrategyText kept = versions.text(id.value(), 1).orElseThrow();

    assertThat(kept.vision()).isEqualTo("Every child belongs");
    assertThat(kept.priorities().getFirst().themes()).containsExactly("Inclusion");
    assertThat(kept.commitments()).hasSize(4);
    assertThat(kept.commitments().findFirst().orElseThrow().themes()).containsExactly("Money");
    assertThat(kept.from()).isEqualTo(YearMonth.of(2026, 4));
    assertThat(kept.links().getFirst().code()).contains("S");
  }

  @Test
  void announcesOneActionForEachCommitmentOnceItIsAdopted(ApplicationEvents events) {
    StrategyId id = done(adoption.adopt(strategy("QC", StrategyStatus.ADOPTED), Optional.empty()));

    List<ActionsPlanned> announced =
        events.stream(ActionsPlanned.class).filter(event -> event.strategy().equals(id)).toList();
    assertThat(announced).hasSize(1);
    assertThat(announced.getFirst().actions()).hasSize(5);
    assertThat(announced.getFirst().actions().getFirst().leads()).isEmpty();
  }

  @Test
  void announcesNothingForADraft(ApplicationEvents events) {
    StrategyId id = done(adoption.adopt(strategy("QD", StrategyStatus.DRAFT), Optional.empty()));

    assertThat(events.stream(ActionsPlanned.class)).noneMatch(event -> event.strategy().equals(id));
  }

  @Test
  void refusesACodeThatIsInUseAndSaysSoBesideTheOtherProblems() {
    done(adoption.adopt(strategy("QE", StrategyStatus.ADOPTED), Optional.empty()));

    Outcome<StrategyId> outcome =
        adoption.adopt(untitled(strategy("QE", StrategyStatus.ADOPTED)), Optional.empty());

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<StrategyId>) outcome).problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("title", "code");
  }

  @Test
  void takesOutInventedStrategiesAndNoOthers() {
    StrategyId real =
        done(adoption.adopt(strategy("QF", StrategyStatus.ADOPTED), Optional.empty()));
    StrategyId invented =
        done(adoption.adopt(invented(strategy("QG", StrategyStatus.ADOPTED)), Optional.empty()));

    adoption.removeInvented();

    assertThat(strategies.find(invented)).isEmpty();
    assertThat(strategies.find(real)).isPresent();
    assertThat(strategies.commitments(real)).hasSize(4);
  }

  static NewStrategy strategy(String code, StrategyStatus status) {
    return new NewStrategy(
        code,
        "A strategy for tests",
        "",
        YearMonth.of(2026, 4),
        YearMonth.of(2029, 3),
        status,
        Optional.empty(),
        Optional.empty(),
        false,
        "Every child belongs",
        List.of(),
        List.of("I am heard"),
        List.of(),
        List.of(),
        List.of(new NewStrategy.Section("Background", List.of("It was so."))),
        List.of(new NewStrategy.Measure("Exclusions fall", "55", "", "10% a year", "2029")),
        List.of("Inclusion"),
        List.of(new NewStrategy.Link("SEND strategy", Optional.of("S"), "Same families")),
        List.of(first(), second()));
  }

  private static NewStrategy.Priority first() {
    return new NewStrategy.Priority(
        "Places",
        "Enough of them",
        "",
        List.of("inclusion"),
        List.of(
            new NewStrategy.Commitment(1, "", "Publish the plan", List.of("Money"), List.of()),
            NewStrategy.Commitment.of(1, "Buildings", "Open the annexe"),
            NewStrategy.Commitment.of(2, "", "Review the plan")));
  }

  private static NewStrategy.Priority second() {
    NewStrategy.Action action =
        new NewStrategy.Action(
            "Ask schools",
            List.of(new Lead("PW", "Pat Wren")),
            Optional.empty(),
            Optional.empty(),
            "Autumn",
            "All answered",
            "");
    NewStrategy.Action another =
        new NewStrategy.Action(
            "Tell schools", List.of(), Optional.empty(), Optional.empty(), "", "", "");
    return new NewStrategy.Priority(
        "Voices",
        "",
        "",
        List.of(),
        List.of(
            new NewStrategy.Commitment(
                1, "", "Listen to schools", List.of(), List.of(action, another))));
  }

  private static NewStrategy untitled(NewStrategy from) {
    return copy(from, "", from.isInvented());
  }

  private static NewStrategy invented(NewStrategy from) {
    return copy(from, from.title(), true);
  }

  private static NewStrategy copy(NewStrategy from, String title, boolean invented) {
    return new NewStrategy(
        from.code(),
        title,
        from.division(),
        from.from(),
        from.to(),
        from.status(),
        from.adoptedOn(),
        from.owner(),
        invented,
        from.vision(),
        from.introduction(),
        from.outcomes(),
        from.success(),
        from.governance(),
        from.sections(),
        from.measures(),
        from.themes(),
        from.links(),
        from.priorities());
  }

  private static StrategyId done(Outcome<StrategyId> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<StrategyId>) outcome).value();
  }
}

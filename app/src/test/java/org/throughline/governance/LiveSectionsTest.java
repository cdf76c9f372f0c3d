// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.Actions;
import org.throughline.delivery.Barriers;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.PlanFixture;
import org.throughline.delivery.RecordProgress;
import org.throughline.delivery.Signature;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.live.LiveScope;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.measures.AreaCode;
import org.throughline.measures.InventedMeasures;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Scorecard;
import org.throughline.measures.Scorecards;
import org.throughline.papers.out.Block;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class LiveSectionsTest {

  private final LiveSections sections;
  private final BoardFixture boards;
  private final PlanFixture plan;
  private final Actions actions;
  private final Barriers barriers;
  private final Requests requests;
  private final Strategies strategies;
  private final Scorecards scorecards;
  private final Measures measures;
  private final InventedMeasures invented;
  private final Clock clock;
  private final Account owner;
  private final Account approver;

  LiveSectionsTest(
      LiveSections sections,
      BoardFixture boards,
      PlanFixture plan,
      Actions actions,
      Barriers barriers,
      Requests requests,
      Strategies strategies,
      Scorecards scorecards,
      Measures measures,
      InventedMeasures invented,
      Clock clock,
      People people) {
    this.sections = sections;
    this.boards = boards;
    this.plan = plan;
    this.actions = actions;
    this.barriers = barriers;
    this.requests = requests;
    this.strategies = strategies;
    this.scorecards = scorecards;
    this.measures = measures;
    this.invented = invented;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.approver = people.holding(Role.ANALYST);
  }

  @Test
  void thePlanIsCountedByPriorityAndWhatIsOffTrackSaysWhy() {
    List<CommitmentLine> lines = plan.commitments(3);
    String code = strategies.find(lines.getFirst().strategy()).orElseThrow().code();
    List<ActionId> ids = lines.stream().map(this::planned).toList();
    progress(ids.get(0), ActionStatus.BLOCKED, "The provider has left");
    progress(ids.get(1), ActionStatus.DONE, "It is there");
    barriers.raise(ids.get(0), "No money for a new one", Optional.empty(), now());

    LiveScope scope = new LiveScope(boards.today(), code, 0, true);
    List<Block> progress = render("plan-progress", scope);
    assertThat(progress.getFirst())
        .isEqualTo(
            new Block.Paragraph(
                "Of 3 actions, 1 is done and 1 is off track, 0 of them past their dates."));
    assertThat(((Block.Table) progress.getLast()).rows())
        .containsExactly(List.of(code + "1 Getting there", "3", "1", "0", "1", "0", "1", "0"));
    assertThat(progress.get(1)).isInstanceOf(Block.Picture.class);

    assertThat(((Block.Table) render("exceptions", scope).getLast()).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getFirst()).contains("Piece of work");
              assertThat(row.get(1)).isEqualTo("Blocked");
              assertThat(row.getLast()).isEqualTo("The provider has left");
            });
    assertThat(((Block.Table) render("barriers", scope).getLast()).rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("No money for a new one", "Nowhere yet"));
  }

  @Test
  void aPlanThatHasNothingToSaySaysSo() {
    String code = strategies.find(plan.commitments(1).getFirst().strategy()).orElseThrow().code();
    LiveScope scope = new LiveScope(boards.today(), code, 0, true);

    assertThat(render("plan-progress", scope))
        .containsExactly(new Block.Paragraph("There is no action in the plan yet."));
    assertThat(render("exceptions", scope))
        .containsExactly(new Block.Paragraph("Nothing is off track."));
    assertThat(render("barriers", scope))
        .containsExactly(new Block.Paragraph("No barrier stands."));
    assertThat(render("requests", scope))
        .containsExactly(new Block.Paragraph("Every request of this body is answered."));
  }

  @Test
  void aBodyIsShownItsOwnOpenRequestsAlone() {
    long mine = boards.board(owner);
    long other = boards.board(owner);
    ask(mine, "How many wait");
    ask(other, "Somebody else's question");

    List<Block> blocks = render("requests", new LiveScope(boards.today(), "", mine, true));

    assertThat(blocks.getFirst()).isEqualTo(new Block.Paragraph("1 request is open; 1 is late."));
    assertThat(blocks.toString()).contains("How many wait").doesNotContain("Somebody else's");
  }

  @Test
  void everyScorecardIsALiveSection() {
    List<MeasureCode> chosen = measures.all().stream().map(each -> each.code()).limit(3).toList();
    scorecards.create(
        new Scorecard.Draft("in-a-paper", "In a paper", "", Scorecard.Arrangement.FACET, chosen),
        Optional.of(owner.id()));

    List<Block> blocks = render("scorecard-in-a-paper", new LiveScope(boards.today(), "", 0, true));

    assertThat(sections.find("scorecard-in-a-paper").orElseThrow().title())
        .isEqualTo("Scorecard: In a paper");
    assertThat(
            blocks.stream()
                .filter(Block.Table.class::isInstance)
                .mapToInt(block -> ((Block.Table) block).rows().size())
                .sum())
        .isEqualTo(3);
    assertThat(sections.find("scorecard-that-is-not-there")).isEmpty();
  }

  @Test
  void aMeasureIsALiveSectionWhoseSmallNumbersAreForPrivateReportsAlone() {
    AreaCode leicester = new AreaCode("E06000016");
    invented.remove();
    invented.settle(leicester);
    enter("2024/25-T1", "12.5", 125, 1000);
    enter("2024/25-T2", "2.4", 2, 85);
    enter("2025/26-T1", "11.5", 115, 1000);
    try {
      String open = render("measure-e2-02", new LiveScope(boards.today(), "", 0, true)).toString();
      String closed =
          render("measure-e2-02", new LiveScope(boards.today(), "", 0, false)).toString();

      assertThat(open).contains("11.5%", "12.5%", "<svg").doesNotContain("2.4%");
      assertThat(closed).contains("11.5%", "12.5%", "<svg", "2.4%");
      assertThat(sections.find("measure-e2-02").orElseThrow().title()).startsWith("E2-02 ");
    } finally {
      invented.remove();
    }
  }

  private void enter(String period, String value, long vacant, long posts) {
    invented.enter(
        new InventedMeasures.Figure(
            new MeasureCode("E2-02"),
            ReportingPeriod.parse(period).orElseThrow(),
            new BigDecimal(value),
            Optional.of(BigDecimal.valueOf(vacant)),
            Optional.of(BigDecimal.valueOf(posts)),
            "A comment"),
        new InventedMeasures.Signed(
            owner.id(), approver.id(), Instant.parse("2026-01-10T09:00:00Z")));
  }

  private List<Block> render(String key, LiveScope scope) {
    return sections.find(key).orElseThrow().render(scope);
  }

  private ActionId planned(CommitmentLine line) {
    ActionFacts facts = PlanFixture.facts("Piece of work", Optional.of(owner.id()));
    return PlanFixture.done(
        actions.plan(new NewAction(line, Optional.empty(), facts, "", List.of(), true), now()));
  }

  private void progress(ActionId action, ActionStatus status, String words) {
    PlanFixture.done(actions.recordProgress(new RecordProgress(action, 1, status, words, now())));
  }

  private void ask(long body, String words) {
    BoardFixture.done(
        requests.add(
            new Requests.NewRequest(
                body,
                Optional.of(boards.today().minusDays(9)),
                words,
                "Head of service",
                WrittenDay.of(boards.today().minusDays(1)),
                ""),
            owner.id()));
  }

  private Signature now() {
    return Signature.of(owner.id(), clock.instant());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.throughline.delivery.PlanFixture.done;
import static org.throughline.delivery.PlanFixture.facts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PublicProgressTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final Actions actions;
  private final Strategies strategies;
  private final PlanNamesReader names;
  private final Clock clock;
  private final Account officer;

  PublicProgressTest(
      MockMvcTester web,
      PlanFixture plan,
      Actions actions,
      Strategies strategies,
      PlanNamesReader names,
      Clock clock,
      People people) {
    this.web = web;
    this.plan = plan;
    this.actions = actions;
    this.strategies = strategies;
    this.names = names;
    this.clock = clock;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void anybodyReadsWhatWasDoneAndWhatHasNotGoneWellButNoOfficersNameOrWord() {
    List<CommitmentLine> lines = plan.commitments(4);
    StrategyId strategy = lines.getFirst().strategy();
    progress(lines.get(0), ActionStatus.DONE, 1);
    progress(lines.get(1), ActionStatus.BLOCKED, 1);
    progress(lines.get(2), ActionStatus.ON_TRACK, 1);

    String part = part(strategy);

    assertThat(part)
        .contains(
            "1 of 3 things is done; 1 is not going well.",
            "What we have done",
            lines.get(0).text(),
            "What has not gone well",
            "something is in the way")
        .doesNotContain(officer.name(), "Said by an officer");
  }

  @Test
  void onlyAdoptedStrategiesAreShown() {
    StrategyId draft = plan.strategy(2, false, StrategyStatus.DRAFT);
    StrategyId closed = plan.strategy(2, false, StrategyStatus.CLOSED);
    names.fresh();

    String page = page();

    assertThat(page).doesNotContain(title(draft) + "<").doesNotContain(title(closed) + "<");
  }

  private void progress(CommitmentLine line, ActionStatus status, long version) {
    ActionId id =
        actions
            .plan(
                List.of(
                    new NewAction(
                        line,
                        Optional.empty(),
                        facts("An action", Optional.of(officer.id())),
                        "",
                        List.of(),
                        true)),
                Signature.of(officer.id(), clock.instant()))
            .getFirst();
    done(
        actions.recordProgress(
            new RecordProgress(
                id,
                version,
                status,
                "Said by an officer",
                Signature.of(officer.id(), clock.instant()))));
  }

  private String part(StrategyId strategy) {
    names.fresh();
    String page = page();
    int from = page.indexOf(title(strategy) + "<");
    return page.substring(from, page.indexOf("</section>", from));
  }

  private String title(StrategyId strategy) {
    return strategies.find(strategy).orElseThrow().title();
  }

  private String page() {
    var answer = web.perform(get("/progress"));
    assertThat(answer).hasStatusOk();
    return WebAnswer.body(answer);
  }
}

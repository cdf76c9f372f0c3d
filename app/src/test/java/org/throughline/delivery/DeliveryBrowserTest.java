// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class DeliveryBrowserTest {

  private final PlanFixture plan;
  private final Actions actions;
  private final ActionStore store;
  private final Strategies strategies;
  private final Clock clock;
  private final Account owner;
  private final String site;
  private final String session;
  private List<ActionId> ids = List.of();
  private String code = "";

  DeliveryBrowserTest(
      PlanFixture plan,
      Actions actions,
      ActionStore store,
      Strategies strategies,
      Clock clock,
      People people,
      @LocalServerPort int port) {
    this.plan = plan;
    this.actions = actions;
    this.store = store;
    this.strategies = strategies;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.site = "http://localhost:" + port;
    this.session = people.sessionOf(owner);
  }

  @BeforeEach
  void planSomeActions() {
    List<CommitmentLine> lines = plan.commitments(6);
    code = strategies.find(lines.getFirst().strategy()).orElseThrow().code();
    ids =
        actions.load(
            IntStream.range(0, 6).mapToObj(number -> history(lines.get(number), number)).toList(),
            Signature.of(owner.id(), clock.instant()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void everyPageOfThePlanIsAccessible(int width) {
    String action = "/actions/" + ids.get(3).value();
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      for (String path :
          List.of(
              "/plan?strategy=" + code,
              "/plan?strategy=" + code + "&status=blocked&open=" + ids.get(3).value(),
              "/plan?strategy=" + code + "&q=nothing-like-this",
              "/plan/timeline?strategy=" + code,
              "/plan/owners",
              "/plan/forums",
              "/plan/upload",
              "/my-plan",
              action,
              action + "/edit",
              "/actions/new",
              "/progress")) {
        page.navigate(site + path);
        Browser.isAccessible(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void anUpdateIsWrittenWithoutScriptFromThePanel(int width) {
    try (BrowserContext window = Browser.window(width, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/plan?strategy=" + code);
      page.click("#rows tbody tr:first-child td a");
      page.fill("#panel textarea[name=words]", " ");
      page.check("#panel input[value=AT_RISK]");
      page.click("#panel button:has-text('Save the update')");
      assertThat(page.textContent(".govuk-error-summary")).contains("Say what has happened");

      page.fill("textarea[name=words]", "A provider has left");
      page.click("button:has-text('Save the update')");

      assertThat(page.url()).contains("/plan?strategy=" + code + "&open=");
      assertThat(page.textContent("#panel")).contains("A provider has left");
    }
  }

  @Test
  void rowsOpenTickAndUndoByKeyboard() {
    try (BrowserContext window = Browser.window(1280, true, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/plan?strategy=" + code + "&sort=code");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForSelector("#panel");
      assertThat(page.textContent("#panel-title")).contains("Piece of work 1");
      assertThat(page.url()).contains("open=" + ids.get(1).value());
      Browser.isAccessible(page);

      page.keyboard().press("Escape");
      assertThat(page.locator("#panel").count()).isZero();
      page.keyboard().press("x");
      page.selectOption("#set-year", "2");
      page.click("#bulk button:has-text('Change')");
      page.waitForSelector("#undo");
      assertThat(year(1)).isEqualTo(2);

      page.keyboard().press("u");
      page.waitForSelector("text=put back as before");
      assertThat(year(1)).isEqualTo(1);
    }
  }

  private int year(int number) {
    return store.find(ids.get(number)).orElseThrow().facts().year();
  }

  private ActionHistory history(CommitmentLine line, int number) {
    LocalDate today = LocalDate.now(clock);
    ActionStatus status = number == 3 ? ActionStatus.BLOCKED : ActionStatus.ON_TRACK;
    ActionFacts facts =
        new ActionFacts(
            "Piece of work " + number,
            1,
            "Transport",
            number == 0 ? Optional.empty() : Optional.of(owner.id()),
            List.of("Health"),
            Optional.of(today.minusDays(200)),
            Optional.of(today.plusDays(number * 40L - 60)),
            List.of("Every child has a seat"),
            Optional.of(new Pence(250_000)),
            List.of());
    NewAction action =
        new NewAction(
            line,
            Optional.empty(),
            facts,
            "By the summer",
            List.of(
                new NewAction.NewMilestone("Begun", today.minusDays(50), Optional.empty()),
                new NewAction.NewMilestone(
                    "Asked", today.minusDays(90), Optional.of(today.minusDays(88)))),
            true);
    return new ActionHistory(
        action,
        Signature.of(owner.id(), clock.instant().minus(Duration.ofDays(210))),
        List.of(
            new ActionHistory.PastUpdate(
                clock.instant().minus(Duration.ofDays(number * 15L)),
                owner.id(),
                status,
                "How it goes")),
        List.of(
            new ActionHistory.PastBarrier(
                clock.instant().minus(Duration.ofDays(9)),
                owner.id(),
                "No room",
                Optional.of("Schools forum"),
                Optional.empty(),
                "")),
        List.of(
            new ActionHistory.PastEvidence(
                clock.instant().minus(Duration.ofDays(8)),
                owner.id(),
                "Minutes",
                "The board saw it",
                Optional.of("https://council.example/minutes"))),
        Optional.empty());
  }
}

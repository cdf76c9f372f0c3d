// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.delivery.PlanFixture;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.NewDecision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class GovernanceBrowserTest {

  private final BoardFixture boards;
  private final ReportWriting writing;
  private final PlanFixture plan;
  private final DecisionWriting decisions;
  private final Account owner;
  private final String site;
  private final String session;

  GovernanceBrowserTest(
      BoardFixture boards,
      ReportWriting writing,
      PlanFixture plan,
      DecisionWriting decisions,
      People people,
      @LocalServerPort int port) {
    this.boards = boards;
    this.writing = writing;
    this.plan = plan;
    this.decisions = decisions;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.site = "http://localhost:" + port;
    this.session = people.sessionOf(owner);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void everyPageOfBoardsAndReportsIsAccessible(int width) {
    plan.action(Optional.of(owner.id()), owner.id());
    long id = withLiveSections("Accessible", width);
    long published = withLiveSections("Published and accessible", width);
    boards.publish(published, owner);
    long board = boards.report(id).header().body();
    String report = "/boards/reports/" + id;
    String decision = decided();
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      for (String path :
          List.of(
              "/boards",
              "/boards/" + board,
              "/boards/" + board + "/edit",
              "/boards/new",
              "/boards/reports",
              "/boards/reports?state=draft&mine=yes",
              "/boards/reports/new",
              report,
              report + "/preview",
              report + "/header",
              report + "/sections/recommendations",
              report + "/openness",
              report + "/implications/legal",
              "/boards/reports/" + published,
              "/boards/requests",
              "/boards/requests/new",
              "/boards/decisions",
              "/boards/decisions?q=nothing-has-this",
              "/boards/decisions/new",
              "/boards/decisions/" + decision,
              "/boards/decisions/" + decision + "/correct",
              "/thread/" + decision,
              "/decisions",
              "/decisions/" + decision,
              "/board-papers",
              "/board-papers/" + published)) {
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
        Browser.isAccessible(page);
      }
    }
  }

  @Test
  void aPaperThatBoardsAskForIsBegunForAMeetingThatIsChosen() {
    boards.board(owner);
    String meeting = boards.board(owner) + "-on-" + boards.today().plusDays(7);
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, session)) {
        Page page = window.newPage();
        page.navigate(site + "/boards/reports");
        page.click("summary:has-text('Begin a paper that boards ask for often')");
        Browser.isAccessible(page);
        page.selectOption("#plans-by-school-meeting", meeting);
        page.click("button:has-text('Children with EHC plans at individual schools')");
        assertThat(page.textContent("body")).contains("The paper is begun for Board for tests");
        assertThat(page.textContent("body")).contains("education, health and care plan");
      }
    }
  }

  @Test
  void aReportIsWrittenSignedAndPublishedWithoutScript() {
    long board = boards.board(owner);
    try (BrowserContext window = Browser.window(375, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/boards/reports/new?body=" + board);
      page.fill("#title", "Written by hand");
      page.click("button:has-text('Begin the report')");
      assertThat(page.textContent(".govuk-error-summary")).contains("Enter the day");

      page.fill("#meetsOn", boards.today().plusDays(9).toString());
      page.fill("#leadDirector", "Dora Lead, Director");
      page.click("button:has-text('Begin the report')");
      for (String part :
          List.of("1. Summary", "2. Recommendations", "3. Scrutiny", "4. Background")) {
        page.click("section.tl-piece:has(h2:has-text('" + part + "')) a:has-text('Change')");
        page.fill("#words", "What there is to say of " + part);
        page.click("button:has-text('Save')");
      }
      page.selectOption("#section", "plan-progress");
      page.click("button:has-text('Place it')");
      assertThat(page.locator(".tl-paper__counted--live").count()).isEqualTo(1);
      for (Field field : Field.values()) {
        page.click(".tl-signatures a:has-text('" + field.title() + "')");
        page.check("input[value=NONE]");
        page.fill("#officer", "Fay Kestrel, Head of Finance");
        page.click("form button:text-is('Save')");
        page.click("summary:has-text('Put on record')");
        page.click("button:has-text('Record the signature')");
      }
      assertThat(page.textContent("main")).contains("Everything is in order");

      page.click("button:has-text('Publish version 1')");

      assertThat(page.textContent("main")).contains("Version 1 is published");
      page.click("a:text-is('Version 1')");
      assertThat(page.textContent("h1")).isEqualTo("Written by hand");
      assertThat(page.locator(".tl-paper__counted--live").count()).isZero();
      assertThat(page.textContent("main")).contains("What there is to say of 4. Background");
    }
  }

  /// One that is corrected, in public, and still to be carried out.
  private String decided() {
    NewDecision decision =
        new NewDecision(
            boards.board(owner, true),
            Optional.of(boards.today()),
            Optional.of(Resolution.AGREED),
            "That it is done",
            Optional.empty(),
            "To do it",
            "Minutes, item 2",
            List.of(plan.commitments(1).getFirst().code()),
            WrittenDay.NONE,
            false);
    String reference = PlanFixture.done(decisions.record(decision, owner.id()));
    return PlanFixture.done(decisions.correct(reference, 1, decision, "A slip", owner.id()));
  }

  private long withLiveSections(String title, int width) {
    long id = boards.complete(title + " at " + width, owner);
    for (String section :
        List.of(
            "plan-progress", "exceptions", "barriers", "requests", "decisions", "measure-s2-09")) {
      BoardFixture.done(writing.place(id, section, ReportPart.BACKGROUND, owner.id()));
    }
    return id;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// An officer's cases on one screen: what is late, what must leave today, and why.
@ThroughlineTest
class TrayTest {

  private static final Pattern CASE = Pattern.compile("<a href=\"(/cases/[0-9a-f-]{36})\">");
  private static final Pattern GROUP = Pattern.compile("rowgroup\" colspan=\"8\">([^<]+)<");

  private final ChildrenLoader loader;
  private final CaseLoading loading;
  private final ChildrenWeb web;
  private final People people;
  private final LocalDate today;

  TrayTest(
      ChildrenLoader loader, CaseLoading loading, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.loading = loading;
    this.web = web;
    this.people = people;
    this.today = LocalDate.now(clock);
  }

  /// A bar that is full is no good sign when it is the law's time that ran out.
  @Test
  void weeksPastTheWholeTimeAreTheWorstEndOfTheirMeter() {
    Account officer = people.holding(Role.CASE_OFFICER);
    asked(officer, today.minusWeeks(23));

    assertThat(read(officer, "/cases"))
        .contains("high=\"19\" max=\"20\" optimum=\"0\" value=\"23\"", "23 of 20");
  }

  /// The family is told within six weeks of the request.
  @Test
  void rowsStandUnderTheirDaysInTheOrderOfTheirNextDates() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String later = asked(officer, today.minusWeeks(1));
    String late = asked(officer, today.minusWeeks(7));
    String longAgo = asked(officer, today.minusWeeks(100));
    String soon = asked(officer, today.minusWeeks(6).plusDays(7));
    String now = asked(officer, today.minusWeeks(6));

    String tray = read(officer, "/cases");

    assertThat(found(CASE, tray)).containsExactly(late, now, soon, later, longAgo);
    assertThat(found(GROUP, tray))
        .containsExactly("Late", "Today", "In the next 7 days", "Later", "Without a next date");
    assertThat(tray)
        .contains("1 of your 5 open cases is late; 1 must leave today and 1 in the 7 days after.")
        .contains("left for over a year")
        .containsPattern("<summary>Why</summary>[^<]*6 weeks");
    assertThat(found(CASE, read(officer, "/cases?when=today"))).containsExactly(now);
    assertThat(found(CASE, read(officer, "/cases?when=late"))).containsExactly(late);
    assertThat(found(CASE, read(officer, "/cases?when=week"))).containsExactly(soon);
    assertThat(found(CASE, read(officer, "/cases?when=undated"))).containsExactly(longAgo);
    assertThat(found(CASE, read(officer, "/cases?left=yes"))).containsExactly(longAgo);
  }

  @Test
  void theSameRowsInAnotherOrder() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String old = asked(officer, today.minusWeeks(3));
    String fresh = asked(officer, today.minusWeeks(1));
    String oldest = asked(officer, today.minusWeeks(5));
    web.send(
        officer,
        old + "/events/new",
        Map.of("type", "considering-notices-sent", "on", today.toString(), "version", "2"));

    assertThat(found(CASE, read(officer, "/cases?sort=opened")))
        .containsExactly(oldest, old, fresh);
    assertThat(found(CASE, read(officer, "/cases?sort=quiet"))).containsExactly(oldest, fresh, old);
    assertThat(found(CASE, read(officer, "/cases"))).containsExactly(oldest, old, fresh);
  }

  @Test
  void aColleaguesCasesAndThoseThatNobodyKeepsAreSeen() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account colleague = people.holding(Role.CASE_OFFICER);
    String theirs = asked(colleague, today.minusWeeks(6));
    String nobodys =
        opened(
            officer, child(), "ehc-needs-assessment", "request-received", today.minusWeeks(6), "");

    assertThat(read(officer, "/cases")).contains("You have no open case.");
    assertThat(found(CASE, read(officer, "/cases?whose=" + colleague.id().value())))
        .containsExactly(theirs);
    assertThat(found(CASE, read(officer, "/cases?whose=nobody&when=today")))
        .contains(nobodys)
        .doesNotContain(theirs);
  }

  @Test
  void twoHundredStandOnOneScreenAndTheRestOnTheNext() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = child();
    LoadedCase one =
        new LoadedCase(
            child,
            "complaints",
            Optional.empty(),
            today.minusDays(1),
            Optional.empty(),
            Optional.of(officer.id()),
            List.of());
    loading.load(false, Collections.nCopies(203, one).stream());

    List<String> first = found(CASE, read(officer, "/cases"));
    List<String> second = found(CASE, read(officer, "/cases?page=2"));

    assertThat(first).hasSize(200).doesNotContainAnyElementsOf(second);
    assertThat(first).doesNotHaveDuplicates();
    assertThat(second).hasSize(3);
    assertThat(read(officer, "/cases.csv").lines()).hasSize(204);
  }

  private ChildId child() {
    return InventedChild.named("Tristram", "Orderfield").keptBy(loader);
  }

  private String asked(Account officer, LocalDate on) {
    return opened(officer, child(), "ehc-needs-assessment", "request-received", on, "me");
  }

  private String opened(
      Account officer, ChildId child, String pathway, String type, LocalDate on, String keeper) {
    MvcTestResult answer =
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child",
                web.path(child).replace("/children/", ""),
                "pathway",
                pathway,
                "type",
                type,
                "asked-by",
                "parent",
                "on",
                on.toString(),
                "officer",
                keeper));
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
    return ChildrenWeb.to(answer);
  }

  private String read(Account account, String path) {
    return ChildrenWeb.text(web.open(account, path));
  }

  private static List<String> found(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class TeamTest {

  private final CaseWeb.Desk desk;
  private final Account officer;
  private final LocalDate today;

  TeamTest(CaseWeb web, People people, Clock clock) {
    this.officer = people.holding(Role.CASE_OFFICER);
    this.desk = web.of(officer);
    this.today = LocalDate.now(clock);
  }

  @Test
  void casesPastTwentyWeeksStandByStageAndCauseAndLeadToThoseVeryCases() {
    String undecided = row("assessment-decision", "none", "none");
    String advised = row("plan-decision", "ADVISER", "exceptional-circumstances");
    int before = cases(undecided);
    int lifted = cases(advised);

    String early = late("Aurelia");
    String later = late("Basilia");
    assess(later);
    desk.done(
        later + "/events/new",
        Map.of(
            "type", "exceptional-circumstances",
            "on", today.minusWeeks(15).toString(),
            "reasons", "The family lost its home"));

    assertThat(cases(undecided)).isEqualTo(before + 1);
    assertThat(cases(advised)).isEqualTo(lifted + 1);
    assertThat(desk.text(mine(undecided)))
        .contains(early, "Only cases past 20 weeks, next: tell the family whether it will assess")
        .doesNotContain(later)
        .contains("1 of your 1 open case is late");
    assertThat(desk.text(mine(advised))).contains(later).doesNotContain(early);
    assertThat(desk.text("/cases?pathway=ehc-needs-assessment&past=yes")).contains(early, later);
    assertThat(desk.text("/cases/team")).contains("with an exception on record");
  }

  @Test
  void aCaseOfTwentyWeeksIsNotPastThemAndOneADayOlderIs() {
    String past = "/cases?pathway=ehc-needs-assessment&past=yes";
    String whole = opened("Cosima", today.minusWeeks(20));
    String over = opened("Delphine", today.minusWeeks(20).minusDays(1));

    assertThat(desk.text(past)).contains(over).doesNotContain(whole);
    desk.done(over + "/events/new", Map.of("type", "request-withdrawn", "on", today.toString()));
    assertThat(desk.text(past)).doesNotContain(over);
  }

  @Test
  void theLoadOfAnOfficerIsWhatACountByHandGives() {
    assess(late("Eulalie"));
    late("Faustina");
    told(opened("Georgiana", today.minusWeeks(5)));
    told(opened("Hermione", today));

    // Open, late, due in 7 days, waiting on somebody.
    assertThat(load()).isEqualTo("4 2 1 1");
  }

  /// The officer's line of the page.
  private String load() {
    String page = desk.text("/cases/team");
    String line =
        page.substring(page.indexOf("href=\"/cases?whose=" + officer.id().value() + "\""));
    Matcher numbers =
        Pattern.compile("<td class=\"tl-number\" data-label=\"[^\"]+\">(?:<b>)?([\\d,]+)")
            .matcher(line.substring(0, line.indexOf("</tr>")));
    return numbers.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
  }

  /// How many cases the page counts under a link.
  private int cases(String link) {
    String page = desk.text("/cases/team");
    int at = page.indexOf("href=\"" + link + "\"");
    if (at < 0) {
      return 0;
    }
    Matcher number = Pattern.compile("data-label=\"Cases\">([\\d,]+)<").matcher(page);
    assertThat(number.find(at)).isTrue();
    return Integer.parseInt(number.group(1).replace(",", ""));
  }

  private static String row(String stage, String waits, String exception) {
    return "/cases?whose=all&pathway=ehc-needs-assessment&past=yes&stage=%s&waits=%s&exception=%s"
        .formatted(stage, waits, exception);
  }

  private static String mine(String link) {
    return link.replace("whose=all&", "");
  }

  private String late(String forename) {
    String path = opened(forename, today.minusWeeks(25));
    told(path);
    return path;
  }

  private void told(String path) {
    desk.done(
        path + "/events/new", Map.of("type", "considering-notices-sent", "on", today.toString()));
  }

  private void assess(String path) {
    desk.done(
        path + "/events/new",
        Map.of(
            "type", "decision-to-assess-notified",
            "on", today.minusWeeks(19).toString(),
            "test-has-needs", "yes",
            "test-may-need-plan", "yes",
            "reasons", "Both are met"));
    desk.done(
        path + "/events/new",
        Map.of("type", "advice-requested", "on", today.minusWeeks(19).toString()));
  }

  private String opened(String forename, LocalDate on) {
    return desk.opened(InventedChild.named(forename, "Teamfield"), on, Map.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class WaitingOnTest {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;

  WaitingOnTest(ChildrenLoader loader, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void theTrayTellsOnWhomACaseWaitsAndSinceWhenAndIsFilteredByThem() {
    String advised = opened("Ariadne");
    done(event(advised), event("advice-requested", today.minusDays(10)));
    String consulted = opened("Briseis");
    done(event(consulted), event("school-consulted", today.minusDays(3)));
    String free = opened("Calypso");

    assertThat(text("/cases")).contains(advised, consulted, free);
    assertThat(waiting(text("/cases"), advised))
        .isEqualTo("whoever was asked for advice, since " + Dates.full(today.minusDays(10)));
    assertThat(waiting(text("/cases"), consulted))
        .isEqualTo(
            "the school or college that was consulted, since " + Dates.full(today.minusDays(3)));
    assertThat(waiting(text("/cases"), free)).isEqualTo("–");
    assertThat(text("/cases?waits=ADVISER"))
        .contains(advised)
        .doesNotContain(consulted, free)
        .contains("0 of your 1 open case is late")
        .contains("value=\"ADVISER\" selected");
    assertThat(text("/cases?waits=SETTING")).contains(consulted).doesNotContain(advised, free);
    assertThat(text("/cases?waits=none")).contains(free).doesNotContain(advised, consulted);
    assertThat(text("/cases?waits=HEALTH")).contains("No open case is found here");
  }

  @Test
  void theChoiceStandsOnThePageAndTheOtherFiltersStayWithIt() {
    opened("Daphne");

    String page = text("/cases?waits=ADVISER&when=waiting&sort=waiting");

    assertThat(page)
        .contains("<label for=\"waits\">Waiting on</label>", "Whoever was asked for advice")
        .contains("The parent or young person", "The health body (ICB)")
        .doesNotContain(">The council</option>")
        .contains("/cases.csv?when=waiting&waits=ADVISER&sort=waiting")
        .contains("name=\"when\" value=\"waiting\"", "name=\"sort\" value=\"waiting\"");
  }

  @Test
  void theDownloadHasTheSameColumnAndTheSameFilter() {
    String advised = opened("Electra");
    done(event(advised), event("advice-requested", today.minusDays(5)));
    opened("Phaedra");

    assertThat(text("/cases.csv?waits=ADVISER"))
        .contains("Waiting on", "E.W., ", "whoever was asked for advice, since")
        .doesNotContain("P.W., ");
  }

  /// The cell of a case's row under "Waiting on".
  private static String waiting(String tray, String path) {
    String row = tray.substring(tray.indexOf("<a href=\"" + path));
    String[] cells = row.substring(0, row.indexOf("</tr>")).split("<td", -1);
    String cell = cells[3];
    return cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>"));
  }

  private static Map<String, String> event(String type, LocalDate on) {
    return Map.of("type", type, "on", on.toString());
  }

  private static String event(String path) {
    return path + "/events/new";
  }

  private String opened(String forename) {
    return opened(InventedChild.named(forename, "Waitfield"), today.minusWeeks(3), Map.of());
  }

  private String opened(InventedChild child, LocalDate on, Map<String, String> more) {
    MvcTestResult answer = open(child, on, more);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
    return ChildrenWeb.to(answer);
  }

  private MvcTestResult open(InventedChild child, LocalDate on, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("child", web.path(child.keptBy(loader)).replace("/children/", ""));
    fields.put("pathway", "ehc-needs-assessment");
    fields.put("type", "request-received");
    fields.put("on", on.toString());
    fields.put("officer", "me");
    return web.send(officer, "/cases/new", fields);
  }

  private MvcTestResult send(String path, Map<String, String> fields) {
    Matcher version = VERSION.matcher(text(path));
    assertThat(version.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version.group(1));
    return web.send(officer, path, all);
  }

  private void done(String path, Map<String, String> fields) {
    MvcTestResult answer = send(path, fields);
    assertThat(answer.getResponse().getStatus()).as(ChildrenWeb.text(answer)).isEqualTo(302);
  }

  private String text(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }
}

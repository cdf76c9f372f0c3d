// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class WaitingOnTest {

  private final CaseWeb.Desk desk;
  private final LocalDate today;

  WaitingOnTest(CaseWeb web, People people, Clock clock) {
    this.desk = web.of(people.holding(Role.CASE_OFFICER));
    this.today = LocalDate.now(clock);
  }

  @Test
  void theTrayTellsOnWhomACaseWaitsAndSinceWhenAndIsFilteredByThem() {
    String advised = opened("Ariadne");
    desk.done(event(advised), event("advice-requested", today.minusDays(10)));
    String consulted = opened("Briseis");
    desk.done(event(consulted), event("school-consulted", today.minusDays(3)));
    String free = opened("Calypso");

    assertThat(desk.text("/cases")).contains(advised, consulted, free);
    assertThat(waiting(desk.text("/cases"), advised))
        .isEqualTo("whoever was asked for advice, since " + Dates.full(today.minusDays(10)));
    assertThat(waiting(desk.text("/cases"), consulted))
        .isEqualTo(
            "the school or college that was consulted, since " + Dates.full(today.minusDays(3)));
    assertThat(waiting(desk.text("/cases"), free)).isEqualTo("–");
    assertThat(desk.text("/cases?waits=ADVISER"))
        .contains(advised)
        .doesNotContain(consulted, free)
        .contains("0 of your 1 open case is late")
        .contains("value=\"ADVISER\" selected");
    assertThat(desk.text("/cases?waits=SETTING")).contains(consulted).doesNotContain(advised, free);
    assertThat(desk.text("/cases?waits=none")).contains(free).doesNotContain(advised, consulted);
    assertThat(desk.text("/cases?waits=HEALTH")).contains("No open case is found here");
  }

  @Test
  void theChoiceStandsOnThePageAndTheOtherFiltersStayWithIt() {
    opened("Daphne");

    String page = desk.text("/cases?waits=ADVISER&when=waiting&sort=waiting");

    assertThat(page)
        .contains("<label for=\"waits\">Waiting on</label>", "Whoever was asked for advice")
        .contains("The parent or young person", "The health body (ICB)")
        .doesNotContain(">The council</option>")
        .contains("/cases.csv?whose=me&when=waiting&waits=ADVISER&sort=waiting")
        .contains("name=\"when\" value=\"waiting\"", "name=\"sort\" value=\"waiting\"");
  }

  @Test
  void theDownloadHasTheSameColumnAndTheSameFilter() {
    String advised = opened("Electra");
    desk.done(event(advised), event("advice-requested", today.minusDays(5)));
    opened("Phaedra");

    assertThat(desk.text("/cases.csv?waits=ADVISER"))
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
    return desk.opened(InventedChild.named(forename, "Waitfield"), today.minusWeeks(3), Map.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A setting's own page tells casework which of its commissioned places are taken.
@ThroughlineTest
class PlacesOnSettingTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final AcademicYear year = AcademicYear.of(today);
  private final PlanWeb web;
  private final Schools schools;
  private final People people;

  PlacesOnSettingTest(PlanWeb web, Schools schools, People people) {
    this.web = web;
    this.schools = schools;
    this.people = people;
  }

  @Test
  void placesAreCountedTakenAndFreeByYear() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String school =
        schools.withPlaces(
            "Hazel Lane Primary School", "UNIT", 2, year.begins(), year.next().begins());
    placed(InventedChild.named("Abe", "Panelfield"), officer, school, "UNIT");
    placed(InventedChild.named("Ada", "Panelfield"), officer, school, "MAINSTREAM");

    assertThat(web.open(officer, "/settings/" + school))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Places taken and free",
            "In %s 1 of 2 commissioned places are taken; 1 is free.".formatted(year),
            year.next().toString(),
            "1 other child with a plan is placed here in no commissioned place");
  }

  @Test
  void othersThanCaseworkAreToldNothingAndARestrictedChildLeavesNoTrace() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String school = schools.withPlaces("Alder Lane Primary School", "UNIT", 2, year.begins());
    String path = web.planPath(InventedChild.named("Eli", "Panelfield").restricted(), chosen);
    String reason = web.open(chosen, path).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "QUALITY"));
    place(path, chosen, school, "UNIT");

    assertThat(web.open(chosen, "/settings/" + school)).bodyText().contains("1 of 2 commissioned");
    assertThat(web.open(officer, "/settings/" + school)).bodyText().contains("0 of 2 commissioned");
    assertThat(web.open(people.holding(Role.READER), "/settings/" + school))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Places taken and free");
  }

  private void placed(InventedChild child, Account officer, String school, String place) {
    place(web.planPath(child, officer), officer, school, place);
  }

  private void place(String plan, Account officer, String school, String place) {
    web.done(
        officer,
        plan.replace("/plan", "/placements") + "/new",
        Map.of(
            "setting", school, "place", place, "rank", "1", "from", today.minusDays(9).toString()));
  }
}

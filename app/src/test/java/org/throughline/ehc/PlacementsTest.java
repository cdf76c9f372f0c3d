// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PlacementsTest {

  private static final Map<String, String> CLASS =
      Map.of(
          "place", "MAINSTREAM", "rank", "1", "from", "2026-01-05", "cost", "£6,000", "band", "C");

  private final PlanWeb web;
  private final Schools schools;
  private final People people;
  private final JdbcClient jdbc;

  PlacementsTest(PlanWeb web, Schools schools, People people, JdbcClient jdbc) {
    this.web = web;
    this.schools = schools;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void aPlacementIsRecordedChangedAndEndedAndItsHistoryTellsOfEach() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Ann", officer);
    Map<String, String> placed = at(schools.open("Clover Lane Primary School"), CLASS);
    web.done(officer, path + "/new", placed);
    long id = latest(officer);

    assertThat(web.open(officer, path))
        .hasStatusOk()
        .bodyText()
        .contains("Taught at Clover Lane Primary School since 5 January 2026", "£6,000", "Lasts");
    web.versioned(
        officer,
        path + "/" + id + "/change",
        PlanWeb.with(PlanWeb.with(placed, "cost", "7250.50"), "until", "2026-07-17"));

    assertThat(web.open(officer, path)).bodyText().contains("£7,250.50", "to 17 July 2026", "Over");
    assertThat(web.open(officer, path + "/" + id + "/history"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "The placement was changed once",
            "Changed by " + officer.name(),
            "£6,000",
            "£7,250.50");
  }

  @Test
  void aChildHasOneFirstPlaceAtATimeAndASecondBesideIt() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Bob", officer);
    String one = schools.open("Daisy Lane Primary School");
    String other = schools.open("Fern Lane Primary School");
    web.done(officer, path + "/new", at(one, CLASS));
    Map<String, String> later = at(other, PlanWeb.with(CLASS, "from", "2026-04-13"));

    assertThat(web.send(officer, path + "/new", later))
        .hasStatus(422)
        .bodyText()
        .contains("first place is at Daisy Lane Primary School from 5 January 2026 on");
    web.done(officer, path + "/new", PlanWeb.with(later, "rank", "2"));
    web.done(officer, path + "/new", PlanWeb.with(later, "end_present", "yes"));

    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Taught at Fern Lane Primary School", "5 January 2026 to 12 April 2026");
  }

  @Test
  void theDatabaseItselfRefusesTwoFirstPlacesAndAPlaceThatIsTaken() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Cat", officer);
    String school = schools.withPlaces("Gorse Lane Primary School", "UNIT", 1, 2025);
    Map<String, String> unit = PlanWeb.with(CLASS, "place", "UNIT");
    web.done(officer, path + "/new", at(school, unit));
    long id = latest(officer);

    assertThatThrownBy(() -> again(officer, id))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("Every place is taken");
    assertThatThrownBy(
            () ->
                jdbcUpdate(
                    officer,
                    "insert into ehc.placement (child_id, case_id, setting_id, place, rank, from_on, changed_at) select child_id, case_id, setting_id, 'MAINSTREAM', 1, from_on, now() from ehc.placement where placement_id = ?",
                    id))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one_first_placement_at_a_time");
  }

  @Test
  void ofTwoPanelsThatTakeTheLastPlaceOneIsRefusedInWords() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String school = schools.withPlaces("Heather Lane Primary School", "RESOURCED", 2, 2025, 2026);
    Map<String, String> place = at(school, PlanWeb.with(CLASS, "place", "RESOURCED"));
    web.done(officer, path("Dan", officer) + "/new", place);
    List<String> panels = List.of(path("Eli", officer), path("Fin", officer));

    List<MvcTestResult> answers = atOnce(officer, panels, place);

    assertThat(answers)
        .extracting(answer -> answer.getResponse().getStatus())
        .containsExactlyInAnyOrder(302, 422);
    MvcTestResult refused =
        answers.stream().filter(a -> a.getResponse().getStatus() == 422).findFirst().orElseThrow();
    assertThat(PlanWeb.text(refused)).contains("All 2 places are taken on");
  }

  @Test
  void aRestrictedChildTakesAPlaceThatOthersCountButDoNotSee() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String hidden =
        web.planPath(InventedChild.named("Kay", "Placefield").restricted(), chosen)
            .replace("/plan", "/placements");
    String school = schools.withPlaces("Ivy Lane Primary School", "UNIT", 1, 2025);
    Map<String, String> unit = at(school, PlanWeb.with(CLASS, "place", "UNIT"));
    String reason = web.open(chosen, hidden).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "DUTY", "words", "Panel of today"));
    web.done(chosen, hidden + "/new", unit);

    assertThat(web.open(officer, hidden)).hasStatus(404);
    assertThat(web.send(officer, path("Lee", officer) + "/new", unit))
        .hasStatus(422)
        .bodyText()
        .contains("All 1 places are taken");
  }

  @Test
  void aClosedSchoolAndOneThatClosesTakeNobodyPastTheirLastDay() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Gil", officer);
    String closed = schools.closed("Juniper Lane Primary School", LocalDate.of(2025, 8, 31));

    assertThat(web.send(officer, path + "/new", at(closed, CLASS)))
        .hasStatus(422)
        .bodyText()
        .contains("closed from 31 August 2025");
    assertThat(
            web.send(officer, path + "/new", at(closed, PlanWeb.with(CLASS, "from", "2025-06-02"))))
        .hasStatus(422)
        .bodyText()
        .contains("closes on 31 August 2025. Enter a last day");
  }

  @Test
  void aUnitWithoutRecordedPlacesSaysWhereToRecordThem() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String school = schools.open("Lavender Lane Primary School");

    assertThat(
            web.send(
                officer,
                path("Hal", officer) + "/new",
                at(school, PlanWeb.with(CLASS, "place", "UNIT"))))
        .hasStatus(422)
        .bodyText()
        .contains("No places of this kind are recorded");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);

    assertThat(
            web.send(
                officer,
                path("Ida", officer) + "/new",
                Map.of("setting", "Xqjvwk", "until", "soon", "cost", "much", "rank", "9")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Choose what kind of place it is.",
            "Enter the first day",
            "Enter the last day",
            "No setting has this number",
            "Choose whether it is the first",
            "Enter pounds a year");
  }

  @Test
  void whoeverComesSecondSeesBothAndADoubleSubmitRecordsOne() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String path = path("Jo", officer);
    Map<String, String> placed = at(schools.open("Myrtle Lane Primary School"), CLASS);
    Map<String, String> once = PlanWeb.with(placed, "once", UUID.randomUUID().toString());
    web.done(officer, path + "/new", once);
    web.done(officer, path + "/new", once);
    long id = latest(officer);
    String change = path + "/" + id + "/change";
    web.done(officer, change, PlanWeb.with(PlanWeb.with(placed, "version", "1"), "band", "D"));

    assertThat(
            web.send(
                other, change, PlanWeb.with(PlanWeb.with(placed, "version", "1"), "band", "E")))
        .hasStatus(409)
        .bodyText()
        .contains(officer.name(), "value=\"E\"", "tl-theirs");
    assertThat(count(officer, id)).isEqualTo(1);
  }

  @Test
  void aPersonalBudgetIsAskedForAgreedAndItsPaymentsAreReviewedWithinThreeMonths() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Kit", officer);
    Map<String, String> asked =
        Map.of(
            "arrangement", "DIRECT_PAYMENT",
            "asked", "2026-03-02",
            "pays_for", "Art therapy of section F",
            "decision", "OPEN");
    web.done(officer, path + "/budgets/new", asked);
    assertThat(web.send(officer, path + "/budgets/new", PlanWeb.with(asked, "decision", "REFUSED")))
        .hasStatus(422)
        .bodyText()
        .contains("Write down the reasons", "Enter the day of the decision");
    long id =
        web.seenBy(
            officer,
            () -> jdbc.sql("select max(budget_id) from ehc.budget").query(Long.class).single());

    Map<String, String> agreed = new HashMap<>(asked);
    agreed.putAll(
        Map.of(
            "decision", "AGREED", "decided", "2026-03-20", "amount", "3200", "from", "2026-09-01"));
    web.versioned(officer, path + "/budgets/" + id + "/change", agreed);

    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Art therapy of section F", "£3,200", "First review due", "1 Dec");
  }

  private List<MvcTestResult> atOnce(
      Account officer, List<String> paths, Map<String, String> fields) throws Exception {
    try (ExecutorService panels = Executors.newFixedThreadPool(paths.size())) {
      List<Callable<MvcTestResult>> acts =
          paths.stream()
              .<Callable<MvcTestResult>>map(path -> () -> web.send(officer, path + "/new", fields))
              .toList();
      List<MvcTestResult> answers = new java.util.ArrayList<>();
      for (Future<MvcTestResult> answer : panels.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private void again(Account officer, long id) {
    jdbcUpdate(
        officer,
        "insert into ehc.placement (child_id, case_id, setting_id, place, rank, from_on, changed_at)"
            + " select child_id, case_id, setting_id, place, 2, from_on, now()"
            + " from ehc.placement where placement_id = ?",
        id);
  }

  private void jdbcUpdate(Account officer, String sql, long id) {
    web.seenBy(officer, () -> jdbc.sql(sql).param(id).update());
  }

  private String path(String name, Account officer) {
    return web.planPath(InventedChild.named(name, "Placefield"), officer)
        .replace("/plan", "/placements");
  }

  private long latest(Account officer) {
    return web.seenBy(
        officer,
        () -> jdbc.sql("select max(placement_id) from ehc.placement").query(Long.class).single());
  }

  private long count(Account officer, long id) {
    return web.seenBy(
        officer,
        () ->
            jdbc.sql(
                    "select count(*) from ehc.placement where child_id = (select child_id from"
                        + " ehc.placement where placement_id = ?)")
                .param(id)
                .query(Long.class)
                .single());
  }

  private static Map<String, String> at(String school, Map<String, String> fields) {
    return PlanWeb.with(fields, "setting", school);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class DeliveryTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  private final PlanWeb web;
  private final People people;
  private final JdbcClient jdbc;

  DeliveryTest(PlanWeb web, People people, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void provisionThatNobodyDeliveredIsBehindAndDeliveryPutsItRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = finished("Ann", officer, today.minusDays(200));
    String row = web.rows(officer, plan).get("F1");

    assertThat(web.open(officer, plan + "/delivery"))
        .hasStatusOk()
        .bodyText()
        .contains("1 of 1 provisions of section F are behind", "Never written down", "0 of 1");
    web.done(
        officer,
        plan + "/delivery/" + row + "/new",
        Map.of("on", today.toString(), "minutes", "30", "by_whom", "Speech therapist"));

    assertThat(web.open(officer, plan + "/delivery"))
        .bodyText()
        .contains("Nothing of section F is behind", "1 of 1", "by Speech therapist");
  }

  @Test
  void aMistakenEntryIsTakenOutAndTheProvisionIsBehindAgain() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = finished("Bob", officer, today.minusDays(200));
    String row = web.rows(officer, plan).get("F1");
    Map<String, String> form = Map.of("on", today.toString(), "by_whom", "Therapist");
    web.done(officer, plan + "/delivery/" + row + "/new", form);
    long entry = number(officer, "select delivery_id from ehc.delivery where stem = ?::uuid", row);

    web.done(officer, plan + "/delivery/log/" + entry + "/out", Map.of());

    assertThat(web.open(officer, plan + "/delivery")).bodyText().contains("Never written down");
    assertThat(web.send(officer, plan + "/delivery/log/" + entry + "/out", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("not in the log any more");
  }

  @Test
  void aGapSaysWhyAndWhatIsDoneAboutItUntilItEnds() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = finished("Cat", officer, today.minusDays(200));
    String row = web.rows(officer, plan).get("F1");
    Map<String, String> gap =
        Map.of(
            "from",
            today.minusDays(30).toString(),
            "reason",
            "The post is vacant",
            "remedy",
            "A therapist of the neighbouring team comes",
            "remedy_by",
            today.plusDays(14).toString());

    assertThat(web.send(officer, plan + "/delivery/" + row + "/gap", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Say why it was not delivered.", "Say what is done about it.", "Say by which day");
    web.done(officer, plan + "/delivery/" + row + "/gap", gap);
    assertThat(web.open(officer, plan + "/delivery"))
        .bodyText()
        .contains("Not delivered, gap noted", "The post is vacant", "A therapist of the");
    assertThat(web.send(officer, plan + "/delivery/" + row + "/gap", gap))
        .hasStatus(422)
        .bodyText()
        .contains("noted for that day already");

    long number = number(officer, "select gap_id from ehc.gap where stem = ?::uuid", row);
    web.done(officer, plan + "/delivery/gaps/" + number + "/close", Map.of());
    assertThat(web.open(officer, plan + "/delivery"))
        .bodyText()
        .doesNotContain("Not delivered, gap noted");
  }

  @Test
  void everythingThatIsWrongWithADeliveryIsSaidAtOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = finished("Dan", officer, today.minusDays(200));
    String row = web.rows(officer, plan).get("F1");

    assertThat(
            web.send(
                officer,
                plan + "/delivery/" + row + "/new",
                Map.of("on", today.plusDays(1).toString(), "minutes", "none")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter a day from the date of the final plan until today.",
            "Enter whole minutes from 1 to 1,440",
            "Say who delivered it.");
  }

  @Test
  void theListOfWhatIsBehindHoldsWhatThePersonMaySeeAndNothingElse() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = finished("Eli", officer, today.minusDays(200));
    String fresh = finished("Fin", officer, today);

    assertThat(web.open(officer, "/plans/behind?whose=all"))
        .hasStatusOk()
        .bodyText()
        .containsPattern("[1-9][0-9,]* of section F behind")
        .doesNotContain(fresh);
    assertThat(web.open(officer, "/plans/behind"))
        .hasStatusOk()
        .bodyText()
        .contains("No provision of section F is behind in your cases");

    keep(officer, plan);
    keep(officer, fresh);
    assertThat(web.open(officer, "/plans/behind?page=7"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1 of section F behind in your cases", plan + "/delivery", "once every week", "never")
        .doesNotContain(fresh);
    assertThat(web.open(people.holding(Role.READER), "/plans/behind")).hasStatus(403);
  }

  @Test
  void aDraftHasNoDelivery() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Gil", "Deliverfield"), officer);
    web.done(officer, plan + "/begin", Map.of());

    assertThat(web.open(officer, plan + "/delivery")).hasStatus(404);
  }

  private void keep(Account officer, String plan) {
    String path = plan.replace("/plan", "");
    String version = web.version(officer, path);
    String keeper = Long.toString(officer.id().value());
    web.done(officer, path + "/officer", Map.of("version", version, "officer", keeper));
  }

  private String finished(String name, Account officer, LocalDate on) {
    String plan = web.planPath(InventedChild.named(name, "Deliverfield"), officer);
    web.done(officer, plan + "/begin", Map.of());
    Map<String, String> provision = new HashMap<>();
    provision.put("text", "Speech therapy");
    provision.put("minutes", "30");
    provision.put("times", "1");
    provision.put("every", "WEEK");
    web.add(officer, plan, "F", provision);
    String sent = on.minusDays(20).toString();
    web.decided(officer, plan, on.minusDays(21));
    web.versioned(officer, plan + "/send", Map.of("on", sent, "until", on.minusDays(5).toString()));
    web.offered(officer, plan);
    web.done(officer, plan + "/finish", Map.of("on", on.toString(), "all_the_same", "yes"));
    return plan;
  }

  private long number(Account officer, String sql, String row) {
    return web.seenBy(officer, () -> jdbc.sql(sql).param(row).query(Long.class).single());
  }
}

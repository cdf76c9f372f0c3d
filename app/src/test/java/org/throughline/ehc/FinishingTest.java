// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What is missing or open before a draft goes to the family, and before it becomes final.
@ThroughlineTest
class FinishingTest {

  private final PlanWeb web;
  private final JdbcClient jdbc;
  private final Account officer;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  FinishingTest(PlanWeb web, JdbcClient jdbc, People people) {
    this.web = web;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void noPlanIsFinalWhileTheFamilyHasTimeAndHasNotAnswered() {
    String plan = sent("Ada", today.minusDays(3));
    web.offered(officer, plan);
    String until = Dates.full(today.plusDays(11));

    assertThat(web.open(officer, plan + "/finish"))
        .bodyText()
        .contains(
            "The family may make remarks until " + until + " and has not answered yet.",
            plan.replace("/plan", "/events/new?duty=family-comments"));
    assertThat(finish(plan))
        .hasStatus(422)
        .bodyText()
        .contains("Make the plan final after that day, or record the family’s answer");
    assertThat(web.newest(officer, plan).summary().isDraft()).isTrue();

    web.answered(officer, plan, today.minusDays(1));

    assertThat(web.open(officer, plan + "/finish")).bodyText().doesNotContain("not answered yet");
    assertThat(finish(plan)).hasStatus(302);
  }

  @Test
  void anAnswerToAnEarlierDraftDoesNotShortenTheTimeForThisOne() {
    String plan = sent("Bea", today.minusDays(90));
    web.answered(officer, plan, today.minusDays(80));
    web.offered(officer, plan);
    assertThat(finish(plan)).hasStatus(302);
    web.begin(officer, plan);
    web.versioned(officer, plan + "/send", Map.of("on", today.minusDays(2).toString()));

    assertThat(finish(plan)).hasStatus(422).bodyText().contains("has not answered yet");
  }

  @Test
  void aPlanThatWentOutTooEarlyIsRecordedWithItsDayAndTheCaseSaysSo() {
    String plan = sent("Gil", today.minusDays(5));
    web.offered(officer, plan);

    assertThat(
            web.send(
                officer,
                plan + "/finish",
                Map.of("on", today.minusDays(1).toString(), "all_the_same", "yes")))
        .hasStatus(302);

    assertThat(openThen(plan)).contains("EHC-187");
    assertThat(web.open(officer, plan.replace("/plan", "/dates")))
        .bodyText()
        .doesNotContain("Done too early");
    web.versioned(
        officer,
        plan.replace("/plan", "/events/new"),
        Map.of("type", "final-plan-issued", "on", today.minusDays(1).toString()));
    assertThat(web.open(officer, plan.replace("/plan", "/dates")))
        .bodyText()
        .contains("Done too early, " + Dates.full(today.minusDays(1)));
  }

  @Test
  void aFinalPlanLeadsToTheLetterThatSendsIt() {
    String plan = sent("Hal", today.minusDays(40));
    web.answered(officer, plan, today.minusDays(20));
    web.offered(officer, plan);

    assertThat(finish(plan))
        .hasStatus(302)
        .hasRedirectedUrl(plan.replace("/plan", "/letters/new/final-plan"));
  }

  @Test
  void theCaseTakesNoFinalPlanInThatTimeEither() {
    String plan = sent("Cid", today.minusDays(3));
    web.offered(officer, plan);
    String events = plan.replace("/plan", "/events/new");
    Map<String, String> issued =
        Map.of(
            "type", "final-plan-issued",
            "on", today.toString(),
            "version", web.version(officer, events));

    assertThat(web.send(officer, events, issued))
        .hasStatus(422)
        .bodyText()
        .contains("has not answered yet");
    web.answered(officer, plan, today);
    web.versioned(officer, events, Map.of("type", "final-plan-issued", "on", today.toString()));
  }

  @Test
  void everythingOpenIsListedWithItsLinkAndTakenOnlyWhenItWasSeen() {
    String plan = web.begun("Dot", officer);
    String work = PlanWeb.work(plan);
    assertThat(web.open(officer, plan + "/finish"))
        .bodyText()
        .contains("The draft was not sent to the family yet.", plan + "/send");
    String row = web.add(officer, plan, "F", PlanWeb.READING);
    send(plan, today.minusDays(30));
    web.remarked(officer, plan, row, today.minusDays(20), "It is too little.");

    assertThat(web.open(officer, plan + "/finish"))
        .bodyText()
        .contains("Still missing or open", "has no answer.", "/remarks/")
        .contains("No school or college was consulted", work + "/consult")
        .contains("A personal budget was not offered yet.", work + "/steps/personal-budget/new")
        .contains("Travel options were not offered yet.", work + "/steps/travel/new")
        .contains("F1: It is not said which need this provision meets.", plan + "/rows/" + row)
        .contains("Section I: The school or its type is not named yet.", plan + "#section-I")
        .doesNotContain("The family may make remarks until");

    web.offered(officer, plan);
    assertThat(web.send(officer, plan + "/finish", Map.of("on", today.toString())))
        .hasStatus(422)
        .bodyText()
        .contains("or tick that it becomes final all the same");
    assertThat(finish(plan)).hasStatus(302);
    assertThat(openThen(plan)).contains("EHC-189", "EHC-190", "EHC-303", "EHC-317");
  }

  @Test
  void aSchoolThatHasNotRepliedIsNamed() {
    String plan = sent("Eve", today.minusDays(30));
    String work = PlanWeb.work(plan);
    web.versioned(
        officer,
        plan.replace("/plan", "/events/new"),
        Map.of("type", "school-consulted", "on", today.minusDays(9).toString()));

    assertThat(web.open(officer, plan + "/finish"))
        .bodyText()
        .contains("A school was consulted on", "and has not replied; a reply is expected by")
        .contains(work + "/schools/")
        .doesNotContain("No school or college was consulted");
  }

  @Test
  void aDraftThatNamesASchoolIsNotSentAndWhatItLacksIsListed() {
    String plan = web.begun("Fay", officer);
    String row = web.add(officer, plan, "I", Map.of("text", "A special school"));
    web.decided(officer, plan, today.minusDays(40));

    assertThat(web.open(officer, plan + "/send"))
        .bodyText()
        .contains("Still missing or open", "Section B: Every plan has something in this section")
        .contains("I1: A draft that goes to the family names no school", plan + "/rows/" + row);
    assertThat(sending(plan)).hasStatus(422).bodyText().contains("Take it out of section I");
    String events = plan.replace("/plan", "/events/new");
    assertThat(
            web.send(
                officer,
                events,
                Map.of(
                    "type", "draft-plan-sent",
                    "on", today.minusDays(30).toString(),
                    "version", web.version(officer, events))))
        .hasStatus(422)
        .bodyText()
        .contains("Take it out of section I");

    web.done(
        officer,
        plan + "/rows/" + row + "/out",
        Map.of("version", web.rowVersion(officer, plan, row)));
    assertThat(sending(plan)).hasStatus(302);
  }

  private String sent(String name, LocalDate on) {
    String plan = web.begun(name, officer);
    send(plan, on);
    return plan;
  }

  private void send(String plan, LocalDate on) {
    web.decided(officer, plan, on.minusDays(1));
    web.versioned(officer, plan + "/send", Map.of("on", on.toString()));
  }

  private MvcTestResult sending(String plan) {
    return web.send(
        officer,
        plan + "/send",
        Map.of(
            "on", today.minusDays(30).toString(), "version", web.version(officer, plan + "/send")));
  }

  private MvcTestResult finish(String plan) {
    Map<String, String> fields = new HashMap<>(Map.of("on", today.toString()));
    fields.put("all_the_same", "yes");
    return web.send(officer, plan + "/finish", fields);
  }

  /// What the audit keeps of what was open when a plan became final.
  private String openThen(String plan) {
    return jdbc.sql(
            "select detail ->> 'open' from audit.entry where act = 'plan-finished' and subject_id = ?")
        .param(Long.toString(web.newest(officer, plan).summary().plan().value()))
        .query(String.class)
        .single();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The pages of the work around plans in a real browser, at both widths, and what a screen reader
/// would stumble over.
@ThroughlineTest
class WorkBrowserTest {

  private final PlanWeb web;
  private final Schools schools;
  private final People people;
  private final PlanDates dates;
  private final String site;

  WorkBrowserTest(
      PlanWeb web, Schools schools, People people, PlanDates dates, @LocalServerPort int port) {
    this.web = web;
    this.schools = schools;
    this.people = people;
    this.dates = dates;
    site = "http://localhost:" + port;
  }

  @Test
  void theWorkOfAnAssessmentIsAccessible() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Robin", "Example"), officer);
    String work = PlanWeb.work(plan);
    web.versioned(
        officer,
        work + "/ask",
        Map.of(
            "on", "2026-02-16",
            "whom-parent", "The family",
            "whom-school", "Head teacher",
            "whom-health", "Designated clinical officer",
            "whom-educational-psychologist", "Educational psychology service"));
    web.versioned(officer, work + "/advice/2/received", Map.of("on", "2026-03-12"));
    web.versioned(officer, work + "/advice/3/received", Map.of("on", "2026-04-07"));
    web.versioned(officer, work + "/advice/5/reminded", Map.of("on", "2026-03-16"));
    Map<String, String> reused =
        new HashMap<>(
            Map.of(
                "about", "social-care", "on", "2025-11-03", "words", "Assessment of the family"));
    reused.putAll(
        Map.of("agreed-council", "yes", "agreed-provider", "yes", "agreed-family", "yes"));
    web.done(officer, work + "/steps/reused-advice/new", reused);
    web.done(
        officer,
        work + "/steps/meeting/new",
        Map.of("on", "2026-04-15", "words", "Family, head teacher and psychologist; needs agreed"));
    String school = schools.open("Bramble Lane Primary School");
    web.versioned(officer, work + "/consult", Map.of("setting", school, "on", "2026-04-20"));
    web.versioned(
        officer,
        work + "/schools/9/replied",
        Map.of(
            "on",
            "2026-05-01",
            "reply",
            "no",
            "ground-others",
            "yes",
            "reasons",
            "The class is full"));
    String other = schools.open("Thistle Lane Primary School");
    web.versioned(officer, work + "/consult", Map.of("setting", other, "on", "2026-04-20"));
    web.done(
        officer,
        work + "/steps/travel/new",
        Map.of("answer", "THINKING", "on", "2026-04-15", "words", "Would like to try the bus"));

    Looks looks = new Looks(site, people.sessionOf(officer));
    looks.at(work, "ehc-assessment");
    looks.at(work + "/ask", "");
    looks.at(work + "/consult", "");
    looks.at(work + "/steps/personal-budget/new", "");
    looks.at(work + "/schools/11/replied", "");
  }

  @Test
  void placementsAndBudgetsAreAccessible() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path =
        web.planPath(InventedChild.named("Wren", "Example"), officer)
            .replace("/plan", "/placements");
    Map<String, String> first =
        Map.of(
            "setting", schools.open("Clover Lane Primary School"),
            "place", "MAINSTREAM",
            "rank", "1",
            "from", "2024-09-02",
            "cost", "6000",
            "band", "C");
    web.done(officer, path + "/new", first);
    Map<String, String> next = new HashMap<>(first);
    next.putAll(
        Map.of(
            "setting",
            schools.withPlaces("Heather Lane Primary School", "RESOURCED", 12, 2025, 2026),
            "place",
            "RESOURCED",
            "from",
            "2026-09-01",
            "cost",
            "14250",
            "band",
            "E",
            "end_present",
            "yes"));
    web.done(officer, path + "/new", next);
    web.done(
        officer,
        path + "/budgets/new",
        Map.of(
            "arrangement", "DIRECT_PAYMENT",
            "asked", "2026-06-01",
            "pays_for", "Music therapy of section F",
            "decision", "AGREED",
            "decided", "2026-06-22",
            "amount", "3200",
            "from", "2026-09-01"));

    Looks looks = new Looks(site, people.sessionOf(officer));
    looks.at(path, "ehc-placements");
    looks.at(path + "/new", "");
    looks.at(path + "/budgets/new", "");
  }

  @Test
  void outcomesAtReviewsAndTravelAreAccessible() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate met = LocalDate.now(ZoneId.of("Europe/London")).minusDays(30);
    String path = web.reviewed(InventedChild.named("Lark", "Example"), officer, met);
    String meeting = path + "/outcomes/" + met;
    Matcher field =
        Pattern.compile("name=\"result-(\\d+)\"").matcher(PlanWeb.text(web.open(officer, meeting)));
    Map<String, String> answers = new HashMap<>();
    for (String result : List.of("MET", "PARTLY", "NOT_WANTED")) {
      do {
        assertThat(field.find()).isTrue();
      } while (answers.containsKey("result-" + field.group(1)));
      answers.put("result-" + field.group(1), result);
      answers.put("words-" + field.group(1), "As the class teacher and the family see it");
    }
    Looks looks = new Looks(site, people.sessionOf(officer));
    looks.at(path + "/outcomes", "");
    looks.at(meeting, "");
    web.versioned(officer, meeting, answers);
    web.done(
        officer,
        path + "/travel/decisions/new",
        Map.of("decided", "2026-02-23", "eligible", "yes", "ground", "SEND"));
    web.done(
        officer,
        path + "/travel/budgets/new",
        Map.of("offered", "2026-03-02", "reply", "ACCEPTED", "replied", "2026-03-16"));
    web.done(
        officer,
        path + "/travel/training/new",
        Map.of(
            "referred", "2026-01-12",
            "started", "2026-02-02",
            "ending", "COMPLETED",
            "ended", "2026-04-17",
            "words", "The bus to school and back"));

    looks.at(path + "/outcomes", "ehc-outcomes");
    looks.at(meeting + "/history", "");
    looks.at(path + "/plan", "");
    looks.at(path + "/travel", "ehc-travel");
    looks.at(path + "/travel/decisions/new", "");
    looks.at(path + "/travel/budgets/new", "");
    looks.at(path + "/travel/training/new", "");
  }

  @Test
  void reviewsRemindersListsAndTransfersAreAccessible() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    for (String name : List.of("Avocet", "Bittern", "Chough", "Dotterel", "Egret")) {
      int age = 6 + name.length() % 7;
      web.issued(
          InventedChild.named("Sam", name).bornOn(today.minusYears(age)),
          today.minusMonths(name.length() + 5L));
    }
    dates.rebuild();

    Looks looks = new Looks(site, people.sessionOf(officer));
    looks.at("/ehc/reviews", "ehc-reviews");
    looks.at("/ehc/reviews?when=missing", "");
    looks.at("/ehc/chasers?whose=all", "");
    looks.at("/ehc/terms", "");
    looks.at("/ehc/transfers", "ehc-transfers");
    looks.at("/cases", "");
    web.loaded(
        InventedChild.named("Sam", "Fulmar"),
        "mediation-and-appeal",
        "decision-letter-sent",
        today.minusDays(12));
    web.loaded(
        InventedChild.named("Sam", "Goldcrest"),
        "tribunal-order",
        "order-to-amend",
        today.minusDays(12));
    looks.at("/ehc/appeals", "ehc-appeals");
    looks.at("/ehc/appeals?board=orders", "");
    looks.at("/ehc/appeals?board=windows", "");
  }

  @Test
  void auditsAreAccessible() throws Exception {
    Account officer = people.holding(Role.CASEWORK_MANAGER);
    String path =
        web.planPath(InventedChild.named("Sam", "Hobby"), officer).replace("/plan", "/audits");
    web.done(officer, path + "/begin", Map.of());
    String page = PlanWeb.text(web.open(officer, path));
    String score = page.replaceAll("(?s).*href=\"([^\"]*/score)\".*", "$1");
    Map<String, String> answers = new HashMap<>();
    Matcher criterion =
        Pattern.compile("name=\"(criterion-\\d+)\"")
            .matcher(PlanWeb.text(web.open(officer, score)));
    for (int at = 0; criterion.find(); at++) {
      answers.put(criterion.group(1), at % 4 == 0 ? "NO" : at % 3 == 0 ? "PARTLY" : "YES");
    }
    answers.put("finish", "yes");

    String month = LocalDate.now(ZoneId.of("Europe/London")).toString().substring(0, 7);
    Looks looks = new Looks(site, people.sessionOf(officer));
    looks.at(score, "");
    web.versioned(officer, score, answers);
    looks.at(path, "");
    looks.at(score.replace("/score", ""), "ehc-audit");
    looks.at("/ehc/audits", "");
    looks.at("/ehc/audits/framework", "");
    looks.at("/ehc/audits/framework/change", "");
    looks.at("/ehc/audits?found=lawful&month=" + month, "");
    looks.at("/ehc/advice", "");
    looks.at("/ehc/audits/samples", "");
    looks.at("/ehc/audits/samples/new", "");
  }
}

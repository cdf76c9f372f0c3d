// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ReviewsTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final People people;
  private final CaseFiles files;
  private final PlanDates dates;
  private final Schools schools;
  private final JdbcClient jdbc;

  ReviewsTest(
      PlanWeb web,
      People people,
      CaseFiles files,
      PlanDates dates,
      Schools schools,
      JdbcClient jdbc) {
    this.schools = schools;
    this.web = web;
    this.people = people;
    this.files = files;
    this.dates = dates;
    this.jdbc = jdbc;
  }

  @Test
  void aPlanWhoseReviewsNobodyKeepsIsAnErrorOnTheTrayUntilItIsPutRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = issued("Ada", today.minusMonths(2));
    String missing = "/ehc/reviews?when=missing&whose=" + officer.id().value();
    hand(officer, child);

    assertThat(web.open(officer, missing)).bodyText().contains("Reviewfield, Ada", "No next date");
    assertThat(web.open(officer, "/cases"))
        .bodyText()
        .contains("no day for", "/ehc/reviews?whose=all&amp;when=missing");
    web.done(officer, "/ehc/reviews/" + address(officer, child) + "/open", Map.of());

    assertThat(web.open(officer, missing)).bodyText().doesNotContain("Reviewfield, Ada");
    assertThat(web.open(officer, "/ehc/reviews?whose=" + officer.id().value()))
        .bodyText()
        .contains("Reviewfield, Ada", Dates.relative(today.plusMonths(10), today))
        .contains("each has a next date");
    assertThat(web.send(officer, "/ehc/reviews/" + address(officer, child) + "/open", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("no such plan without a date");
  }

  @Test
  void aCaseThatIsClosedByHandLeavesItsPlanWithoutADateAtOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = reviewed("Bea", officer, today.minusMonths(3));
    CaseSummary review = review(officer, child);

    web.done(
        officer,
        "/cases/" + review.address() + "/closing",
        Map.of("version", "" + review.version(), "closed", today.toString()));

    assertThat(web.open(officer, "/ehc/reviews.csv?whose=all&when=missing"))
        .bodyText()
        .contains("Reviewfield, Bea");
  }

  @Test
  void aPlanThatCeasedOrPassedToAnotherCouncilIsReviewedNoMore() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = reviewed("Cid", officer, today.minusMonths(3));
    String events = "/cases/" + review(officer, child).address() + "/events/new";

    web.versioned(officer, events, Map.of("type", "plan-ceased", "on", today.toString()));

    for (String when : List.of("", "missing")) {
      assertThat(web.open(officer, "/ehc/reviews?whose=all&when=" + when))
          .bodyText()
          .doesNotContain("Reviewfield, Cid");
    }
  }

  @Test
  void theYearNineReviewAndThePhaseTransferFollowFromTheBirthAndTheLaw() {
    Account officer = people.holding(Role.CASE_OFFICER);
    int year = today.getMonthValue() >= 9 ? today.getYear() + 1 : today.getYear();
    ChildId leaver =
        reviewed(
            InventedChild.named("Dot", "Reviewfield").bornOn(LocalDate.of(year - 11, 3, 14)),
            officer,
            today.minusMonths(3));
    ChildId ninth =
        reviewed(
            InventedChild.named("Eve", "Reviewfield").bornOn(LocalDate.of(year - 13, 3, 14)),
            officer,
            today.minusMonths(3));

    assertThat(day(officer, leaver, "transfer_on")).isEqualTo(LocalDate.of(year, 2, 14));
    assertThat(day(officer, ninth, "year9_on"))
        .isBetween(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    assertThat(web.open(officer, "/ehc/reviews?what=transfer&whose=" + officer.id().value()))
        .bodyText()
        .contains("Reviewfield, Dot", "Primary to secondary school")
        .doesNotContain("Reviewfield, Eve");
    assertThat(web.open(officer, "/ehc/reviews?what=year_9&whose=" + officer.id().value()))
        .bodyText()
        .contains("Reviewfield, Eve")
        .doesNotContain("Reviewfield, Dot");
  }

  @Test
  void theBoardOfPhaseTransfersShowsHowFarEachHasCome() {
    Account officer = people.holding(Role.CASE_OFFICER);
    int year = today.getMonthValue() >= 9 ? today.getYear() + 1 : today.getYear();
    ChildId child =
        reviewed(
            InventedChild.named("Fay", "Reviewfield").bornOn(LocalDate.of(year - 11, 3, 14)),
            officer,
            today.minusMonths(3));
    String board = "/ehc/transfers?year=" + year + "&whose=" + officer.id().value();
    String opening = "/cases/new?child=" + address(officer, child) + "&pathway=phase-transfer";

    assertThat(web.open(officer, board))
        .bodyText()
        .contains("0 of 1 children who change phase", "Not begun", opening.replace("&", "&amp;"));
    web.done(
        officer,
        "/cases/new",
        Map.of(
            "child", address(officer, child),
            "pathway", "phase-transfer",
            "type", "phase-transfer",
            "on", LocalDate.of(year, 9, 1).toString(),
            "officer", "me"));
    CaseSummary transfer = of(officer, child, "phase-transfer");
    web.versioned(
        officer,
        "/cases/" + transfer.address() + "/events/new",
        Map.of("type", "preference-received", "on", today.toString()));

    assertThat(transfer.opened()).isEqualTo(today);
    assertThat(web.open(officer, board)).bodyText().contains("Preference known");
    assertThat(web.open(officer, board + "&state=not_begun"))
        .bodyText()
        .doesNotContain("Reviewfield, Fay");
  }

  @Test
  void eachSchoolHasItsListForATermAndThatItWasSentIsRecordedOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = reviewed("Gus", officer, today.minusMonths(9));
    councilTerms(
        Map.of(
            1, new LocalDate[] {today.plusMonths(2), today.plusMonths(4)},
            2, new LocalDate[] {today.plusMonths(5), today.plusMonths(7)}));
    try {
      sendList(officer, child);
    } finally {
      jdbc.sql("delete from settings.term_year where saved_by is null and setting_id is null")
          .update();
    }
  }

  @Test
  void aSchoolsListForATermNamesItsOwnPupilsAndNobodyElses() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String school = schools.open("Larkrise Primary School");
    ChildId pupil = reviewed("Kim", officer, today.minusMonths(9));
    ChildId other = reviewed("Lou", officer, today.minusMonths(9));
    at(officer, pupil, school);
    at(officer, other, schools.open("Fernhill School"));
    councilTerms(
        Map.of(
            1, new LocalDate[] {today.plusMonths(2), today.plusMonths(4)},
            2, new LocalDate[] {today.plusMonths(5), today.plusMonths(7)}));
    try {
      String term = termOf(PlanWeb.text(web.open(officer, "/ehc/terms")), today.plusMonths(3));
      assertThat(web.open(officer, "/ehc/terms/letters?school=" + school + "&term=" + term))
          .hasStatusOk()
          .bodyText()
          .contains("Larkrise Primary School", "Reviewfield, Kim", "Dear head teacher")
          .doesNotContain("Reviewfield, Lou", "Fernhill");
    } finally {
      jdbc.sql("delete from settings.term_year where saved_by is null and setting_id is null")
          .update();
    }
  }

  private void at(Account officer, ChildId child, String school) {
    web.seenBy(
        officer,
        () ->
            jdbc.sql("update ehc.plan_date set setting = ? where child_id = ?")
                .params(school, child.value())
                .update());
  }

  private void sendList(Account officer, ChildId child) {
    String terms = PlanWeb.text(web.open(officer, "/ehc/terms"));
    String term = termOf(terms, today.plusMonths(3));

    assertThat(web.open(officer, "/ehc/terms/letters?school=none&term=" + term))
        .hasStatusOk()
        .bodyText()
        .contains("Reviewfield, Gus", "Dear head teacher");
    web.done(officer, "/ehc/terms/none/sent", Map.of("term", term));

    assertThat(files(officer, child)).contains("pupil-list-sent");
    assertThat(web.send(officer, "/ehc/terms/none/sent", Map.of("term", term)))
        .hasStatus(422)
        .bodyText()
        .contains("recorded already");
  }

  @Test
  void aReviewForWhichNoMeetingIsPlannedIsAmongTheReminders() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = reviewed("Hal", officer, today.minusMonths(11));
    CaseSummary review = review(officer, child);

    assertThat(web.open(officer, "/ehc/chasers?whose=me"))
        .bodyText()
        .contains("Reviewfield, Hal", "No meeting is planned");
    web.versioned(
        officer,
        "/cases/" + review.address() + "/events/new",
        Map.of("type", "review-meeting-planned", "on", today.plusWeeks(3).toString()));

    assertThat(web.open(officer, "/cases/" + review.address()))
        .bodyText()
        .contains("The review meeting is planned for that day");
    assertThat(web.open(officer, "/cases"))
        .bodyText()
        .contains("The review meeting is planned for " + Dates.full(today.plusWeeks(3)));
    assertThat(web.open(officer, "/ehc/chasers?whose=me"))
        .bodyText()
        .contains("Reviewfield, Hal", "Remind the school of the meeting")
        .contains("/cases/" + review.address() + "/events/new?duty=chaser-2-weeks-before");
  }

  @Test
  void aRestrictedChildStandsInNoListOfThoseWithoutTheRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    web.issued(InventedChild.named("Ira", "Shutreview").restricted(), today.minusMonths(2));
    dates.rebuild();

    assertThat(web.open(chosen, "/ehc/reviews.csv?whose=all&when=missing"))
        .bodyText()
        .contains("Shutreview, Ira");
    for (String path :
        List.of(
            "/ehc/reviews?whose=all&when=missing",
            "/ehc/reviews.csv?whose=all&when=missing",
            "/ehc/chasers?whose=all")) {
      assertThat(web.open(officer, path)).hasStatusOk().bodyText().doesNotContain("Shutreview");
    }
    assertThat(web.open(people.holding(Role.READER), "/ehc/reviews")).hasStatus(403);
  }

  @Test
  void workedOutAnewTheSameDatesComeOut() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = reviewed("Jan", officer, today.minusMonths(4));
    LocalDate before = day(officer, child, "review_on");

    dates.rebuild();

    assertThat(before).isEqualTo(today.minusMonths(4).plusMonths(12));
    assertThat(day(officer, child, "review_on")).isEqualTo(before);
    assertThat(web.open(officer, "/ehc/reviews.csv?whose=" + officer.id().value()))
        .bodyText()
        .contains("\"Reviewfield, Jan\"");
  }

  private void councilTerms(Map<Integer, LocalDate[]> halves) {
    halves.forEach(
        (number, days) -> {
          int year = org.throughline.settings.AcademicYear.ofSchools(days[0]).begins();
          jdbc.sql(
                  "insert into settings.term_year (academic_year) values (?) on conflict do nothing")
              .param(year)
              .update();
          jdbc.sql(
                  "insert into settings.term (term_year_id, number, name, starts_on, ends_on)"
                      + " select term_year_id, ?, ?, ?, ? from settings.term_year"
                      + " where academic_year = ? and setting_id is null")
              .params(number, "Term " + number, days[0], days[1], year)
              .update();
        });
  }

  /// A child whose plan was issued on a day, without a case that keeps its reviews.
  private ChildId issued(String name, LocalDate on) {
    ChildId child = web.issued(InventedChild.named(name, "Reviewfield"), on);
    dates.rebuild();
    return child;
  }

  private ChildId reviewed(String name, Account officer, LocalDate on) {
    return reviewed(InventedChild.named(name, "Reviewfield"), officer, on);
  }

  private ChildId reviewed(InventedChild record, Account officer, LocalDate on) {
    ChildId child = web.issued(record, on);
    dates.rebuild();
    hand(officer, child);
    web.done(officer, "/ehc/reviews/" + address(officer, child) + "/open", Map.of());
    return child;
  }

  private void hand(Account officer, ChildId child) {
    CaseSummary summary = of(officer, child, "ehc-needs-assessment");
    web.done(
        officer,
        "/cases/" + summary.address() + "/officer",
        Map.of("version", "" + summary.version(), "officer", "" + officer.id().value()));
  }

  private CaseSummary review(Account officer, ChildId child) {
    return of(officer, child, "annual-review");
  }

  private CaseSummary of(Account officer, ChildId child, String pathway) {
    return web.seenBy(officer, () -> files.of(child)).stream()
        .filter(each -> each.pathway().equals(pathway))
        .findFirst()
        .orElseThrow();
  }

  private List<String> files(Account officer, ChildId child) {
    return web.seenBy(officer, () -> files.events(review(officer, child).id())).stream()
        .map(event -> event.type())
        .toList();
  }

  private String address(Account officer, ChildId child) {
    return web.seenBy(
            officer,
            () ->
                jdbc.sql("select public_id from children.child where child_id = ?")
                    .param(child.value())
                    .query(UUID.class)
                    .single())
        .toString();
  }

  private LocalDate day(Account officer, ChildId child, String column) {
    Map<String, Object> row =
        web.seenBy(
            officer,
            () ->
                new HashMap<>(
                    jdbc.sql(
                            "select review_on, year9_on, transfer_on from ehc.plan_date where"
                                + " child_id = ?")
                        .param(child.value())
                        .query()
                        .singleRow()));
    return ((java.sql.Date) row.get(column)).toLocalDate();
  }

  /// The last term of the page's choice that begins on or before a day.
  private static String termOf(String page, LocalDate day) {
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("<option value=\"(\\d{4}-\\d{2}-\\d{2})\"").matcher(page);
    String found = "";
    while (matcher.find()) {
      if (!LocalDate.parse(matcher.group(1)).isAfter(day)) {
        found = matcher.group(1);
      }
    }
    return found;
  }
}

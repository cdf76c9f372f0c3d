// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class CaseWorkTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Account officer;
  private final LocalDate today;
  private final LocalDate asked;

  CaseWorkTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
    this.asked = today.minusWeeks(5);
  }

  @Test
  void aRequestBecomesACaseWhoseNextDateIsTheLaws() {
    String child = web.path(InventedChild.named("Ottilie", "Casebrook").keptBy(loader));
    assertThat(ChildrenWeb.text(web.open(officer, child))).contains("Open a case");

    String path = opened(child, asked);

    String page = ChildrenWeb.text(web.open(officer, path));
    assertThat(page)
        .contains("Ottilie Casebrook")
        .contains("Next: tell the family whether it will assess")
        .contains(Dates.relative(asked.plusWeeks(6), today))
        .contains("reg 5(1)")
        .contains("The request was received");
    assertThat(ChildrenWeb.text(web.open(officer, child))).contains(path);
    assertThat(ChildrenWeb.text(web.open(officer, child + "/viewers")))
        .contains("case: EHC needs assessment and plan");
  }

  @Test
  void theTrayShowsItByInitialsUnderItsDayAndOfficer() {
    String path = opened(web.path(child("Quillan", "Trayfield")), asked);

    String tray = ChildrenWeb.text(web.open(officer, "/cases"));

    assertThat(tray)
        .contains(path)
        .contains("Q.T., ")
        .doesNotContain("Trayfield")
        .contains("In the next 7 days")
        .contains("5 of 20");
    assertThat(ChildrenWeb.text(web.open(officer, "/cases?when=late"))).doesNotContain(path);
    assertThat(ChildrenWeb.text(web.open(officer, "/cases.csv")))
        .contains("Tell the family whether it will assess")
        .contains("Q.T., ");
    assertThat(ChildrenWeb.text(web.open(people.holding(Role.CASE_OFFICER), "/cases")))
        .contains("You have no open case.");
  }

  @Test
  void whatIsRecordedMovesWhatComesNext() {
    String path = opened(web.path(child("Perpetua", "Movefield")), asked);

    MvcTestResult answer = record(path, "decision-to-assess-notified", today.minusDays(2), "");

    assertThat(ChildrenWeb.to(answer)).isEqualTo(path);
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("The family was told that there will be an assessment")
        .contains("Ask for advice from everyone the law names")
        .doesNotContain("Tell the family whether it will assess");
  }

  @Test
  void everythingWrongIsSaidAtOnceBesideItsFieldAndNothingIsWritten() {
    String path = opened(web.path(child("Winifred", "Wrongfield")), asked);

    MvcTestResult empty = web.send(officer, path + "/events/new", Map.of("version", "2"));
    assertThat(empty).hasStatus(422);
    assertThat(ChildrenWeb.text(empty)).contains("Choose what happened.", "Enter the day");

    assertThat(ChildrenWeb.text(record(path, "refusal-to-assess-notified", today, "")))
        .contains("Write down the reasons");
    assertThat(ChildrenWeb.text(record(path, "exceptional-circumstances", today, "")))
        .contains("Write down the reasons or the evidence");
    assertThat(ChildrenWeb.text(record(path, "decision-to-assess-notified", today.plusDays(1), "")))
        .contains("That day is still to come");
    assertThat(
            ChildrenWeb.text(record(path, "decision-to-assess-notified", asked.minusDays(1), "")))
        .contains("before the case begins");
    assertThat(
            ChildrenWeb.text(
                record(path, "decision-to-assess-notified", LocalDate.of(2014, 1, 1), "")))
        .contains("before the child was born");
    assertThat(events(path)).isEqualTo(1);
  }

  @Test
  void aMistakeIsPutRightOrTakenBackAndStaysReadable() {
    String path = opened(web.path(child("Gwendolen", "Mendfield")), asked);
    record(path, "decision-to-assess-notified", today.minusDays(9), "");

    Map<String, String> right = fields("decision-to-assess-notified", today.minusDays(8), "");
    right.put("version", version(path));
    web.send(officer, path + "/events/2/correct", right);
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("Put right ")
        .contains(Dates.full(today.minusDays(8)))
        .contains("Ask for advice");

    assertThat(ChildrenWeb.text(web.send(officer, path + "/events/2/correct", again(right, path))))
        .contains("Somebody has put that event right already");

    Map<String, String> never = again(right, path);
    never.put("never", "yes");
    web.send(officer, path + "/events/3/correct", never);
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("Taken back ")
        .contains("Next: tell the family whether it will assess");
  }

  @Test
  void aChildHasOneOpenAssessmentAndTheSecondIsRefusedInWords() {
    String child = web.path(child("Berengaria", "Onefield"));
    String first = opened(child, asked);

    MvcTestResult second = open(officer, child, today);

    assertThat(second).hasStatus(422);
    assertThat(ChildrenWeb.text(second))
        .contains("<a href=\"" + first + "\">The child has an open case of this kind. Go on with");
    record(first, "request-withdrawn", today, "");
    assertThat(ChildrenWeb.to(open(officer, child, today)))
        .startsWith("/cases/")
        .isNotEqualTo(first);
  }

  @Test
  void aClosedAssessmentStaysClosedWhileTheChildHasAnother() {
    String child = web.path(child("Berengaria", "Againfield"));
    String first = opened(child, asked);
    record(first, "request-withdrawn", today, "");
    String second = ChildrenWeb.to(open(officer, child, today));
    String link = "<a href=\"" + second + "\">The child has an open case of this kind.";

    Map<String, String> never = again(fields("request-withdrawn", today, ""), first);
    never.put("never", "yes");
    MvcTestResult taken = web.send(officer, first + "/events/2/correct", never);
    assertThat(taken).hasStatus(422);
    assertThat(ChildrenWeb.text(taken)).contains(link);

    MvcTestResult reopened =
        web.send(officer, first + "/closing", again(Map.of("again", "yes"), first));
    assertThat(reopened).hasStatus(422);
    assertThat(ChildrenWeb.text(reopened)).contains(link);
    assertThat(events(first)).isEqualTo(2);

    record(second, "request-withdrawn", today, "");
    web.send(officer, first + "/events/2/correct", again(never, first));
    assertThat(ChildrenWeb.text(web.open(officer, first))).contains("Taken back ");
  }

  @Test
  void theEventThatEndsACaseClosesItAndTakingItBackOpensItAgain() {
    String path = opened(web.path(child("Cressida", "Endfield")), asked);

    record(path, "request-withdrawn", today, "");
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("This case was closed on");
    assertThat(ChildrenWeb.text(web.open(officer, "/cases"))).doesNotContain(path);

    Map<String, String> never = fields("request-withdrawn", today, "");
    never.put("version", version(path));
    never.put("never", "yes");
    web.send(officer, path + "/events/2/correct", never);
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Next: tell the family");
  }

  @Test
  void aCaseIsClosedByHandOnADayOfItsOwnTime() {
    String path = opened(web.path(child("Rosalind", "Handfield")), asked);
    Map<String, String> early = new HashMap<>(Map.of("version", version(path)));
    early.put("closed", asked.minusDays(1).toString());

    assertThat(ChildrenWeb.text(web.send(officer, path + "/closing", early)))
        .contains("Enter the day it was closed, from the day it was opened until today.");
    assertThat(web.send(officer, path + "/closing", Map.of("version", version(path))))
        .as("no day")
        .satisfies(page -> assertThat(ChildrenWeb.text(page)).contains("Enter the day it was"));
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Next: tell the family");
    web.send(officer, path + "/closing", Map.of("version", version(path), "closed", "" + today));
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("This case was closed on");
    web.send(officer, path + "/closing", Map.of("version", version(path), "again", "yes"));
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Next: tell the family");
  }

  @Test
  void aRestrictedChildsCaseIsNotThereForWhoMayNotSeeIt() {
    ChildId hidden = InventedChild.named("Sidonie", "Hidfield").restricted().keptBy(loader);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String child = web.path(hidden);
    assertThat(ChildrenWeb.to(open(chosen, child, asked))).isEqualTo(child);
    web.send(chosen, child + "/reason", Map.of("reason", "MY_CASE", "note", ""));
    String path = ChildrenWeb.to(open(chosen, child, asked));
    assertThat(path).startsWith("/cases/");
    String before = counts(officer);

    assertThat(web.open(officer, path)).hasStatus(404);
    assertThat(web.open(officer, "/cases?whose=all").getResponse().getStatus()).isEqualTo(200);
    assertThat(ChildrenWeb.text(web.open(officer, "/cases?whose=all"))).doesNotContain(path);
    assertThat(counts(officer)).isEqualTo(before);
    assertThat(web.send(officer, path + "/notes", Map.of("words", "Nothing"))).hasStatus(404);
    assertThat(ChildrenWeb.text(web.open(chosen, "/cases"))).contains(path, "Restricted");
  }

  @Test
  void severalCasesAreHandedOverTogetherOrNotAtAll() {
    String first = opened(web.path(child("Araminta", "Bulkfield")), asked);
    String second = opened(web.path(child("Zuleika", "Bulkfield")), asked);
    Account other = people.holding(Role.CASE_OFFICER);
    String stale = tick(first);
    record(first, "considering-notices-sent", today, "");

    MvcTestResult refused = several(List.of(stale, tick(second)), other);
    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused)).contains("changed one of them meanwhile");
    assertThat(ChildrenWeb.text(web.open(other, "/cases"))).contains("You have no open case.");

    several(List.of(tick(first), tick(second)), other);
    assertThat(ChildrenWeb.text(web.open(other, "/cases"))).contains(first, second, "1 task");
    assertThat(ChildrenWeb.text(web.open(officer, "/cases"))).doesNotContain(first, second);
    assertThat(noticesTo(other))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("Bulkfield", "Araminta"));
  }

  @Test
  void notesTasksAndPeopleStandBesideTheEvents() {
    String path = opened(web.path(child("Melisande", "Sidefield")), asked);

    assertThat(web.send(officer, path + "/notes", Map.of("words", " "))).hasStatus(422);
    web.send(officer, path + "/notes", Map.of("words", "Rang <b>the</b> school"));
    web.send(officer, path + "/tasks", Map.of("task", "Find a meeting room", "due", "" + today));
    assertThat(ChildrenWeb.text(web.send(officer, path + "/people", Map.of("person", ""))))
        .contains("Choose the part", "Enter the name");
    web.send(
        officer,
        path + "/people",
        Map.of("person", "Plum Tester", "part", "educational-psychologist"));

    String page = ChildrenWeb.text(web.open(officer, path));
    assertThat(page)
        .contains("Rang &lt;b")
        .doesNotContain("<b>the</b>")
        .contains("Find a meeting room")
        .contains("Plum Tester")
        .contains("(1 open)");

    web.send(officer, path + "/tasks/" + only("task", path), Map.of("done", "yes"));
    web.send(officer, path + "/notes/" + only("note", path) + "/strike", Map.of());
    web.send(officer, path + "/people/" + only("person", path) + "/end", Map.of());
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("struck out by")
        .doesNotContain("(1 open)")
        .contains("until " + Dates.full(today));
  }

  private ChildId child(String forename, String surname) {
    return InventedChild.named(forename, surname).keptBy(loader);
  }

  private MvcTestResult open(Account by, String child, LocalDate on) {
    return web.send(
        by,
        "/cases/new",
        Map.of(
            "child", child.replace("/children/", ""),
            "pathway", "ehc-needs-assessment",
            "type", "request-received",
            "asked-by", "parent",
            "on", on.toString(),
            "officer", "me"));
  }

  private String opened(String child, LocalDate on) {
    MvcTestResult answer = open(officer, child, on);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
    return ChildrenWeb.to(answer);
  }

  private MvcTestResult record(String path, String type, LocalDate on, String reasons) {
    Map<String, String> fields = fields(type, on, reasons);
    fields.put("version", version(path));
    return web.send(officer, path + "/events/new", fields);
  }

  private static Map<String, String> fields(String type, LocalDate on, String reasons) {
    Map<String, String> fields =
        new HashMap<>(Map.of("type", type, "on", on.toString(), "reasons", reasons));
    if (type.endsWith("to-assess-notified")) {
      fields.put("test-has-needs", "yes");
      fields.put("test-may-need-plan", type.startsWith("refusal") ? "no" : "yes");
    }
    if (type.equals("decision-to-assess-notified") && reasons.isEmpty()) {
      fields.put("reasons", "The school and the educational psychologist agree");
    }
    return fields;
  }

  private Map<String, String> again(Map<String, String> fields, String path) {
    Map<String, String> fresh = new HashMap<>(fields);
    fresh.put("version", version(path));
    return fresh;
  }

  private MvcTestResult several(List<String> ticks, Account to) {
    Map<String, String> fields =
        Map.of("to", Long.toString(to.id().value()), "task", "Read yourself in", "back", "/cases");
    return web.sendRows(officer, "/cases/bulk", fields, ticks);
  }

  private String counts(Account viewer) {
    String tray = ChildrenWeb.text(web.open(viewer, "/cases?whose=all"));
    return tray.substring(tray.indexOf("tl-days"), tray.indexOf("</ul>", tray.indexOf("tl-days")));
  }

  private String tick(String path) {
    return counted(path, "case_id") + ":" + version(path);
  }

  private String version(String path) {
    return counted(path, "version");
  }

  private int events(String path) {
    return Integer.parseInt(
        counted(path, "(select count(*) from cases.event e where e.case_id = f.case_id)"));
  }

  private String only(String kind, String path) {
    return counted(
        path, "(select %s_id from cases.%s x where x.case_id = f.case_id)".formatted(kind, kind));
  }

  private List<String> noticesTo(Account account) {
    return jdbc.sql(
            "select subject || array_to_string(lines, ' ') from notices.notice where account_id = ?")
        .param(account.id().value())
        .query(String.class)
        .list();
  }

  /// As the right that counts sees it.
  private String counted(String path, String what) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.cases_right', 'count', true)")
              .query(String.class)
              .single();
          return jdbc.sql(
                  "select " + what + "::text from cases.case_file f where public_id = ?::uuid")
              .param(path.replace("/cases/", ""))
              .query(String.class)
              .single();
        });
  }
}

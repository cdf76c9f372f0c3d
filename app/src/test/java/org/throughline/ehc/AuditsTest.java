// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class AuditsTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final PlanAudits audits;
  private final People people;
  private final Frameworks frameworks;
  private final JdbcClient jdbc;

  AuditsTest(PlanWeb web, People people, Frameworks frameworks, JdbcClient jdbc) {
    this.web = web;
    this.audits = new PlanAudits(web, frameworks, jdbc);
    this.people = people;
    this.frameworks = frameworks;
    this.jdbc = jdbc;
  }

  @Test
  void aPlanIsScoredCriterionByCriterionAndGradedWhenItIsFinished() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = audits.path("Ann", officer);
    web.done(officer, path + "/begin", Map.of());
    String score = path + "/" + audits.latest(officer) + "/score";

    assertThat(web.send(officer, score, Map.of("version", "1", "finish", "yes")))
        .hasStatus(422)
        .bodyText()
        .contains("Answer every criterion before you finish");
    web.versioned(officer, score, audits.all("YES"));
    web.versioned(officer, score, PlanWeb.with(audits.all("YES"), "finish", "yes"));

    assertThat(web.open(officer, path)).bodyText().contains("The plan was found outstanding");
    assertThat(web.open(officer, path + "/" + audits.latest(officer)))
        .hasStatusOk()
        .bodyText()
        .contains("Outstanding, 100.0 %", "against framework");
    assertThat(web.open(officer, score)).hasStatus(404);
    assertThat(web.open(officer, "/ehc/audits")).bodyText().contains("Auditfield, Ann");
  }

  @Test
  void theSecondScoreIsBySomebodyElseWhoDoesNotSeeTheFirst() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String path = audits.path("Bob", officer);
    long first = audits.finished(officer, path, "PARTLY");

    assertThat(web.send(officer, path + "/begin", Map.of("second", "" + first)))
        .hasStatus(422)
        .bodyText()
        .contains("by somebody else");
    web.done(other, path + "/begin", Map.of("second", "" + first));
    assertThat(web.open(other, path))
        .bodyText()
        .contains("Hidden until your own score is finished")
        .doesNotContain("50.0 %");
    assertThat(web.open(other, path + "/" + first)).hasStatus(404);
    long second = audits.latest(other);
    web.versioned(
        other, path + "/" + second + "/score", PlanWeb.with(audits.all("YES"), "finish", "yes"));

    assertThat(web.open(other, path + "/" + first))
        .hasStatusOk()
        .bodyText()
        .contains("The other score: Outstanding", "2 grades apart");
  }

  @Test
  void whatIsBelowGoodIsPutRightAndAuditedAgain() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = audits.path("Cat", officer);
    long first = audits.finished(officer, path, "NO");
    Map<String, String> action =
        Map.of(
            "words",
            "Say how often the therapist comes",
            "owner",
            "" + officer.id().value(),
            "due",
            today.plusDays(14).toString());

    assertThat(web.send(officer, path + "/" + first + "/actions", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("what is put right", "Choose who does it", "by which day");
    Map<String, String> undated = new HashMap<>(action);
    undated.remove("due");
    assertThat(web.send(officer, path + "/" + first + "/actions", undated))
        .hasStatus(422)
        .bodyText()
        .contains(
            ">Say how often the therapist comes</textarea>",
            "value=\"" + officer.id().value() + "\" selected");
    web.done(officer, path + "/" + first + "/actions", action);
    long id =
        web.seenBy(
            officer,
            () ->
                jdbc.sql("select max(action_id) from ehc.audit_action").query(Long.class).single());
    web.done(officer, path + "/" + first + "/actions/" + id + "/done", Map.of());
    assertThat(web.send(officer, path + "/" + first + "/actions/" + id + "/done", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("done already");
    web.done(officer, path + "/begin", Map.of("again", "" + first));

    assertThat(web.open(officer, path)).bodyText().contains("Audited again", "Inadequate, 0.0 %");
  }

  @Test
  void theNumbersAboveTheListAddUpToItsSentenceAndToTheList() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String path = audits.path("Ned", officer);
    long first = audits.finished(officer, path, "NO");
    secondAndAgain(officer, other, path, first);
    finishedHalfAYearAgo(officer, first, 101);

    String board = PlanWeb.text(web.open(officer, "/ehc/audits"));
    Map<String, Integer> numbers = numbers(board);
    int good = numbers.get("outstanding") + numbers.get("good");
    int firsts = good + numbers.get("requires improvement") + numbers.get("inadequate");
    int others =
        numbers.get("being scored") + numbers.get("second scores") + numbers.get("audited again");

    assertThat(board)
        .contains("%,d of %,d plans audited in 12 months are good".formatted(good, firsts))
        .contains("First scores only", "1 to 100 of %,d".formatted(firsts + others));
    assertThat(numbers).containsEntry("all", firsts + others);
    assertThat(web.open(officer, "/ehc/audits?grade=SECOND"))
        .bodyText()
        .contains("Auditfield, Ned", "1 to %1$,d of %1$,d".formatted(numbers.get("second scores")));
    assertThat(numbers.get("second scores")).isPositive();
    assertThat(numbers.get("audited again")).isPositive();
  }

  private void secondAndAgain(Account officer, Account other, String path, long first) {
    Map<String, String> best = PlanWeb.with(audits.all("YES"), "finish", "yes");
    web.done(other, path + "/begin", Map.of("second", "" + first));
    web.versioned(other, path + "/" + audits.latest(other) + "/score", best);
    web.done(officer, path + "/begin", Map.of("again", "" + first));
    web.versioned(officer, path + "/" + audits.latest(officer) + "/score", best);
  }

  private void finishedHalfAYearAgo(Account officer, long like, int many) {
    web.seenBy(
        officer,
        () ->
            jdbc.sql(
                    """
                    insert into ehc.audit
                      (case_id, framework_id, scorer, begun_on, finished_on, score, grade, notes,
                       changed_by, changed_at)
                    select case_id, framework_id, scorer, :on, :on, score, grade, notes, changed_by,
                           changed_at
                      from ehc.audit, generate_series(1, :many)
                     where audit_id = :like
                    """)
                .param("on", Date.valueOf(today.minusMonths(6)))
                .param("many", many)
                .param("like", like)
                .update());
  }

  /// The numbers above the list, by their words.
  private static Map<String, Integer> numbers(String board) {
    return Pattern.compile("<b>([\\d,]+)</b> ([a-z ]+)</a>")
        .matcher(board)
        .results()
        .collect(
            Collectors.toMap(
                each -> each.group(2), each -> Integer.parseInt(each.group(1).replace(",", ""))));
  }

  @Test
  void whoeverComesSecondKeepsBothAndADoubleSubmitBeginsOne() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = audits.path("Dan", officer);
    Map<String, String> once = Map.of("once", UUID.randomUUID().toString());
    web.done(officer, path + "/begin", once);
    web.done(officer, path + "/begin", once);
    String score = path + "/" + audits.latest(officer) + "/score";
    web.versioned(officer, score, audits.all("YES"));

    assertThat(
            web.send(
                officer,
                score,
                PlanWeb.with(PlanWeb.with(audits.all("NO"), "version", "1"), "note-F", "Mine")))
        .hasStatus(409)
        .bodyText()
        .contains("Mine", officer.name());
    assertThat(web.send(officer, path + "/begin", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("open already");
  }

  @Test
  void managersMakeTheNextEditionOfTheFrameworkAndOthersDoNot() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    String page = "/ehc/audits/framework/change";
    Framework before = frameworks.latest();
    Map<String, String> fields = fields(before);
    String first = before.parts().getFirst().code();

    assertThat(web.open(people.holding(Role.CASE_OFFICER), page)).hasStatus(403);
    assertThat(
            web.send(
                manager,
                page,
                PlanWeb.with(
                    PlanWeb.with(
                        PlanWeb.with(fields, "version", "" + before.number()),
                        "weight-" + first,
                        "99"),
                    "reason",
                    "")))
        .hasStatus(422)
        .bodyText()
        .contains("They must come to 100", "why it is changed");
    web.versioned(manager, page, fields);

    assertThat(frameworks.current().number()).isEqualTo(before.number() + 1);
    assertThat(web.send(manager, page, PlanWeb.with(fields, "version", "" + before.number())))
        .hasStatus(409);
  }

  @Test
  void aPartIsWithdrawnAndAnotherAddedAndAnAuditStaysWithItsEdition() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    String path = audits.path("Fay", officer);
    long audit = audits.finished(officer, path, "YES");
    Framework scored = frameworks.current();
    Framework before = frameworks.latest();
    Framework.Part gone = before.parts().getLast();
    String added = "N" + (before.number() + 1) + "A";
    Map<String, String> fields = fields(before);
    fields.put("withdraw-" + gone.code(), "yes");
    fields.put("title-" + added, "Plain words");
    fields.put("weight-" + added, "" + gone.weight());
    fields.put("criteria-" + added, "2 x No jargon\nIt reads aloud well");
    web.versioned(manager, "/ehc/audits/framework/change", fields);

    Framework now = frameworks.current();
    assertThat(now.parts()).extracting(Framework.Part::code).contains(added);
    assertThat(now.parts()).extracting(Framework.Part::code).doesNotContain(gone.code());
    assertThat(now.parts().getLast().criteria())
        .extracting(Framework.Criterion::weight)
        .containsExactly(2, 1);
    assertThat(web.open(officer, path + "/" + audit))
        .bodyText()
        .contains("against framework " + scored.number(), scored.parts().getLast().title());
    assertThat(web.open(officer, "/ehc/audits/framework?edition=" + scored.number()))
        .bodyText()
        .contains("is no longer in force", scored.parts().getLast().title());
    assertThat(web.open(officer, "/ehc/audits/framework"))
        .bodyText()
        .contains("is in force since", "Plain words", "counts 2 times")
        .doesNotContain("Write the next edition");
  }

  @Test
  void anEditionOfALaterDayIsNotInForceYetAndTheLawCannotBeWithdrawn() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    Framework before = frameworks.latest();
    Map<String, String> fields = fields(before);
    fields.put("from", today.minusDays(1).toString());
    fields.put("criteria-LAW", "");

    assertThat(
            web.send(
                manager,
                "/ehc/audits/framework/change",
                PlanWeb.with(fields, "version", "" + before.number())))
        .hasStatus(422)
        .bodyText()
        .contains("today, or a later day", "Write from 1 to 30 questions");
    long inForce = frameworks.current().id();
    web.versioned(
        manager,
        "/ehc/audits/framework/change",
        PlanWeb.with(fields(before), "from", today.plusYears(1).toString()));

    assertThat(frameworks.current().id()).isEqualTo(inForce);
    assertThat(frameworks.latest().number()).isEqualTo(before.number() + 1);
  }

  private Map<String, String> fields(Framework before) {
    Map<String, String> fields = new HashMap<>();
    fields.putAll(Map.of("outstanding", "90", "good", "70", "improvement", "50"));
    fields.putAll(Map.of("from", today.toString(), "reason", "The yearly look at it"));
    before
        .parts()
        .forEach(
            part -> {
              fields.put("title-" + part.code(), part.title());
              fields.put("weight-" + part.code(), "" + part.weight());
              fields.put("criteria-" + part.code(), String.join("\n", words(part)));
            });
    return fields;
  }

  @Test
  void auditsOfARestrictedChildAreSeenByNobodyWithoutTheRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String path =
        web.planPath(InventedChild.named("Eve", "Auditfield").restricted(), chosen)
            .replace("/plan", "/audits");
    String reason = web.open(chosen, path).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "QUALITY"));
    web.done(chosen, path + "/begin", Map.of());

    assertThat(web.open(chosen, "/ehc/audits")).bodyText().contains("Auditfield, Eve");
    assertThat(web.open(officer, "/ehc/audits")).bodyText().doesNotContain("Auditfield, Eve");
    assertThat(web.open(officer, path)).hasStatus(404);
    assertThat(web.open(people.holding(Role.READER), "/ehc/audits")).hasStatus(403);
  }

  private static java.util.List<String> words(Framework.Part part) {
    return part.criteria().stream().map(Framework.Criterion::words).toList();
  }
}

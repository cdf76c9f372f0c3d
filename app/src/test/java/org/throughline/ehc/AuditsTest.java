// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.internal.posts.TeamPosts;
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
  private final People people;
  private final Frameworks frameworks;
  private final TeamPosts posts;
  private final JdbcClient jdbc;

  AuditsTest(PlanWeb web, People people, Frameworks frameworks, TeamPosts posts, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.frameworks = frameworks;
    this.posts = posts;
    this.jdbc = jdbc;
  }

  @Test
  void aPlanIsScoredCriterionByCriterionAndGradedWhenItIsFinished() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Ann", officer);
    web.done(officer, path + "/begin", Map.of());
    String score = path + "/" + latest(officer) + "/score";

    assertThat(web.send(officer, score, Map.of("version", "1", "finish", "yes")))
        .hasStatus(422)
        .bodyText()
        .contains("Answer every criterion before you finish");
    web.versioned(officer, score, all("YES"));
    web.versioned(officer, score, PlanWeb.with(all("YES"), "finish", "yes"));

    assertThat(web.open(officer, path)).bodyText().contains("The plan was found outstanding");
    assertThat(web.open(officer, path + "/" + latest(officer)))
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
    String path = path("Bob", officer);
    long first = finished(officer, path, "PARTLY");

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
    long second = latest(other);
    web.versioned(other, path + "/" + second + "/score", PlanWeb.with(all("YES"), "finish", "yes"));

    assertThat(web.open(other, path + "/" + first))
        .hasStatusOk()
        .bodyText()
        .contains("The other score: Outstanding", "2 grades apart");
  }

  @Test
  void whatIsBelowGoodIsPutRightAndAuditedAgain() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Cat", officer);
    long first = finished(officer, path, "NO");
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
  void whoeverComesSecondKeepsBothAndADoubleSubmitBeginsOne() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = path("Dan", officer);
    Map<String, String> once = Map.of("once", UUID.randomUUID().toString());
    web.done(officer, path + "/begin", once);
    web.done(officer, path + "/begin", once);
    String score = path + "/" + latest(officer) + "/score";
    web.versioned(officer, score, all("YES"));

    assertThat(
            web.send(
                officer,
                score,
                PlanWeb.with(PlanWeb.with(all("NO"), "version", "1"), "note-F", "Mine")))
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
    String path = path("Fay", officer);
    long audit = finished(officer, path, "YES");
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
  void measuresCountFirstScoresAndLeadToTheVeryAudits() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    Quality before = quality();
    String good = path("Gus", officer);
    long first = finished(officer, good, "YES");
    web.done(other, good + "/begin", Map.of("second", "" + first));
    web.versioned(
        other, good + "/" + latest(other) + "/score", PlanWeb.with(all("NO"), "finish", "yes"));
    finished(officer, path("Hal", officer), "PARTLY");

    Quality after = quality();
    assertThat(after.everything() - before.everything()).isEqualTo(2);
    assertThat(after.good() - before.good()).isEqualTo(1);
    assertThat(after.lawful() - before.lawful()).isEqualTo(1);
    String month = "/ehc/audits?month=" + today.toString().substring(0, 7);
    assertThat(web.open(officer, month + "&found=lawful"))
        .hasStatusOk()
        .bodyText()
        .contains("keep the law", "Auditfield, Gus", "Outstanding, 100.0 %", "The law is kept")
        .contains("Auditfield, Hal", "The law is not kept");
    assertThat(web.open(officer, month + "&found=good")).bodyText().contains("are good or better");
  }

  @Test
  void goodAuditsAreCutBySectionAndLeadToTheVeryAudits() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Framework.Part part = frameworks.current().parts().getFirst();
    String section = "Section: " + part.title();
    Quality before = quality(section);
    finished(officer, path("Ina", officer), "YES");
    finished(officer, path("Jon", officer), "NO");

    Quality after = quality(section);
    assertThat(after.everything() - before.everything()).isEqualTo(2);
    assertThat(after.good() - before.good()).isEqualTo(1);
    String listed = "/ehc/audits?found=good&month=%d&part=%s".formatted(today.getYear(), section);
    assertThat(web.open(officer, listed))
        .hasStatusOk()
        .bodyText()
        .contains(
            "%,d of %,d plans audited in %d are good or better"
                .formatted(after.good(), after.everything(), today.getYear()))
        .contains(section, "Auditfield, Ina", "Auditfield, Jon");
    assertThat(web.open(officer, "/ehc/audits?found=good&month=2026&part=Section:+none"))
        .bodyText()
        .contains("0 of 0 plans");
  }

  @Test
  void goodAuditsAreCutByTheTeamOfWhoeverKeepsTheCase() {
    Account north = people.holding(Role.CASE_OFFICER);
    Account south = people.holding(Role.CASE_OFFICER);
    String team = "Team: Auditfield North";
    try {
      Map.of(north, "North", south, "South").forEach(this::post);
      finished(north, kept("Kim", north), "YES");
      finished(north, kept("Lou", north), "NO");
      finished(south, kept("Max", south), "YES");

      assertThat(quality(team)).isEqualTo(new Quality(1, 0, 2));
      assertThat(quality("Team: Auditfield South")).isEqualTo(new Quality(1, 0, 1));
      assertThat(
              web.open(
                  north,
                  "/ehc/audits?found=good&month=%d&part=%s".formatted(today.getYear(), team)))
          .hasStatusOk()
          .bodyText()
          .contains("1 of 2 plans audited in", "Auditfield, Kim", "Auditfield, Lou")
          .doesNotContain("Auditfield, Max");
    } finally {
      posts.all().stream()
          .filter(post -> post.title().startsWith("Auditfield"))
          .forEach(post -> posts.end(post.id(), post.version(), north.id()));
    }
  }

  private void post(Account holder, String team) {
    web.done(
        people.holding(Role.CASEWORK_MANAGER),
        "/cases/team/posts/new",
        Map.of(
            "title", "Auditfield caseworker",
            "team", "Auditfield " + team,
            "time", "1",
            "state", "HELD",
            "holder", Long.toString(holder.id().value())));
  }

  private String kept(String name, Account keeper) {
    LocalDate issued = today.minusDays(90);
    return web.openCase(
            keeper,
            web.issued(InventedChild.named(name, "Auditfield"), issued),
            "annual-review",
            "final-plan-issued",
            issued)
        + "/audits";
  }

  private Quality quality(String part) {
    return jdbc.sql(
            """
            select coalesce(sum(good), 0) as good, 0 as lawful,
                   coalesce(sum(everything), 0) as everything
              from ehc.published_quality_parts(cast(:today as date))
             where part = :part and year = to_char(cast(:today as date), 'YYYY')
            """)
        .param("today", java.sql.Date.valueOf(today))
        .param("part", part)
        .query(Quality.class)
        .single();
  }

  /// What the database's function counts for this month.
  record Quality(long good, long lawful, long everything) {}

  private Quality quality() {
    return jdbc.sql(
            """
            select coalesce(sum(good), 0) as good, coalesce(sum(lawful), 0) as lawful,
                   coalesce(sum(everything), 0) as everything
              from ehc.published_quality()
             where month = date_trunc('month', cast(:today as date))
            """)
        .param("today", java.sql.Date.valueOf(today))
        .query(Quality.class)
        .single();
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

  private String path(String name, Account officer) {
    return web.planPath(InventedChild.named(name, "Auditfield"), officer)
        .replace("/plan", "/audits");
  }

  private long finished(Account officer, String path, String answer) {
    web.done(officer, path + "/begin", Map.of());
    long audit = latest(officer);
    web.versioned(
        officer, path + "/" + audit + "/score", PlanWeb.with(all(answer), "finish", "yes"));
    return audit;
  }

  /// The same answer to every criterion.
  private Map<String, String> all(String answer) {
    Map<String, String> fields = new HashMap<>();
    frameworks.current().parts().stream()
        .flatMap(part -> part.criteria().stream())
        .forEach(criterion -> fields.put("criterion-" + criterion.id(), answer));
    return fields;
  }

  private long latest(Account officer) {
    return web.seenBy(
        officer, () -> jdbc.sql("select max(audit_id) from ehc.audit").query(Long.class).single());
  }
}

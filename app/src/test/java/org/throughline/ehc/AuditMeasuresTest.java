// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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

/// What measures count of audits: the first score of each, by section and by team.
@ThroughlineTest
class AuditMeasuresTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final PlanAudits audits;
  private final People people;
  private final Frameworks frameworks;
  private final TeamPosts posts;
  private final JdbcClient jdbc;

  AuditMeasuresTest(
      PlanWeb web, People people, Frameworks frameworks, TeamPosts posts, JdbcClient jdbc) {
    this.web = web;
    this.audits = new PlanAudits(web, frameworks, jdbc);
    this.people = people;
    this.frameworks = frameworks;
    this.posts = posts;
    this.jdbc = jdbc;
  }

  @Test
  void measuresCountFirstScoresAndLeadToTheVeryAudits() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    Quality before = quality();
    String good = audits.path("Gus", officer);
    long first = audits.finished(officer, good, "YES");
    web.done(other, good + "/begin", Map.of("second", "" + first));
    web.versioned(
        other,
        good + "/" + audits.latest(other) + "/score",
        PlanWeb.with(audits.all("NO"), "finish", "yes"));
    audits.finished(officer, audits.path("Hal", officer), "PARTLY");

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
    audits.finished(officer, audits.path("Ina", officer), "YES");
    audits.finished(officer, audits.path("Jon", officer), "NO");

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
      audits.finished(north, kept("Kim", north), "YES");
      audits.finished(north, kept("Lou", north), "NO");
      audits.finished(south, kept("Max", south), "YES");

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
}

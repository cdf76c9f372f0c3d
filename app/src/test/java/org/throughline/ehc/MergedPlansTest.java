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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.CaseFiles;
import org.throughline.children.ChildId;
import org.throughline.children.Children;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Two records were of one child: cases, plan and placements come together, and go apart exactly.
@ThroughlineTest
class MergedPlansTest {

  private static final String BEGAN = "2026-01-05";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final Schools schools;
  private final Children children;
  private final CaseFiles files;
  private final JdbcClient jdbc;
  private final Account manager;

  MergedPlansTest(
      PlanWeb web,
      Schools schools,
      Children children,
      CaseFiles files,
      JdbcClient jdbc,
      People people) {
    this.web = web;
    this.schools = schools;
    this.children = children;
    this.files = files;
    this.jdbc = jdbc;
    manager = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void placementsOneAfterTheOtherComeTogetherWithTheCasesAndGoBack() {
    ChildId stays = child("Ada", "transfer-between-authorities", "move-known");
    ChildId goes = child("Adah", "annual-review", "final-plan-issued");
    place(stays, Map.of("from", BEGAN, "until", "2026-04-01"));
    place(goes, Map.of("from", "2026-04-02"));
    String moved = path(goes);

    assertThat(merge(stays, goes)).hasStatus(302);

    assertThat(web.open(manager, path(stays) + "/placements"))
        .bodyText()
        .contains(
            "Clover Lane Primary School since 2 April 2026", "5 January 2026 to 1 April 2026");
    assertThat(casesOf(stays)).isEqualTo(2);
    assertThat(web.open(manager, childPath(stays))).bodyText().contains(moved);
    assertThat(plansInForce(stays)).isEqualTo(1);

    undo(stays);

    assertThat(casesOf(stays)).isEqualTo(1);
    assertThat(casesOf(goes)).isEqualTo(1);
    assertThat(plansInForce(stays)).isZero();
    assertThat(plansInForce(goes)).isEqualTo(1);
    assertThat(web.open(manager, path(stays) + "/placements"))
        .bodyText()
        .contains("5 January 2026 to 1 April 2026")
        .doesNotContain("2 April 2026");
    assertThat(web.open(manager, path(goes) + "/placements"))
        .bodyText()
        .contains("since 2 April 2026");
  }

  @Test
  void twoFirstPlacesAtOneTimeAreRefusedUntilOneIsEnded() {
    ChildId stays = child("Bea", "transfer-between-authorities", "move-known");
    ChildId goes = child("Beah", "annual-review", "final-plan-issued");
    place(stays, Map.of("from", BEGAN));
    place(goes, Map.of("from", BEGAN));

    assertThat(merge(stays, goes))
        .hasStatus(422)
        .bodyText()
        .contains("Both records have a first placement at the same time", "End or take out one");
    assertThat(casesOf(stays)).isEqualTo(1);

    String change = path(goes) + "/placements/" + placement(goes) + "/change";
    web.versioned(manager, change, Map.of("out", "yes"));
    assertThat(merge(stays, goes)).hasStatus(302);
  }

  @Test
  void aPlanThatCeasedStandsInNoWayOfAMergeAndTwoThatStandDo() {
    ChildId stays = child("Cal", "transfer-between-authorities", "move-known");
    ChildId goes = child("Cali", "ceasing", "decision-to-cease-notified");
    web.done(manager, path(stays) + "/plan/begin", Map.of());
    web.done(manager, path(goes) + "/plan/begin", Map.of());

    assertThat(merge(stays, goes))
        .hasStatus(422)
        .bodyText()
        .contains("Each record has an EHC plan. End one of the plans first.");

    web.versioned(
        manager, path(goes) + "/events/new", Map.of("type", "plan-ceased", "on", today.toString()));
    String ended = path(goes);
    assertThat(merge(stays, goes)).hasStatus(302);
    assertThat(web.open(manager, ended + "/plan")).bodyText().contains("ceased on");
    assertThat(web.open(manager, path(stays) + "/plan"))
        .bodyText()
        .contains("Draft plan", "An earlier plan ceased on");
  }

  private ChildId child(String name, String pathway, String type) {
    return web.loaded(InventedChild.named(name, "Twicefield"), pathway, type, today.minusDays(120));
  }

  private void place(ChildId child, Map<String, String> time) {
    Map<String, String> all = new HashMap<>(Map.of("place", "MAINSTREAM", "rank", "1"));
    all.put("setting", schools.open("Clover Lane Primary School"));
    all.putAll(time);
    web.done(manager, path(child) + "/placements/new", all);
  }

  /// The path of the first case of a child.
  private String path(ChildId child) {
    return "/cases/" + web.only(manager, child).address();
  }

  private String address(ChildId child) {
    return web.seenBy(manager, () -> children.find(child).orElseThrow().address()).toString();
  }

  private String childPath(ChildId child) {
    return "/children/" + address(child);
  }

  private MvcTestResult merge(ChildId stays, ChildId goes) {
    String path = "/children/merge/" + address(stays) + "/" + address(goes);
    assertThat(web.open(manager, path)).hasStatusOk();
    return web.send(manager, path, Map.of("version", "1", "otherVersion", "1"));
  }

  private void undo(ChildId stays) {
    long merge =
        web.seenBy(
            manager,
            () ->
                jdbc.sql("select max(merge_id) from children.merge where survivor = ?")
                    .param(stays.value())
                    .query(Long.class)
                    .single());
    web.done(
        manager,
        childPath(stays) + "/merges/" + merge + "/undo",
        Map.of("once", UUID.randomUUID().toString()));
  }

  private int casesOf(ChildId child) {
    return web.seenBy(manager, () -> files.of(child)).size();
  }

  private long placement(ChildId child) {
    return number("select max(placement_id) from ehc.placement where child_id = ?", child);
  }

  /// How many plans the list of reviews knows of this child.
  private long plansInForce(ChildId child) {
    return number("select count(*) from ehc.plan_date where child_id = ?", child);
  }

  private long number(String sql, ChildId child) {
    List<Long> found =
        web.seenBy(manager, () -> jdbc.sql(sql).param(child.value()).query(Long.class).list());
    return found.getFirst();
  }
}

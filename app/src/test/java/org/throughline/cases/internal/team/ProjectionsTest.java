// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.internal.CaseRules;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ProjectionsTest {

  private final Projections projections;
  private final CaseTimelines timelines;
  private final CaseRules rules;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final LocalDate today;

  ProjectionsTest(
      Projections projections,
      CaseTimelines timelines,
      CaseRules rules,
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      Clock clock) {
    this.projections = projections;
    this.timelines = timelines;
    this.rules = rules;
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.today = LocalDate.now(clock);
  }

  @Test
  void itIsWorkedOutOnceADayOverEveryCaseAndAnewAfterARebuild() {
    projections.forget();
    Projections.Projected before = projected();
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    openedRestricted(chosen, today.minusWeeks(15));

    assertThat(projected()).isEqualTo(before);

    timelines.rebuild(today);
    Projections.Projected after = projected();
    assertThat(after.at()).isAfter(before.at());
    assertThat(after.projection().weeks().get(4)).isGreaterThan(weeks(before).get(4));
  }

  @Test
  void whoMayNotSeeARestrictedChildReadsTheSameProjection() {
    Account other = people.holding(Role.CASEWORK_MANAGER);
    Account chosen = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(chosen);

    assertThat(ChildrenWeb.text(web.open(other, "/cases/team")))
        .contains("Worked out over every case on")
        .contains(sentence(ChildrenWeb.text(web.open(chosen, "/cases/team"))));
  }

  private Projections.Projected projected() {
    return projections.of(rules.pathway("ehc-needs-assessment")).orElseThrow();
  }

  private static List<Double> weeks(Projections.Projected projected) {
    return projected.projection().weeks();
  }

  private static String sentence(String page) {
    int from = page.indexOf("on the present course");
    return page.substring(from, page.indexOf("</h1>", from));
  }

  private void openedRestricted(Account officer, LocalDate on) {
    String child =
        web.path(InventedChild.named("Petra", "Coursefield").restricted().keptBy(loader));
    web.send(officer, child + "/reason", Map.of("reason", "MY_CASE", "note", ""));
    assertThat(
            web.send(
                officer,
                "/cases/new",
                Map.of(
                    "child", child.replace("/children/", ""),
                    "pathway", "ehc-needs-assessment",
                    "type", "request-received",
                    "asked-by", "parent",
                    "on", "" + on,
                    "officer", "me")))
        .hasStatus(302);
  }
}

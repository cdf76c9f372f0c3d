// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whoever reads a page of a case finds the others above it, and where they are among them.
@ThroughlineTest
class CaseTabsTest {

  private static final Pattern TAB = Pattern.compile("<li><a href=\"([^\"]+)\"([^>]*)>([^<]+)</a>");

  private final PlanWeb web;
  private final People people;

  CaseTabsTest(PlanWeb web, People people) {
    this.web = web;
    this.people = people;
  }

  @Test
  void everyPageOfACaseShowsTheSameTabsWithItsOwnMarked() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Tab", "Wayfield"), officer);
    String path = plan.substring(0, plan.lastIndexOf('/'));
    web.done(officer, plan + "/begin", Map.of());
    List<String> tabs = tabs(officer, path).stream().map(tab -> tab.group(1)).toList();

    assertThat(tabs)
        .startsWith(path)
        .contains(path + "/plan", path + "/assessment", path + "/audits", path + "/family");
    for (String tab : tabs) {
      assertThat(tabs(officer, tab)).as(tab).extracting(each -> each.group(1)).isEqualTo(tabs);
      assertThat(marked(officer, tab)).as(tab).isEqualTo(Map.of(tab, "page"));
    }
  }

  @Test
  void aPageBelowATabBelongsToItAndEveryOtherToTheCase() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Sub", "Wayfield"), officer);
    String path = plan.substring(0, plan.lastIndexOf('/'));
    web.done(officer, plan + "/begin", Map.of());

    assertThat(marked(officer, plan + "/checks")).isEqualTo(Map.of(plan, "true"));
    assertThat(marked(officer, path + "/assessment/ask"))
        .isEqualTo(Map.of(path + "/assessment", "true"));
    assertThat(marked(officer, path + "/events/new")).isEqualTo(Map.of(path, "true"));
    assertThat(PlanWeb.text(web.open(officer, "/cases"))).doesNotContain("This case");
  }

  @Test
  void whoeverMayNotSeeTheCaseSeesNoTabs() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String plan = web.planPath(InventedChild.named("Shut", "Wayfield").restricted(), chosen);

    assertThat(web.open(officer, plan)).hasStatus(404).bodyText().doesNotContain("This case");
  }

  /// The tabs that are marked, and how.
  private Map<String, String> marked(Account officer, String path) {
    return tabs(officer, path).stream()
        .filter(tab -> tab.group(2).contains("aria-current"))
        .collect(
            Collectors.toMap(
                tab -> tab.group(1), tab -> tab.group(2).replaceAll(".*\"(.*)\"", "$1")));
  }

  private List<MatchResult> tabs(Account officer, String path) {
    String page = PlanWeb.text(web.open(officer, path));
    int at = page.indexOf("aria-label=\"This case\"");
    assertThat(at).as(path + " shows the tabs").isPositive();
    return TAB.matcher(page.substring(at, page.indexOf("</nav>", at))).results().toList();
  }
}

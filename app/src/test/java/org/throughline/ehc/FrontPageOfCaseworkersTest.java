// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.ChildId;
import org.throughline.children.Children;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class FrontPageOfCaseworkersTest {

  private final PlanWeb web;
  private final People people;
  private final Children children;
  private final PlanDates dates;
  private final MockMvcTester anybody;

  FrontPageOfCaseworkersTest(
      PlanWeb web, People people, Children children, PlanDates dates, MockMvcTester anybody) {
    this.web = web;
    this.people = people;
    this.children = children;
    this.dates = dates;
    this.anybody = anybody;
  }

  @Test
  void whoeverDoesCaseworkBeginsWithTheTrayAndEverybodyElseWithThePlan() {
    assertThat(front(Role.CASE_OFFICER)).isEqualTo("/cases");
    assertThat(front(Role.CASEWORK_MANAGER)).isEqualTo("/cases");
    assertThat(front(Role.RESPONSIBLE_OFFICER, Role.CASE_OFFICER)).isEqualTo("/cases");
    assertThat(front(Role.RESPONSIBLE_OFFICER)).isEqualTo("/plan");
    assertThat(front(Role.ADMINISTRATOR)).isEqualTo("/plan");
    assertThat(anybody.get().uri("/").exchange().getResponse().getRedirectedUrl())
        .isEqualTo("/progress");
  }

  @Test
  void aPlanWithoutANextDateIsAnErrorOnTheFrontPageUntilItIsPutRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    ChildId child = web.issued(InventedChild.named("Ada", "Frontfield"), today.minusMonths(2));
    dates.rebuild();

    String first = PlanWeb.text(web.open(officer, front(officer)));

    assertThat(first).containsPattern("<strong>Error:</strong> [\\d,]+ plans? ha(s|ve) no day for");
    int before = missing(first);
    UUID address = web.seenBy(officer, () -> children.find(child).orElseThrow().address());
    web.done(officer, "/ehc/reviews/" + address + "/open", Map.of());
    assertThat(missing(PlanWeb.text(web.open(officer, front(officer))))).isEqualTo(before - 1);
  }

  /// 0 when the page tells no error.
  private static int missing(String page) {
    Matcher found = Pattern.compile("([\\d,]+) plans? ha(?:s|ve) no day").matcher(page);
    return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
  }

  private String front(Role... roles) {
    return front(people.holding(roles));
  }

  private String front(Account account) {
    return String.valueOf(web.open(account, "/").getResponse().getRedirectedUrl());
  }
}

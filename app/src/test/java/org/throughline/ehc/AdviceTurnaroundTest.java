// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.assessment.AdviceNumbers;
import org.throughline.ehc.internal.assessment.AdviceTurnaround;
import org.throughline.ehc.internal.assessment.Adviser;
import org.throughline.ehc.internal.assessment.AskedAdvice;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// How quickly advice comes, over all cases.
@ThroughlineTest
class AdviceTurnaroundTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 1);

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final People people;
  private final AdviceTurnaround turnaround;

  AdviceTurnaroundTest(PlanWeb web, People people, AdviceTurnaround turnaround) {
    this.web = web;
    this.people = people;
    this.turnaround = turnaround;
  }

  @Test
  void whatCameInTimeLateAndNotAtAllIsCountedByAdviser() {
    Account officer = people.holding(Role.CASE_OFFICER);
    AdviceNumbers before = numbers(officer, Adviser.SENSORY);
    asked("Ivo", officer, "2026-01-12", "2026-02-23");
    asked("Jon", officer, "2026-01-12", "2026-02-24");
    asked("Kim", officer, "2026-01-12", "");

    AdviceNumbers after = numbers(officer, Adviser.SENSORY);

    assertThat(after.asked() - before.asked()).isEqualTo(3);
    assertThat(after.inTime() - before.inTime()).isEqualTo(1);
    assertThat(after.late() - before.late()).isEqualTo(1);
    assertThat(after.lateNow() - before.lateNow()).isEqualTo(1);
    assertThat(web.open(officer, "/ehc/advice?from=2026-01&until=2026-01&adviser=sensory-teacher"))
        .hasStatusOk()
        .bodyText()
        .contains("sight or both: ", "January 2026", "late now");
    assertThat(web.open(officer, "/ehc/advice.csv?from=2026-01&until=2026-02"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Month asked", "\"2026-01\",\"Teacher of hearing, sight or both\",\"3\",\"1\",\"1\"");
    assertThat(web.open(people.holding(Role.READER), "/ehc/advice")).hasStatus(403);
  }

  @Test
  void aRestrictedChildsAdviceIsCountedForThoseAloneWhoMaySeeIt() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    int hidden = numbers(officer, Adviser.ADULTHOOD).asked();
    int shown = numbers(chosen, Adviser.ADULTHOOD).asked();
    String plan = web.planPath(InventedChild.named("Leo", "Advicefield").restricted(), chosen);
    String reason = web.open(chosen, plan).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "QUALITY"));
    ask(plan, chosen, Adviser.ADULTHOOD, "2026-01-13");

    assertThat(numbers(officer, Adviser.ADULTHOOD).asked()).isEqualTo(hidden);
    assertThat(numbers(chosen, Adviser.ADULTHOOD).asked()).isEqualTo(shown + 1);
  }

  @Test
  void whatIsWithinItsTimeCountsNeitherWayAndTheMedianIsTheMiddleOne() {
    LocalDate asked = today.minusDays(10);
    List<AskedAdvice> all =
        List.of(
            one(asked, Optional.empty(), true),
            one(asked.minusDays(90), Optional.of(asked.minusDays(80)), true),
            one(asked.minusDays(90), Optional.of(asked.minusDays(30)), true),
            one(asked.minusDays(90), Optional.empty(), false));

    AdviceNumbers numbers = AdviceNumbers.of(all, today);

    assertThat(numbers)
        .isEqualTo(new AdviceNumbers(4, 1, 1, 1, 0, 1, java.util.OptionalDouble.of(35)));
    assertThat(numbers.percentInTime().orElseThrow()).isBetween(33.0, 34.0);
    assertThat(AdviceNumbers.of(List.of(), today).percentInTime()).isEmpty();
  }

  private static AskedAdvice one(LocalDate asked, Optional<LocalDate> came, boolean isOpen) {
    return new AskedAdvice(Adviser.SCHOOL, asked, asked.plusDays(42), came, isOpen);
  }

  private AdviceNumbers numbers(Account viewer, Adviser adviser) {
    return AdviceNumbers.of(
        web.seenBy(viewer, () -> turnaround.between(MONTH, MONTH)).stream()
            .filter(each -> each.adviser() == adviser)
            .filter(each -> YearMonth.from(each.asked()).equals(MONTH))
            .toList(),
        today);
  }

  private void asked(String name, Account officer, String on, String came) {
    String plan = web.planPath(InventedChild.named(name, "Advicefield"), officer);
    ask(plan, officer, Adviser.SENSORY, on);
    if (!came.isEmpty()) {
      String page = PlanWeb.text(web.open(officer, PlanWeb.work(plan)));
      String received = page.replaceAll("(?s).*href=\"([^\"]*/received)\".*", "$1");
      web.versioned(officer, received, Map.of("on", came));
    }
  }

  private void ask(String plan, Account officer, Adviser adviser, String on) {
    Map<String, String> fields = new HashMap<>();
    fields.put("whom-" + adviser.code(), "The service");
    fields.put("on", on);
    web.versioned(officer, PlanWeb.work(plan) + "/ask", fields);
  }
}

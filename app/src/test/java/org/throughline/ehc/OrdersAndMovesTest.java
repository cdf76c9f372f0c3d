// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.DueLine;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// How many orders of the Tribunal are carried out in time, and the days of a move between
/// councils, counted by hand.
@ThroughlineTest
class OrdersAndMovesTest {

  private static final Pattern DONE =
      Pattern.compile("In the last 12 months ([\\d,]+) of ([\\d,]+) acts");

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final CaseFiles files;
  private final Account officer;

  OrdersAndMovesTest(PlanWeb web, CaseFiles files, People people) {
    this.web = web;
    this.files = files;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  private record Done(int inTime, int everything) {}

  @Test
  void anOrderCarriedOutInItsFiveWeeksCountsAsInTimeAndALaterOneDoesNot() {
    Done before = done();
    String first = ordered("Ada");
    String second = ordered("Bea");
    assertThat(done()).isEqualTo(new Done(before.inTime(), before.everything() + 2));

    carriedOut(first, today.minusDays(42).plusWeeks(5));
    assertThat(done()).isEqualTo(new Done(before.inTime() + 1, before.everything() + 2));
    carriedOut(second, today.minusDays(42).plusWeeks(5).plusDays(1));
    assertThat(done()).isEqualTo(new Done(before.inTime() + 1, before.everything() + 2));
  }

  @ParameterizedTest
  @CsvSource({
    // The day it became known is the first of the fifteen.
    "2026-02-02, 2026-02-20",
    // Good Friday and Easter Monday do not count.
    "2026-03-30, 2026-04-21",
    // Nor do the days of Christmas and the New Year.
    "2025-12-15, 2026-01-07"
  })
  void aPlanIsPassedOnWithinFifteenWorkingDaysOfKnowingOfTheMove(LocalDate known, LocalDate last) {
    ChildId child =
        web.loaded(
            InventedChild.named("Cid", "Movefar"),
            "transfer-between-authorities",
            "move-known",
            known);

    assertThat(due(child, "plan-transfer")).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-02, 2026-03-16", "2026-07-20, 2026-08-31"})
  void theFamilyOfAChildWhoMovedInIsToldWithinSixWeeks(LocalDate came, LocalDate last) {
    ChildId child =
        web.loaded(
            InventedChild.named("Dot", "Movefar"),
            "transfer-between-authorities",
            "plan-transferred",
            came);

    assertThat(due(child, "family-told")).isEqualTo(last);
  }

  private String ordered(String name) {
    ChildId child =
        web.loaded(
            InventedChild.named(name, "Orderfield"),
            "tribunal-order",
            "order-to-amend",
            today.minusDays(42));
    return "/cases/" + web.only(officer, child).address();
  }

  private void carriedOut(String path, LocalDate on) {
    web.versioned(
        officer, path + "/events/new", Map.of("type", "amended-plan-issued", "on", on.toString()));
  }

  private Done done() {
    Matcher found = DONE.matcher(PlanWeb.text(web.open(officer, "/ehc/appeals?board=orders")));
    return found.find() ? new Done(number(found.group(1)), number(found.group(2))) : new Done(0, 0);
  }

  private static int number(String words) {
    return Integer.parseInt(words.replace(",", ""));
  }

  private LocalDate due(ChildId child, String duty) {
    return web.seenBy(officer, () -> files.due(files.of(child).getFirst().id())).stream()
        .filter(line -> line.duty().equals(duty))
        .findFirst()
        .flatMap(DueLine::due)
        .orElseThrow();
  }
}

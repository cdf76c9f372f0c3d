// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.dates.ChaserList;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Which plans fall into 24 months, and what each officer and each week has, counted by hand.
@ThroughlineTest
class ReviewWorkloadTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final PlanDates dates;
  private final JdbcClient jdbc;
  private final People people;
  private final ChaserList chasers;
  private final Account officer;

  ReviewWorkloadTest(
      PlanWeb web, People people, PlanDates dates, JdbcClient jdbc, ChaserList chasers) {
    this.web = web;
    this.dates = dates;
    this.jdbc = jdbc;
    this.people = people;
    this.chasers = chasers;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @AfterEach
  void whatWasMovedIsWorkedOutAnew() {
    dates.rebuild();
  }

  @Test
  void twoYearsEndTheDayBeforeTheirDay() {
    ChildId inside = kept("Ada", today.minusMonths(3));
    ChildId outside = kept("Bea", today.minusMonths(3));
    LocalDate end = today.plusMonths(24);
    for (String column : List.of("review_on", "year9_on", "transfer_on")) {
      due(inside, column, end.minusDays(1));
      due(outside, column, end);
    }

    for (String what : List.of("review", "year_9", "transfer")) {
      assertThat(page("/ehc/reviews?whose=me&what=" + what))
          .as(what)
          .contains("Loadfield, Ada")
          .doesNotContain("Loadfield, Bea");
    }
    assertThat(page("/ehc/reviews.csv?whose=me"))
        .contains("\"Loadfield, Ada\"")
        .doesNotContain("Loadfield, Bea");
  }

  @Test
  void anOfficersPlansAreThoseOfACountByHand() {
    LocalDate monday = today.plusDays(60).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<String, LocalDate> reviews =
        Map.of(
            "Cid", today.minusDays(1),
            "Dot", today.plusDays(10),
            "Eve", monday,
            "Fay", monday.plusDays(6),
            "Gus", monday.plusDays(7),
            "Hal", today.plusDays(300));
    Map<ChildId, LocalDate> plans = new HashMap<>();
    reviews.forEach((name, day) -> plans.put(kept(name, today.minusMonths(3)), day));
    plans.forEach((child, day) -> due(child, "review_on", day));

    // Late, in 4 weeks, in 12 weeks, in 24 months, without a date.
    assertThat(numbers("/ehc/reviews", mine())).isEqualTo("1 1 4 6 0");
    assertThat(page("/ehc/reviews?whose=me"))
        .contains("1 review is late; 1 of your 6 plans falls due in 4 weeks; each has a next date");
    assertThat(page("/ehc/reviews?whose=me&week=" + monday))
        .contains("Loadfield, Eve", "Loadfield, Fay", "1 to 2 of 2")
        .doesNotContain("Loadfield, Dot", "Loadfield, Gus", "Loadfield, Hal", "Loadfield, Cid");
  }

  @Test
  void reviewsAndRemindersBeginWithOnesOwnAndWithEverybodysForAManagerWithoutCases() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    kept("Ida", today.minusMonths(11));

    for (String list : List.of("/ehc/reviews", "/ehc/chasers")) {
      assertThat(page(list))
          .contains("Loadfield, Ida")
          .contains(sentence(page(list + "?whose=me")));
      String everybodys = PlanWeb.text(web.open(manager, list));
      assertThat(sentence(everybodys))
          .contains("everybody’s ")
          .isEqualTo(sentence(page(list + "?whose=all")));
    }
    assertThat(page("/ehc/reviews")).contains(" of your 1 plan ");
    assertThat(PlanWeb.text(web.open(manager, "/ehc/reviews?whose=me")))
        .contains("You keep no plan that is in force", "/ehc/reviews?whose=me&amp;when=late");
  }

  @Test
  void allRemindersAreCountedHoweverFewAreListed() {
    LocalDate[] reviews = {today.minusDays(3), today.plusDays(3), today.plusDays(4)};
    List<ChildId> children =
        Stream.of(reviews).map(day -> kept("Jon", today.minusMonths(3))).toList();
    for (int at = 0; at < reviews.length; at++) {
      due(children.get(at), "review_on", reviews[at]);
    }
    Optional<AccountId> mine = Optional.of(officer.id());

    assertThat(page("/ehc/chasers"))
        .contains("3 reminders about reviews must go out in your cases, 1 of them late");
    assertThat(web.seenBy(officer, () -> chasers.count(mine, today)))
        .isEqualTo(new ChaserList.Count(3, 1));
    assertThat(web.seenBy(officer, () -> chasers.rows(mine, today, 1, 1)))
        .singleElement()
        .satisfies(line -> assertThat(line.due()).isEqualTo(reviews[1]));
  }

  /// A child whose plan was issued on a day, with a case of its reviews.
  private ChildId kept(String name, LocalDate issued) {
    ChildId child = web.issued(InventedChild.named(name, "Loadfield"), issued);
    web.openCase(officer, child, "annual-review", "final-plan-issued", issued);
    dates.rebuild();
    return child;
  }

  private void due(ChildId child, String column, LocalDate day) {
    String more =
        column.equals("transfer_on")
            ? ", transfer_kind = 'SECONDARY', transfer_year = 2030, transfer_done = null"
            : "";
    change("update ehc.plan_date set " + column + " = ?" + more, child, Date.valueOf(day));
  }

  private void change(String sql, ChildId child, Object value) {
    assertThat(
            web.seenBy(
                officer,
                () -> jdbc.sql(sql + " where child_id = ?").params(value, child.value()).update()))
        .isEqualTo(1);
  }

  /// The numbers of the line of a page that leads somewhere.
  private String numbers(String path, String link) {
    String page = page(path);
    int at = page.indexOf("href=\"" + link + "\"");
    assertThat(at).as(link).isPositive();
    Matcher numbers =
        Pattern.compile("tl-number\">([\\d,]+)<")
            .matcher(page.substring(at, page.indexOf("</tr>", at)));
    return numbers.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
  }

  private String mine() {
    return "/ehc/reviews?whose=" + number();
  }

  private long number() {
    return officer.id().value();
  }

  private static String sentence(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
  }

  private String page(String path) {
    return PlanWeb.text(web.open(officer, path));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.dates.ReviewFilter;
import org.throughline.ehc.internal.dates.ReviewFilter.When;
import org.throughline.ehc.internal.dates.ReviewList;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// Makes the list of reviews.
@Component
class ReviewsPageMaker {

  private static final int ON_A_PAGE = 100;

  private final ReviewList list;
  private final Children children;
  private final Accounts accounts;
  private final SchoolNames schools;
  private final Clock clock;

  ReviewsPageMaker(
      ReviewList list, Children children, Accounts accounts, SchoolNames schools, Clock clock) {
    this.list = list;
    this.children = children;
    this.accounts = accounts;
    this.schools = schools;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public ReviewsPage of(ReviewAddress asked, Account viewer, int page, FormErrors errors) {
    LocalDate today = LocalDate.now(clock);
    ReviewFilter filter = asked.filter(viewer);
    Address address = asked.address();
    Map<AccountId, String> names = accounts.names();
    List<ReviewList.Load> loads = list.loads(today);
    ReviewList.Load mine = sum(loads, filter);
    List<ReviewList.Week> weeks = list.weeks(filter, today);
    int shown = shown(filter, mine, weeks);
    Paging paging = new Paging(shown, page, ON_A_PAGE, address);
    return new ReviewsPage(
        sentence(mine, asked.whose()),
        asked.whose(),
        asked.what(),
        Arrays.stream(ReviewFilter.What.values())
            .map(each -> new Option(each.code(), each.label()))
            .toList(),
        numbers(filter, mine, address),
        officers(viewer),
        loads.stream()
            .sorted(java.util.Comparator.comparing(load -> name(load.officer(), names)))
            .map(load -> row(load, names))
            .toList(),
        rows(weeks, address),
        rows(filter, today, names, ON_A_PAGE, paging.offset()),
        paging,
        address,
        errors);
  }

  /// Every row of a list in words, for a file.
  @Transactional(readOnly = true)
  public List<ReviewsPage.Row> everyRow(ReviewAddress asked, Account viewer) {
    return rows(asked.filter(viewer), LocalDate.now(clock), accounts.names(), Integer.MAX_VALUE, 0);
  }

  private static ReviewList.Load sum(List<ReviewList.Load> loads, ReviewFilter filter) {
    return loads.stream()
        .filter(load -> filter.officer().isEmpty() || load.officer().equals(filter.officer()))
        .filter(load -> !filter.isNobodys() || load.officer().isEmpty())
        .reduce(ReviewList.Load::plus)
        .orElse(new ReviewList.Load(Optional.empty(), 0, 0, 0, 0, 0, 0, 0));
  }

  private static int shown(ReviewFilter filter, ReviewList.Load mine, List<ReviewList.Week> weeks) {
    if (filter.week().isPresent()) {
      return weeks.stream()
          .filter(week -> Optional.of(week.monday()).equals(filter.week()))
          .mapToInt(ReviewList.Week::plans)
          .sum();
    }
    return switch (filter.what()) {
      case TRANSFER -> mine.transfers();
      case YEAR_9 -> mine.yearNine();
      case REVIEW -> count(mine, filter.when());
    };
  }

  private static int count(ReviewList.Load load, When when) {
    return switch (when) {
      case LATE -> load.late();
      case FOUR_WEEKS -> load.four();
      case TWELVE_WEEKS -> load.twelve();
      case TWO_YEARS -> load.all();
      case MISSING -> load.missing();
    };
  }

  private static String sentence(ReviewList.Load mine, String whose) {
    int plans = mine.all() + mine.missing();
    if (plans == 0) {
      return whose.equals("me") ? "You keep no plan that is in force" : "No plan is in force here";
    }
    String words =
        (mine.late() == 0 ? "No review is late" : late(mine.late()))
            + "; %,d of %s %,d %s due in 4 weeks"
                .formatted(
                    mine.four(),
                    of(whose),
                    plans,
                    (plans == 1 ? "plan " : "plans ") + (mine.four() == 1 ? "falls" : "fall"));
    return mine.missing() == 0
        ? words + "; each has a next date"
        : words
            + (mine.missing() == 1
                ? "; 1 has no next date"
                : "; %,d have no next date".formatted(mine.missing()));
  }

  private static String of(String whose) {
    return switch (whose) {
      case "me" -> "your";
      case "all" -> "everybody’s";
      case "nobody" -> "nobody’s";
      default -> "these";
    };
  }

  private static String late(int reviews) {
    return reviews == 1 ? "1 review is late" : "%,d reviews are late".formatted(reviews);
  }

  private static List<ReviewsPage.Link> numbers(
      ReviewFilter filter, ReviewList.Load mine, Address address) {
    List<ReviewsPage.Link> links = new ArrayList<>();
    Address reviews = address.without("what").without("week");
    boolean isReview = filter.what() == ReviewFilter.What.REVIEW && filter.week().isEmpty();
    for (When when : When.values()) {
      links.add(
          new ReviewsPage.Link(
              when.label(),
              reviews.with("when", when == When.TWO_YEARS ? "" : when.code()).toString(),
              isReview && filter.when() == when,
              count(mine, when),
              when == When.MISSING && mine.missing() > 0));
    }
    links.add(other(filter, ReviewFilter.What.YEAR_9, "Year 9 reviews", mine.yearNine(), address));
    links.add(
        other(filter, ReviewFilter.What.TRANSFER, "phase transfers", mine.transfers(), address));
    return links;
  }

  private static ReviewsPage.Link other(
      ReviewFilter filter, ReviewFilter.What what, String label, int count, Address address) {
    return new ReviewsPage.Link(
        label,
        address.without("when").without("week").with("what", what.code()).toString(),
        filter.what() == what && filter.week().isEmpty(),
        count,
        false);
  }

  private List<Option> officers(Account viewer) {
    List<Option> officers = new ArrayList<>();
    officers.add(new Option("me", "Me"));
    officers.add(new Option("all", "Everybody"));
    officers.add(new Option("nobody", "Nobody yet"));
    accounts.holding(Role.CASE_OFFICER).stream()
        .filter(officer -> !officer.id().equals(viewer.id()))
        .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
        .forEach(officers::add);
    return officers;
  }

  private static String name(Optional<AccountId> officer, Map<AccountId, String> names) {
    return officer.map(id -> names.getOrDefault(id, "")).orElse("Nobody yet");
  }

  private static ReviewsPage.OfficerRow row(ReviewList.Load load, Map<AccountId, String> names) {
    String whose = load.officer().map(id -> Long.toString(id.value())).orElse("nobody");
    return new ReviewsPage.OfficerRow(
        name(load.officer(), names),
        Address.of(ReviewAddress.PATH).with("whose", whose).toString(),
        load.late(),
        load.four(),
        load.twelve(),
        load.all(),
        load.missing(),
        load.yearNine(),
        load.transfers());
  }

  private static List<ReviewsPage.WeekRow> rows(List<ReviewList.Week> weeks, Address address) {
    int most = weeks.stream().mapToInt(ReviewList.Week::plans).max().orElse(1);
    return weeks.stream()
        .map(
            week ->
                new ReviewsPage.WeekRow(
                    Dates.full(week.monday()),
                    address.without("when").with("week", week.monday().toString()).toString(),
                    week.plans(),
                    100 * week.plans() / most))
        .toList();
  }

  private List<ReviewsPage.Row> rows(
      ReviewFilter filter, LocalDate today, Map<AccountId, String> names, int most, int skip) {
    List<ReviewList.Line> lines = list.rows(filter, today, most, skip);
    Map<ChildId, ChildSummary> known =
        children.find(lines.stream().map(ReviewList.Line::child).toList());
    Map<String, String> settings =
        schools.of(lines.stream().map(ReviewList.Line::setting).toList());
    return lines.stream()
        .map(line -> row(line, known.get(line.child()), names, settings, today))
        .filter(Objects::nonNull)
        .toList();
  }

  private static ReviewsPage.@org.jspecify.annotations.Nullable Row row(
      ReviewList.Line line,
      @org.jspecify.annotations.Nullable ChildSummary child,
      Map<AccountId, String> names,
      Map<String, String> settings,
      LocalDate today) {
    if (child == null) {
      return null;
    }
    return new ReviewsPage.Row(
        child.listedName(),
        child.address().toString(),
        "/cases/" + line.address(),
        settings.getOrDefault(line.setting(), ""),
        line.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
        line.review().map(day -> Dates.relative(day, today)).orElse(""),
        line.review().filter(day -> day.isBefore(today)).isPresent(),
        line.yearNine().map(Dates::full).orElse(""),
        line.transfer().map(day -> line.isTransferDone() ? "Done" : words(line, day)).orElse(""),
        Dates.full(line.since()));
  }

  private static String words(ReviewList.Line line, LocalDate day) {
    return Dates.full(day) + line.phase().map(phase -> ", " + phase.label()).orElse("");
  }
}

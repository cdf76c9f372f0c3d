// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.measures.Polarity;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Unit;
import org.throughline.platform.Problem;

/// What is to be reached, as a rule from which the figure that is due on any day follows.
public sealed interface TargetRule {

  /// Reach `value` by the end of `by`, in a straight line from a baseline.
  record Reach(BigDecimal baseline, ReportingPeriod from, BigDecimal value, ReportingPeriod by)
      implements TargetRule {}

  /// Change by so many per cent each year, from a baseline until the end of `until`.
  record YearlyChange(
      BigDecimal baseline, ReportingPeriod from, BigDecimal perCent, ReportingPeriod until)
      implements TargetRule {}

  /// Stay at `value` or better.
  record Hold(BigDecimal value) implements TargetRule {}

  /// Every setting at `threshold` or better.
  record EverySetting(BigDecimal threshold) implements TargetRule {}

  /// No more than `margin` worse than a comparator, or better than it.
  record WithinReach(Comparator comparator, BigDecimal margin) implements TargetRule {}

  /// Whom a measure is held against.
  enum Comparator {
    ENGLAND("England"),
    REGION("the region"),
    NEIGHBOURS("the statistical neighbours' average");

    private final String words;

    Comparator(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// The figure that is due on `day`; empty before the baseline and for rules that follow others.
  default Optional<BigDecimal> dueOn(LocalDate day) {
    return switch (this) {
      case Reach reach -> onLine(reach, day);
      case YearlyChange change -> compounded(change, day);
      case Hold hold -> Optional.of(hold.value());
      case EverySetting every -> Optional.of(every.threshold());
      case WithinReach within -> Optional.empty();
    };
  }

  /// The last day of the rule and what is due then; empty for rules without an end.
  default Optional<Goal> goal() {
    return switch (this) {
      case Reach reach -> Optional.of(new Goal(reach.by().end(), reach.value()));
      case YearlyChange change ->
          compounded(change, change.until().end()).map(due -> new Goal(change.until().end(), due));
      case Hold hold -> Optional.empty();
      case EverySetting every -> Optional.empty();
      case WithinReach within -> Optional.empty();
    };
  }

  /// The period that the rule starts from; empty for rules that start at no figure.
  default Optional<ReportingPeriod> start() {
    return switch (this) {
      case Reach reach -> Optional.of(reach.from());
      case YearlyChange change -> Optional.of(change.from());
      case Hold hold -> Optional.empty();
      case EverySetting every -> Optional.empty();
      case WithinReach within -> Optional.empty();
    };
  }

  /// What is due in the end.
  record Goal(LocalDate by, BigDecimal value) {}

  /// The path as a few points to draw: day and figure, in order.
  default List<Goal> path() {
    List<Goal> points = new ArrayList<>();
    switch (this) {
      case Reach reach -> {
        points.add(new Goal(reach.from().end(), reach.baseline()));
        points.add(new Goal(reach.by().end(), reach.value()));
      }
      case YearlyChange change -> {
        LocalDate day = change.from().end();
        for (; day.isBefore(change.until().end()); day = day.plusYears(1)) {
          points.add(new Goal(day, compounded(change, day).orElseThrow()));
        }
        LocalDate end = change.until().end();
        points.add(new Goal(end, compounded(change, end).orElseThrow()));
      }
      case Hold hold -> points.add(new Goal(LocalDate.MIN, hold.value()));
      case EverySetting every -> points.add(new Goal(LocalDate.MIN, every.threshold()));
      case WithinReach within -> {
        // Its path is the comparator's own.
      }
    }
    return points;
  }

  /// What is wrong with the rule for a measure of this polarity; empty when it can be kept.
  default List<Problem> problems(Polarity polarity) {
    return switch (this) {
      case Reach reach -> reachProblems(reach, polarity);
      case YearlyChange change -> changeProblems(change, polarity);
      case Hold hold -> List.of();
      case EverySetting every -> List.of();
      case WithinReach within ->
          within.margin().signum() < 0
              ? List.of(
                  new Problem(
                      "target-margin",
                      "margin",
                      "Give how much worse is still acceptable: 0 or more"))
              : List.of();
    };
  }

  /// In words, such as `60 by 2026, from 51.8 in 2024`.
  default String words(Unit unit) {
    return switch (this) {
      case Reach reach ->
          "%s by %s, from %s in %s"
              .formatted(
                  unit.write(reach.value()),
                  reach.by().label(),
                  unit.write(reach.baseline()),
                  reach.from().label());
      case YearlyChange change ->
          "%s%% a year until %s, from %s in %s"
              .formatted(
                  signed(change.perCent()),
                  change.until().label(),
                  unit.write(change.baseline()),
                  change.from().label());
      case Hold hold -> "hold " + unit.write(hold.value());
      case EverySetting every -> "every setting at " + unit.write(every.threshold()) + " or better";
      case WithinReach within ->
          within.margin().signum() == 0
              ? "at least as good as " + within.comparator().words()
              : "within %s of %s"
                  .formatted(unit.writeDifference(within.margin()), within.comparator().words());
    };
  }

  private static String signed(BigDecimal number) {
    String plain = number.abs().stripTrailingZeros().toPlainString();
    return (number.signum() < 0 ? "−" : "+") + plain;
  }

  private static Optional<BigDecimal> onLine(Reach reach, LocalDate day) {
    LocalDate from = reach.from().end();
    LocalDate by = reach.by().end();
    if (day.isBefore(from)) {
      return Optional.empty();
    }
    if (!day.isBefore(by)) {
      return Optional.of(reach.value());
    }
    // In months, half-way between two years is half of the way, leap year or not.
    boolean areMonths =
        Stream.of(from, day, by).allMatch(each -> each.getDayOfMonth() == each.lengthOfMonth());
    BigDecimal part =
        BigDecimal.valueOf(span(from, day, areMonths))
            .divide(BigDecimal.valueOf(span(from, by, areMonths)), MathContext.DECIMAL64);
    BigDecimal way = reach.value().subtract(reach.baseline());
    return Optional.of(reach.baseline().add(way.multiply(part, MathContext.DECIMAL64)));
  }

  private static long span(LocalDate from, LocalDate to, boolean areMonths) {
    return areMonths
        ? ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to))
        : ChronoUnit.DAYS.between(from, to);
  }

  private static Optional<BigDecimal> compounded(YearlyChange change, LocalDate day) {
    LocalDate from = change.from().end();
    if (day.isBefore(from)) {
      return Optional.empty();
    }
    LocalDate until = day.isAfter(change.until().end()) ? change.until().end() : day;
    long years = ChronoUnit.YEARS.between(from, until);
    BigDecimal factor = BigDecimal.ONE.add(change.perCent().movePointLeft(2));
    return Optional.of(change.baseline().multiply(factor.pow((int) years), MathContext.DECIMAL64));
  }

  private static List<Problem> reachProblems(Reach reach, Polarity polarity) {
    List<Problem> problems = new ArrayList<>();
    laterThanBaseline("by", reach.by(), reach.from()).ifPresent(problems::add);
    int way = reach.value().compareTo(reach.baseline());
    if ((polarity == Polarity.HIGHER && way < 0) || (polarity == Polarity.LOWER && way > 0)) {
      problems.add(
          new Problem(
              "target-worse",
              "value",
              "This is worse than the baseline: " + polarity.words() + " for this measure"));
    }
    return problems;
  }

  private static Optional<Problem> laterThanBaseline(
      String field, ReportingPeriod end, ReportingPeriod baseline) {
    return end.end().isAfter(baseline.end())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "target-before-baseline",
                field,
                "Give a later period than that of the baseline, which is " + baseline.label()));
  }

  private static List<Problem> changeProblems(YearlyChange change, Polarity polarity) {
    List<Problem> problems = new ArrayList<>();
    laterThanBaseline("until", change.until(), change.from()).ifPresent(problems::add);
    if (change.baseline().signum() == 0) {
      problems.add(
          new Problem(
              "target-from-nothing",
              "baseline",
              "A share of nothing is nothing: set a figure to reach instead"));
    }
    if (change.perCent().abs().compareTo(BigDecimal.valueOf(100)) >= 0) {
      problems.add(
          new Problem(
              "target-change", "perCent", "Give a change of less than 100 per cent a year"));
    }
    int way = change.perCent().signum() * change.baseline().signum();
    if ((polarity == Polarity.HIGHER && way < 0) || (polarity == Polarity.LOWER && way > 0)) {
      problems.add(
          new Problem(
              "target-worse",
              "perCent",
              "This leads away from better: " + polarity.words() + " for this measure"));
    }
    return problems;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.measures.Measure;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Unit;
import org.throughline.platform.Problem;

/// A figure as a person typed it, read and held against what the measure can be.
///
/// @param value worked out from its two parts where they were given
public record TypedFigure(
    ReportingPeriod period,
    BigDecimal value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    String comment) {

  private static final Pattern NUMBER = Pattern.compile("[-−]?£?\\d{1,12}(\\.\\d{1,6})?%?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_COMMENT = 2000;
  private static final int EARLIEST = 1990;

  /// What was typed: either whole or with all that is wrong with it.
  public record Reading(Optional<TypedFigure> figure, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Whether a measure's figure can be given as two parts.
  public static boolean hasParts(Measure measure) {
    return measure.unit() != Unit.NUMBER && measure.unit() != Unit.POINTS;
  }

  /// @param typed by the names of the form's fields: `period`, `other`, `value`, `numerator`,
  ///     `denominator`, `comment`
  public static Reading read(Measure measure, Map<String, String> typed, LocalDate today) {
    return new Reader(measure, typed, today).read();
  }

  private static final class Reader {

    private final Measure measure;
    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    Reader(Measure measure, Map<String, String> typed, LocalDate today) {
      this.measure = measure;
      this.typed = typed;
      this.today = today;
    }

    Reading read() {
      Optional<ReportingPeriod> period = period();
      Optional<BigDecimal> value = number("value");
      boolean hasParts = hasParts(measure);
      Optional<BigDecimal> numerator = hasParts ? number("numerator") : Optional.empty();
      Optional<BigDecimal> denominator = hasParts ? number("denominator") : Optional.empty();
      if (problems.stream().noneMatch(each -> !each.field().equals("period"))) {
        parts(numerator, denominator);
      }
      Optional<BigDecimal> figure =
          problems.isEmpty() || isOnlyPeriod() ? figure(value, numerator, denominator) : value;
      figure.ifPresent(this::range);
      String comment = text("comment");
      if (comment.length() > LONGEST_COMMENT) {
        problem("FIGURE-108", "comment", "Shorten the comment to 2,000 characters.");
      }
      return problems.isEmpty()
          ? new Reading(
              Optional.of(
                  new TypedFigure(
                      period.orElseThrow(), figure.orElseThrow(), numerator, denominator, comment)),
              List.of())
          : new Reading(Optional.empty(), problems);
    }

    private boolean isOnlyPeriod() {
      return problems.stream().allMatch(each -> each.field().equals("period"));
    }

    private Optional<ReportingPeriod> period() {
      String other = text("other");
      String code = other.isEmpty() ? text("period") : other;
      if (code.isEmpty()) {
        problem("FIGURE-101", "period", "Choose the period that the figure is for.");
        return Optional.empty();
      }
      Optional<ReportingPeriod> period = ReportingPeriod.parse(code);
      if (period.isEmpty() || period.get().end().getYear() < EARLIEST) {
        problem(
            "FIGURE-102",
            other.isEmpty() ? "period" : "other",
            "Give the period as 2025, 2024/25, 2024-25, 2025-Q3, 2025-06 or 2024/25-T1.");
        return Optional.empty();
      }
      if (period.get().end().isAfter(today)) {
        problem(
            "FIGURE-103",
            other.isEmpty() ? "period" : "other",
            period.get().label()
                + " has not ended yet. Choose a period that has, or type the figure once it has.");
      }
      return period;
    }

    private Optional<BigDecimal> number(String field) {
      String typedIn = text(field).replaceAll("[,\\s]", "");
      if (typedIn.isEmpty()) {
        return Optional.empty();
      }
      if (!NUMBER.matcher(typedIn).matches()) {
        problem(
            "FIGURE-104",
            field,
            "Enter a number in digits, such as "
                + (measure.unit() == Unit.PER_CENT && field.equals("value") ? "51.8" : "575")
                + ", with up to six decimal places.");
        return Optional.empty();
      }
      BigDecimal number = new BigDecimal(typedIn.replace('−', '-').replaceAll("[£%]", ""));
      boolean mayBeNegative = measure.range() == Measure.Range.ANY && !field.equals("denominator");
      if (number.signum() < 0 && !mayBeNegative) {
        problem(
            "FIGURE-105",
            field,
            field.equals("value")
                ? "This cannot be below nothing. Leave out the minus sign, or check the figure."
                : "A count cannot be below nothing. Leave out the minus sign, or check it.");
        return Optional.empty();
      }
      if (measure.unit() == Unit.NUMBER && number.stripTrailingZeros().scale() > 0) {
        problem("FIGURE-106", field, "This counts whole things: enter a number without decimals.");
        return Optional.empty();
      }
      return Optional.of(number);
    }

    private void parts(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
      if (numerator.isPresent() && denominator.isEmpty()) {
        problem("FIGURE-107", "denominator", "Give the whole that the part is of, or neither.");
      } else if (numerator.isEmpty() && denominator.isPresent()) {
        problem("FIGURE-107", "numerator", "Give the part of the whole, or neither.");
      } else if (denominator.filter(each -> each.signum() == 0).isPresent()) {
        problem(
            "FIGURE-109",
            "denominator",
            "A share of nothing is no figure. Leave the period out, or check the whole.");
      } else if (measure.range() == Measure.Range.SHARE
          && numerator.isPresent()
          && numerator.get().compareTo(denominator.orElseThrow()) > 0) {
        problem(
            "FIGURE-110",
            "numerator",
            "The part is larger than the whole. Check whether the two are in each other’s place.");
      }
    }

    private Optional<BigDecimal> figure(
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator) {
      if (numerator.isEmpty() || denominator.isEmpty()) {
        if (value.isEmpty() && numerator.isEmpty() && denominator.isEmpty()) {
          problem(
              "FIGURE-111",
              "value",
              hasParts(measure)
                  ? "Enter the figure, or the two parts that it is worked out from."
                  : "Enter the figure.");
        }
        return value;
      }
      BigDecimal worked = share(numerator.get(), denominator.get());
      if (value.isPresent() && !isClose(value.get(), worked)) {
        problem(
            "FIGURE-112",
            "value",
            "The parts give %s, not this. Correct one of them, or leave the figure empty."
                .formatted(measure.unit().write(worked)));
      }
      return Optional.of(worked);
    }

    private BigDecimal share(BigDecimal numerator, BigDecimal denominator) {
      BigDecimal scaled = measure.unit() == Unit.PER_CENT ? numerator.multiply(HUNDRED) : numerator;
      return scaled.divide(denominator, 6, RoundingMode.HALF_UP);
    }

    /// As close as rounding explains: half of the last place that was typed.
    private static boolean isClose(BigDecimal typed, BigDecimal worked) {
      BigDecimal half =
          BigDecimal.ONE.movePointLeft(Math.max(0, typed.scale())).divide(BigDecimal.TWO);
      return typed.subtract(worked).abs().compareTo(half) <= 0;
    }

    private void range(BigDecimal figure) {
      if (measure.range() == Measure.Range.SHARE && figure.compareTo(HUNDRED) > 0) {
        String field = text("value").isEmpty() ? "numerator" : "value";
        if (problems.stream().noneMatch(each -> each.field().equals(field))) {
          problem(
              "FIGURE-113",
              field,
              "A per cent above 100 cannot be right for a share: enter 40.57 for 40.57%, or give"
                  + " the two counts and let the share be worked out.");
        }
      }
    }

    private String text(String field) {
      return typed.getOrDefault(field, "").strip();
    }

    private void problem(String code, String field, String message) {
      problems.add(new Problem(code, field, message));
    }
  }
}

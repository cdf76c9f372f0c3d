// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a timescale as papers print it, such as `By March 2008`, `Sept 07 – July 08` or
/// `31/03/2025`, as far as it names days, months or terms. What it cannot read it leaves alone.
final class Timescales {

  private static final String MONTHS =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn";

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<day>\\d{1,2})[/.](?<month>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})\\b"
              + "|(?:\\b(?<dom>\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b(?<name>"
              + MONTHS
              + ")\\b(?:\\s+term)?[\\s,']*(?<of>(?:19|20)\\d{2}|\\d{2})?(?!\\d)");

  private static final Map<String, Integer> LAST_MONTH_OF_TERM =
      Map.of("spring", 3, "summer", 7, "autumn", 12);
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Timescales() {}

  /// When something begins and is to be finished.
  record Span(Optional<LocalDate> start, Optional<LocalDate> due) {
    static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());
  }

  private record Moment(LocalDate first, LocalDate last) {}

  /// One moment is the day by which; two are the first and the last day.
  static Span read(String printed) {
    Matcher matcher = MOMENT.matcher(printed.toLowerCase(Locale.UK));
    List<Optional<Moment>> moments = new ArrayList<>();
    int end = printed.length();
    while (matcher.find() && moments.size() < 3) {
      moments.add(moment(matcher, yearAfter(printed, matcher.end())));
      end = matcher.end();
    }
    if (end <= 0 || moments.stream().anyMatch(Optional::isEmpty)) {
      return Span.UNKNOWN;
    }
    return span(printed, moments.stream().flatMap(Optional::stream).toList());
  }

  private static Span span(String printed, List<Moment> moments) {
    if (moments.size() == 1) {
      Moment only = moments.getFirst();
      return printed.toLowerCase(Locale.UK).matches("\\s*(from|starting|beginning)\\b.*")
          ? new Span(Optional.of(only.first()), Optional.empty())
          : new Span(Optional.empty(), Optional.of(only.last()));
    }
    if (moments.size() == 2 && !moments.get(1).last().isBefore(moments.get(0).first())) {
      return new Span(Optional.of(moments.get(0).first()), Optional.of(moments.get(1).last()));
    }
    return Span.UNKNOWN;
  }

  private static Optional<String> yearAfter(String printed, int from) {
    Matcher later = Pattern.compile("\\b(?:19|20)\\d{2}\\b").matcher(printed);
    return later.find(Math.min(from, printed.length()))
        ? Optional.of(later.group())
        : Optional.empty();
  }

  private static Optional<Moment> moment(Matcher matcher, Optional<String> laterYear) {
    try {
      return matcher.group("name") == null
          ? Optional.of(day(matcher))
          : Optional.ofNullable(matcher.group("of"))
              .or(() -> laterYear)
              .map(year -> named(matcher, year(year)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Moment day(Matcher matcher) {
    LocalDate day =
        LocalDate.of(
            year(matcher.group("year")),
            Integer.parseInt(matcher.group("month")),
            Integer.parseInt(matcher.group("day")));
    return new Moment(day, day);
  }

  private static Moment named(Matcher matcher, int year) {
    String name = matcher.group("name");
    if (LAST_MONTH_OF_TERM.containsKey(name)) {
      YearMonth last = YearMonth.of(year, LAST_MONTH_OF_TERM.get(name));
      return new Moment(last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
    YearMonth month = YearMonth.of(year, NAMES.indexOf(name.substring(0, 3)) + 1);
    if (matcher.group("dom") != null) {
      LocalDate day = month.atDay(Integer.parseInt(matcher.group("dom")));
      return new Moment(day, day);
    }
    return new Moment(month.atDay(1), month.atEndOfMonth());
  }

  private static int year(String printed) {
    int year = Integer.parseInt(printed);
    return year < 100 ? 2000 + year : year;
  }
}

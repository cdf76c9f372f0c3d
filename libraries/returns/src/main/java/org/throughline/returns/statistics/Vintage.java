// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The release that a figure was published in. A later one supersedes an earlier one.
///
/// @param label as published or given, for example "Reporting year 2025"
/// @param order what releases are put in order by: a year, a month or a day, "2025-06-26"
/// @param origin where it was found
public record Vintage(String label, String order, Origin origin) implements Comparable<Vintage> {

  /// Where a vintage was found.
  public enum Origin {
    GIVEN,
    GUIDANCE,
    FILE_NAME,
    FILE
  }

  private static final Pattern ORDER = Pattern.compile("20\\d\\d(-\\d\\d(-\\d\\d)?)?");
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d\\d)-(0[1-9]|1[0-2])(?:-([0-2]\\d|3[01]))?(?!\\d)");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20\\d\\d)(?:[-_/]?(\\d\\d)(?!\\d))?(?!\\d)");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile(
          "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ ](20\\d\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// @throws IllegalArgumentException if the order is not a year, a month or a day
  public Vintage {
    if (!ORDER.matcher(order).matches()) {
      throw new IllegalArgumentException(
          "A release is put in order by a year, a month or a day such as 2025-06-26");
    }
  }

  /// The release that a person names: "2025", "2025-06", "2025-06-26", "Academic year 2024/25".
  ///
  /// @throws IllegalArgumentException if there is no year in it
  public static Vintage given(String text) {
    return found(text, text.strip(), Origin.GIVEN)
        .orElseThrow(
            () -> new IllegalArgumentException("A release needs a year, for example 2025-06-26"));
  }

  /// The release that a file's name tells, if it has a year.
  public static Optional<Vintage> inName(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return found(name, name.replaceFirst("\\.\\w+$", ""), Origin.FILE_NAME);
  }

  /// The release that a line of the data guidance tells, if it has a year.
  public static Optional<Vintage> inGuidance(String line) {
    return found(line, line.strip(), Origin.GUIDANCE);
  }

  /// The day that a file says it was made on.
  public static Vintage madeOn(LocalDate day) {
    return new Vintage(day.toString(), day.toString(), Origin.FILE);
  }

  /// The year that the release is for: the later one of two.
  public int year() {
    return Integer.parseInt(order.substring(0, 4));
  }

  @Override
  public int compareTo(Vintage other) {
    return Comparator.comparing(Vintage::order)
        .thenComparing(Vintage::label)
        .thenComparing(Vintage::origin)
        .compare(this, other);
  }

  private static Optional<Vintage> found(String text, String label, Origin origin) {
    return Stream.of(month(text), day(text), year(text))
        .flatMap(Optional::stream)
        .findFirst()
        .map(order -> new Vintage(label, order, origin));
  }

  private static Optional<String> month(String text) {
    Matcher matcher = MONTH_AND_YEAR.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) / 3 + 1;
    return Optional.of(String.format(Locale.ROOT, "%s-%02d", matcher.group(2), month));
  }

  private static Optional<String> day(String text) {
    Matcher matcher = DAY.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Optional<String> year(String text) {
    return YEAR.matcher(text)
        .results()
        .map(found -> lastYear(found.group(1), Optional.ofNullable(found.group(2))))
        .max(Comparator.naturalOrder());
  }

  private static String lastYear(String year, Optional<String> next) {
    int following = Integer.parseInt(year) + 1;
    return next.filter(two -> Integer.parseInt(two) == following % 100)
        .map(two -> String.valueOf(following))
        .orElse(year);
  }
}

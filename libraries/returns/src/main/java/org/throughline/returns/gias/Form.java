// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the cells of a column hold, and how they are kept.
enum Form {
  URN(true, "a URN is six digits, such as 120089"),
  WORDS(false, ""),
  DAY(true, "give a day of the calendar such as 31-08-2024"),
  NUMBER(true, "give a whole number"),
  GRID(true, "give metres on the national grid, such as 458500"),
  AUTHORITY(true, "an authority's number is three digits, such as 856"),
  ESTABLISHMENT(true, "an establishment's number is four digits, such as 2053"),
  PROVIDER(false, "a UKPRN is eight digits"),
  POSTCODE(false, "it has no postcode's form, such as LE1 1FZ"),
  SMALL_AREA(false, "a small area is a letter and eight digits, such as E01013609");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
  private static final Pattern POST =
      Pattern.compile("(GIR0AA|[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2})");
  private static final int MOST = 1_300_000;

  private final boolean isStrict;
  private final String remedy;

  Form(boolean isStrict, String remedy) {
    this.isStrict = isStrict;
    this.remedy = remedy;
  }

  /// Whether a cell that does not fit keeps its whole row out; otherwise only the cell is left out.
  boolean isStrict() {
    return isStrict;
  }

  String remedy() {
    return remedy;
  }

  /// The cell as it is kept: days as 2024-08-31, numbers as digits; absent when it does not fit.
  Optional<String> read(String cell) {
    return switch (this) {
      case URN -> matching("[0-9]{6}", cell);
      case WORDS -> Optional.of(cell);
      case DAY -> day(cell);
      case NUMBER -> number(cell);
      case GRID -> number(cell);
      case AUTHORITY -> matching("[0-9]{3}", cell);
      case ESTABLISHMENT -> matching("[0-9]{4}", cell);
      case PROVIDER -> matching("[1-9][0-9]{7}", cell);
      case POSTCODE -> postcode(cell);
      case SMALL_AREA -> matching("[EWSN][0-9]{8}", cell);
    };
  }

  /// Whether the cell stands for nothing known: GIAS writes 0 for a place that is not known.
  boolean isNothing(String cell) {
    return cell.isEmpty() || (this == GRID && cell.equals("0"));
  }

  private static Optional<String> matching(String pattern, String cell) {
    return cell.matches(pattern) ? Optional.of(cell) : Optional.empty();
  }

  private static Optional<String> number(String cell) {
    String digits = cell.replaceFirst("\\.0+$", "");
    return digits.matches("\\d{1,7}") && Integer.parseInt(digits) <= MOST
        ? Optional.of(Integer.toString(Integer.parseInt(digits)))
        : Optional.empty();
  }

  private static Optional<String> postcode(String cell) {
    String solid = cell.toUpperCase(Locale.ROOT).replace(" ", "");
    int end = Math.max(0, solid.length() - 3);
    return POST.matcher(solid).matches()
        ? Optional.of(solid.substring(0, end) + " " + solid.substring(end))
        : Optional.empty();
  }

  private static Optional<String> day(String cell) {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher british = BRITISH.matcher(cell);
    return british.matches()
        ? day(british.group(3), british.group(2), british.group(1))
        : Optional.empty();
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      LocalDate read =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return read.getYear() < 1000 ? Optional.empty() : Optional.of(read.toString());
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}

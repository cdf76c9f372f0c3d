// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.statute.calendar.SchoolTerms.Stretch;

/// Reads term dates from a table of comma-separated values:
///
/// ```
/// kind,from,to,name
/// term,2026-09-01,2026-10-23,Autumn 1
/// closed,2026-09-01,2026-09-01,Training day
/// ```
///
/// `term` is a period in which pupils attend, first and last day counted; `closed` is a day or
/// stretch within one on which they do not. `to` may be left empty for a single day, and `name`
/// altogether. Weekends, bank holidays and the holidays between terms are not listed, and no two
/// terms share a day. Lines that begin with `#` are passed over.
public final class SchoolTermsFile {

  private static final LocalDate FIRST = DaySet.FIRST;
  private static final LocalDate LAST = LocalDate.of(2150, 12, 31);
  private static final int MOST_DAYS = 200;

  private final List<Stretch> open = new ArrayList<>();
  private final List<Stretch> closed = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private SchoolTermsFile() {}

  /// What was read.
  ///
  /// @param terms those that could be read
  /// @param problems a sentence each, with the line and the remedy; the terms are of no use when
  ///     there is one
  public record Reading(SchoolTerms terms, List<String> problems) {}

  public static Reading read(String text) {
    SchoolTermsFile file = new SchoolTermsFile();
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    boolean hasHeading = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (hasHeading) {
        file.row(number, line);
      } else {
        file.heading(number, line);
        hasHeading = true;
      }
    }
    if (file.open.isEmpty() && file.problems.isEmpty()) {
      file.problems.add("The file has no term: add a line such as term,2026-09-01,2026-10-23.");
    }
    return new Reading(new SchoolTerms(file.open, file.closed), List.copyOf(file.problems));
  }

  private void heading(int number, String line) {
    String plain = line.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT);
    if (!plain.equals("kind,from,to,name") && !plain.equals("kind,from,to")) {
      refuse(number, "the heading must be kind,from,to,name.");
    }
  }

  private void row(int number, String line) {
    String[] cells = line.replace("\"", "").split(",", 4);
    String kind = cells[0].strip().toLowerCase(Locale.ROOT);
    if (cells.length < 2 || !(kind.equals("term") || kind.equals("closed"))) {
      refuse(number, "begin with term or closed and a day, such as term,2026-09-01,2026-10-23.");
      return;
    }
    String last = cells.length > 2 && !cells[2].isBlank() ? cells[2] : cells[1];
    Optional<LocalDate> from = day(number, cells[1].strip());
    Optional<LocalDate> to = last.equals(cells[1]) ? from : day(number, last.strip());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    stretch(number, from.orElseThrow(), to.orElseThrow(), cells.length > 3 ? cells[3] : "")
        .ifPresent(kind.equals("term") ? term -> term(number, term) : closed::add);
  }

  private void term(int number, Stretch term) {
    open.stream()
        .filter(other -> !other.from().isAfter(term.to()) && !term.from().isAfter(other.to()))
        .findFirst()
        .ifPresent(
            other ->
                refuse(
                    number,
                    "this term shares days with that of %s to %s. Let one end before the other begins."
                        .formatted(other.from(), other.to())));
    open.add(term);
  }

  private Optional<Stretch> stretch(int number, LocalDate from, LocalDate to, String name) {
    if (to.isBefore(from)) {
      refuse(number, "it ends on %s, before it begins on %s. Swap the days.".formatted(to, from));
      return Optional.empty();
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      refuse(number, "it is longer than %d days. Check the years.".formatted(MOST_DAYS));
      return Optional.empty();
    }
    return Optional.of(new Stretch(from, to, name.strip()));
  }

  private Optional<LocalDate> day(int number, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return Optional.of(day);
      }
    } catch (DateTimeException notADay) {
      // told below, in the words of the file
    }
    refuse(number, "“%s” is not a day. Write it as 2026-09-01.".formatted(typed));
    return Optional.empty();
  }

  private void refuse(int number, String what) {
    problems.add("Line " + number + ": " + what);
  }
}

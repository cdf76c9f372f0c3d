// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Bank holidays in England and Wales by day: those the government has published, and computed
/// ones for years before and after. Source: GOV.UK bank holidays, Open Government Licence v3.0.
///
/// @param names the name of each bank holiday by its day
/// @param firstPublished the first year that was published
/// @param lastPublished the last year that was published; later ones may still gain a day
public record BankHolidays(
    NavigableMap<LocalDate, String> names, int firstPublished, int lastPublished) {

  private static final String PUBLISHED = "bank-holidays.csv";

  public BankHolidays {
    names = Collections.unmodifiableNavigableMap(new TreeMap<>(names));
  }

  /// Those of England and Wales from 2000 to 2199.
  public static BankHolidays englandAndWales() {
    NavigableMap<LocalDate, String> published = published();
    int first = published.firstKey().getYear();
    int last = published.lastKey().getYear();
    NavigableMap<LocalDate, String> all = new TreeMap<>(published);
    for (int year = DaySet.FIRST.getYear(); year <= DaySet.LAST.getYear(); year++) {
      if (year < first || year > last) {
        all.putAll(BankHolidayRule.of(year));
      }
    }
    return new BankHolidays(all, first, last);
  }

  public Optional<String> name(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  boolean isHoliday(LocalDate day) {
    return names.containsKey(day);
  }

  private static NavigableMap<LocalDate, String> published() {
    NavigableMap<LocalDate, String> days = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                BankHolidays.class.getResourceAsStream(PUBLISHED), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("date,"))
          .map(line -> line.split(",", 2))
          .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[1]));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return days;
  }
}

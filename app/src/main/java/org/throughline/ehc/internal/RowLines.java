// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ehc.Every;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.platform.web.Dates;

/// What a row says beside its words, in the words of a plan.
public final class RowLines {

  private RowLines() {}

  /// Such as `30 minutes, 4 times every week`; empty when nothing of it is known.
  public static String amount(RowWords words) {
    Optional<Every> every = words.every();
    String minutes = words.has(Field.MINUTES) ? words.get(Field.MINUTES) + " minutes" : "";
    String times =
        words.has(Field.TIMES) ? times(Integer.parseInt(words.get(Field.TIMES)), every) : "";
    return Stream.of(minutes, times)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(", "));
  }

  private static String times(int times, Optional<Every> every) {
    String count = times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    return every
        .map(period -> period == Every.ONCE ? onlyOnce(times) : count + " every " + period.label())
        .orElse(count);
  }

  private static String onlyOnce(int times) {
    return times == 1 ? "once only" : times + " times in all";
  }

  /// Label and value of everything that is known beside the words, in the order of the form; what
  /// belongs together stands on one line.
  public static Map<String, String> of(RowWords words) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("How much", amount(words));
    for (Field field : Field.values()) {
      switch (field) {
        case TEXT, MINUTES, TIMES, EVERY -> {}
        case AREA,
            BY_ON,
            MEASURE,
            STAFF,
            RATIO,
            SECURED_BY,
            ADULTHOOD,
            ADVICE_FROM,
            ADVISED_ON,
            ARRANGEMENT,
            PENCE ->
            lines.put(field.label(), shown(field, words.get(field)));
      }
    }
    lines.values().removeIf(String::isEmpty);
    return lines;
  }

  /// A value as people read it.
  public static String shown(Field field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field.type()) {
      case DAY -> Dates.full(LocalDate.parse(value));
      case CHOICE -> field.choices().getOrDefault(value, value);
      case MONEY -> "£" + value + " a year";
      case WORDS, LINE, NUMBER -> value;
    };
  }
}

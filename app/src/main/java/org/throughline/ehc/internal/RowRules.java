// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;
import org.throughline.platform.Problem;

/// Reads what somebody typed into a row's form, and says everything that is wrong with it.
public final class RowRules {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern MONEY = Pattern.compile("£?\\s*(\\d{1,7}(?:\\.\\d{1,2})?)");

  private final Section section;
  private final List<Problem> problems = new ArrayList<>();

  private RowRules(Section section) {
    this.section = section;
  }

  /// What was understood, and what is wrong.
  public record Read(RowWords words, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param typed the fields by their codes; those of other sections are left aside
  public static Read read(Section section, Map<String, String> typed) {
    RowRules rules = new RowRules(section);
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : section.fields()) {
      values.put(field, rules.value(field, typed.getOrDefault(field.code(), "").strip()));
    }
    RowWords words = new RowWords(values);
    rules.whole(words);
    return new Read(words, rules.problems);
  }

  private void whole(RowWords words) {
    if (isMissing(words, Field.TEXT)) {
      problem("EHC-101", Field.TEXT, "Write what this " + section.one() + " is.");
    }
    if (words.has(Field.TIMES) && isMissing(words, Field.EVERY)) {
      problem("EHC-102", Field.EVERY, "Choose in what period, such as every week.");
    }
    if (words.has(Field.EVERY) && isMissing(words, Field.TIMES)) {
      problem("EHC-103", Field.TIMES, "Say how many times in the period.");
    }
  }

  /// What was typed wrongly is not missing as well.
  private boolean isMissing(RowWords words, Field field) {
    return !words.has(field)
        && problems.stream().noneMatch(each -> each.field().equals(field.code()));
  }

  private String value(Field field, String typed) {
    if (typed.isEmpty()) {
      return "";
    }
    return switch (field.type()) {
      case WORDS, LINE -> words(field, typed);
      case DAY -> day(field, typed);
      case NUMBER -> number(field, typed);
      case MONEY -> money(field, typed);
      case CHOICE -> choice(field, typed);
    };
  }

  private String words(Field field, String typed) {
    if (typed.length() > field.most()) {
      return problem(
          "EHC-104",
          field,
          "Use up to %,d characters; these are %,d.".formatted(field.most(), typed.length()));
    }
    return typed;
  }

  private String day(Field field, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 2000 && day.getYear() <= 2100) {
        return day.toString();
      }
    } catch (DateTimeException otherwise) {
      // said below
    }
    return problem("EHC-105", field, "Enter a day such as 2027-07-16, or leave it empty.");
  }

  private String number(Field field, String typed) {
    Optional<Integer> number =
        Optional.of(typed)
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(value -> value >= 1 && value <= field.most());
    return number.isPresent()
        ? number.get().toString()
        : problem("EHC-106", field, "Enter a whole number from 1 to %,d.".formatted(field.most()));
  }

  private String money(Field field, String typed) {
    var matcher = MONEY.matcher(typed.replace(",", ""));
    if (matcher.matches()) {
      BigDecimal pounds = new BigDecimal(matcher.group(1));
      if (pounds.compareTo(BigDecimal.valueOf(field.most())) <= 0) {
        return pounds.setScale(2, RoundingMode.UNNECESSARY).toString();
      }
    }
    return problem(
        "EHC-107",
        field,
        "Enter pounds such as 1200 or 1200.50, up to %,d.".formatted(field.most()));
  }

  private String choice(Field field, String typed) {
    return field.choices().containsKey(typed)
        ? typed
        : problem("EHC-108", field, "Choose one from the list, or leave it open.");
  }

  private String problem(String code, Field field, String message) {
    problems.add(new Problem(code, field.code(), message));
    return "";
  }
}

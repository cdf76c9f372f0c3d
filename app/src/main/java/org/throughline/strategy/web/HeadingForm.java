// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.importing.ReviewAdoption;

/// What is asked when a strategy is adopted, as it is shown and sent.
public record HeadingForm(
    String code,
    String title,
    String fromMonth,
    String fromYear,
    String toMonth,
    String toYear,
    String status,
    String adoptedOn,
    String owner) {

  static HeadingForm of(
      String code, String title, Optional<YearMonth> from, Optional<YearMonth> to) {
    return new HeadingForm(
        code,
        title,
        from.map(HeadingForm::month).orElse(""),
        from.map(HeadingForm::year).orElse(""),
        to.map(HeadingForm::month).orElse(""),
        to.map(HeadingForm::year).orElse(""),
        StrategyStatus.ADOPTED.name(),
        "",
        "");
  }

  static HeadingForm sent(Map<String, String> values) {
    return new HeadingForm(
        values.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT),
        values.getOrDefault("title", "").strip(),
        values.getOrDefault("fromMonth", ""),
        values.getOrDefault("fromYear", ""),
        values.getOrDefault("toMonth", ""),
        values.getOrDefault("toYear", ""),
        values.getOrDefault("status", ""),
        values.getOrDefault("adoptedOn", ""),
        values.getOrDefault("owner", ""));
  }

  /// Everything that cannot be read as what its field asks for.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!code.matches("[A-Z]{1,4}")) {
      problems.add(
          new Problem("STRATEGY-101", "code", "Enter a code of one to four capital letters."));
    }
    if (Months.read(fromMonth, fromYear).isEmpty()) {
      problems.add(
          new Problem(
              "STRATEGY-111",
              "fromYear",
              "Enter the first month and its year, such as April 2027."));
    }
    if (Months.read(toMonth, toYear).isEmpty()) {
      problems.add(
          new Problem(
              "STRATEGY-112", "toYear", "Enter the last month and its year, such as March 2030."));
    }
    if (standing().isEmpty()) {
      problems.add(new Problem("STRATEGY-113", "status", "Choose where the strategy stands."));
    }
    if (!adoptedOn.isBlank() && Months.day(adoptedOn).isEmpty()) {
      problems.add(
          new Problem(
              "STRATEGY-114",
              "adoptedOn",
              "Enter the date as year-month-day, such as 2027-03-31."));
    }
    if (!owner.isBlank() && !owner.matches("\\d{1,18}")) {
      problems.add(new Problem("STRATEGY-115", "owner", "Choose the owner from the list."));
    }
    return problems;
  }

  /// Only for a form without problems.
  ReviewAdoption.Heading heading() {
    return new ReviewAdoption.Heading(
        code,
        title,
        Months.read(fromMonth, fromYear).orElseThrow(),
        Months.read(toMonth, toYear).orElseThrow(),
        standing().orElseThrow(),
        Months.day(adoptedOn),
        owner.isBlank() ? Optional.empty() : Optional.of(new AccountId(Long.parseLong(owner))));
  }

  private Optional<StrategyStatus> standing() {
    return Arrays.stream(StrategyStatus.values())
        .filter(one -> one.name().equals(status))
        .findFirst();
  }

  private static String month(YearMonth month) {
    return Integer.toString(month.getMonthValue());
  }

  private static String year(YearMonth month) {
    return Integer.toString(month.getYear());
  }
}

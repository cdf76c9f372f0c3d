// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What happens if nothing is done, one future beside it, and what the council says of both.
///
/// @param mitigated absent where the run holds no scenario
record Compared(Run unmitigated, Optional<Run> mitigated, PlanEntries entries) {

  List<String> years() {
    return unmitigated.years();
  }

  /// The settings of both futures: those who wait are in a setting of the one that caps it only.
  List<String> settings() {
    List<String> all = new ArrayList<>(unmitigated.settings());
    mitigated.map(Run::settings).orElse(List.of()).stream()
        .filter(setting -> !all.contains(setting))
        .forEach(all::add);
    return all;
  }

  /// The states of both futures, a setting and a need each.
  List<List<String>> states() {
    List<List<String>> all = new ArrayList<>(unmitigated.states());
    mitigated.map(Run::states).orElse(List.of()).stream()
        .filter(state -> !all.contains(state))
        .forEach(all::add);
    return all;
  }

  String category(String setting) {
    return entries.category(unmitigated.settings().indexOf(setting), setting);
  }

  /// What a plan costs: as the mitigated future keeps it, or else the other, for either may hold a
  /// state that the other does not.
  String unitCost(String setting, String need) {
    return mitigated
        .map(run -> run.unitCost(setting, need))
        .filter(Amounts::isNumber)
        .orElseGet(() -> unmitigated.unitCost(setting, need));
  }

  /// The cells of both futures; those of the second say so where there is none.
  List<String> both(Function<Run, List<String>> cells) {
    List<String> first = cells.apply(unmitigated);
    List<String> both = new ArrayList<>(first);
    both.addAll(
        mitigated.map(cells).orElseGet(() -> first.stream().map(cell -> Band.NOT_HELD).toList()));
    return both;
  }

  /// The transfer of a year in words: as the council entered it, else as the run holds it.
  String transfer(String year) {
    return entries
        .transfer(year)
        .or(() -> runsTransfer(year))
        .map(Amounts::text)
        .orElse(PlanEntries.NOT_ENTERED);
  }

  private Optional<BigDecimal> runsTransfer(String year) {
    return Amounts.read(unmitigated.money(year, "transfer"));
  }

  /// What the council's entry of a year moves a position by: positions hold the run's transfer
  /// already, and an entry stands in its place.
  BigDecimal transferBeyondRun(String year) {
    BigDecimal held = runsTransfer(year).orElse(BigDecimal.ZERO);
    return entries.transfer(year).map(entered -> entered.subtract(held)).orElse(BigDecimal.ZERO);
  }

  /// The same of all years up to this one.
  BigDecimal transfersBeyondRun(String until) {
    return years().stream()
        .limit(years().indexOf(until) + 1L)
        .map(this::transferBeyondRun)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The January that lies in the same financial year as a day.
  static String january(LocalDate day) {
    boolean isNext = day.getMonth().compareTo(Month.MARCH) > 0;
    return String.valueOf(day.getYear() + (isNext ? 1 : 0));
  }

  /// The financial year in which a January lies.
  static String financialYear(String january) {
    int year = Integer.parseInt(january);
    return "%d-%02d".formatted(year - 1, year % 100);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.throughline.cases.PlanMoves;
import org.throughline.forecast.CsvTable;

/// Makes the files of a forecast from the plans that are kept here: who went where in the last five
/// years, and which needs and settings there are.
@Component
class KeptPlans {

  private static final int YEARS = 5;
  private static final int CENSUS_DAY = 16;
  private static final String NO_PLAN = "NONSEND";
  private static final List<String> HISTORY =
      List.of(
          "calendar-year",
          "setting-1",
          "need-1",
          "academic-year-1",
          "setting-2",
          "need-2",
          "academic-year-2");
  private static final List<String> STATES =
      List.of(
          "setting",
          "setting-group",
          "min-academic-year",
          "max-academic-year",
          "needs",
          "setting->setting");

  private final PlanMoves moves;
  private final Clock clock;

  KeptPlans(PlanMoves moves, Clock clock) {
    this.moves = moves;
    this.clock = clock;
  }

  /// Both files.
  record Files(ForecastDesk.Sent history, ForecastDesk.Sent states) {}

  /// What is kept; absent without plans in at least two Januaries.
  Optional<Files> files() {
    LocalDate today = LocalDate.now(clock);
    int last =
        today.isBefore(LocalDate.of(today.getYear(), Month.JANUARY, CENSUS_DAY))
            ? today.getYear() - 1
            : today.getYear();
    List<PlanMoves.Move> all = moves.between(last - YEARS, last);
    boolean isKept =
        all.stream().anyMatch(move -> move.before().isPresent() && move.after().isPresent());
    String name = "from the plans kept here on " + today + ".csv";
    return isKept
        ? Optional.of(
            new Files(sent("history", name, history(all)), sent("valid-states", name, states(all))))
        : Optional.empty();
  }

  private static ForecastDesk.Sent sent(String part, String name, CsvTable table) {
    return new ForecastDesk.Sent(part, name, table.text().getBytes(StandardCharsets.UTF_8));
  }

  /// A row a child, as the files of transitions are.
  private static CsvTable history(List<PlanMoves.Move> all) {
    CsvTable table = new CsvTable(HISTORY);
    for (PlanMoves.Move move : all) {
      List<String> row =
          List.of(
              String.valueOf(move.january()),
              setting(move.before()),
              need(move.before()),
              String.valueOf(move.yearBefore()),
              setting(move.after()),
              need(move.after()),
              String.valueOf(move.yearAfter()));
      for (int child = 0; child < move.people(); child++) {
        table.add(row);
      }
    }
    return table;
  }

  private static String setting(Optional<PlanMoves.Place> place) {
    return place.map(each -> SettingGroups.of(each.setting())).orElse(NO_PLAN);
  }

  private static String need(Optional<PlanMoves.Place> place) {
    return place.map(each -> each.need().isEmpty() ? "Not recorded" : each.need()).orElse(NO_PLAN);
  }

  /// Each setting with the academic years seen in it, every need, and moves to every other.
  private static CsvTable states(List<PlanMoves.Move> all) {
    Map<String, SortedSet<Integer>> years = new TreeMap<>();
    SortedSet<String> needs = new TreeSet<>();
    for (PlanMoves.Move move : all) {
      seen(move.before(), move.yearBefore(), years, needs);
      seen(move.after(), move.yearAfter(), years, needs);
    }
    CsvTable table = new CsvTable(STATES);
    years.forEach(
        (setting, seen) ->
            table.add(
                List.of(
                    setting,
                    setting,
                    String.valueOf(seen.first()),
                    String.valueOf(seen.last()),
                    String.join(",", needs),
                    String.join(",", years.keySet()))));
    return table;
  }

  private static void seen(
      Optional<PlanMoves.Place> place,
      int year,
      Map<String, SortedSet<Integer>> years,
      SortedSet<String> needs) {
    if (place.isPresent()) {
      years.computeIfAbsent(setting(place), each -> new TreeSet<>()).add(year);
      needs.add(need(place));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.forecast.Ages;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.books.RegisterRows;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;

/// Has the plans of the invented children forecast, with invented population and unit costs.
@Component
public class InventedForecast {

  private static final int OF_EACH_AGE = 4700;
  private static final int PAST = 6;
  private static final int AHEAD = 7;
  private static final int FUTURES = 500;
  private static final long ROUND = 100_000;

  private static final Map<String, Integer> COSTS =
      Map.of(
          "Mainstream school",
          9000,
          SettingGroups.UNIT,
          16_000,
          SettingGroups.SPECIAL,
          27_000,
          "Independent special school",
          68_000,
          "Alternative provision",
          24_000,
          "Post-16",
          14_000,
          "Early years",
          6000,
          "Elsewhere or nowhere",
          2000);

  private static final String IS_STANDING =
      """
      select exists (select from places.forecast where is_invented and kind = :kind)
      """;

  private static final String MARK =
      """
      update places.forecast set is_invented = true where forecast_id = :forecast
      """;

  private final KeptPlans kept;
  private final RegisterRows register;
  private final ForecastDesk desk;
  private final JdbcClient jdbc;
  private final Clock clock;

  InventedForecast(
      KeptPlans kept, RegisterRows register, ForecastDesk desk, JdbcClient jdbc, Clock clock) {
    this.kept = kept;
    this.register = register;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private boolean isStanding(ForecastKind kind) {
    return jdbc.sql(IS_STANDING).param("kind", kind.code()).query(Boolean.class).single();
  }

  /// Asks for a forecast of school places, unless it was asked for before or the register has no
  /// schools of the council.
  @Transactional
  public void askSchools(AccountId by) {
    if (isStanding(ForecastKind.SCHOOLS)) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    new InventedSchools(register.schools(today), today)
        .files()
        .ifPresent(
            files ->
                ask(
                    new ForecastRequest(
                        ForecastKind.SCHOOLS,
                        "School places of the demonstration authority",
                        "",
                        FUTURES,
                        1),
                    files,
                    by));
  }

  private void ask(ForecastRequest request, List<ForecastDesk.Sent> files, AccountId by) {
    if (desk.ask(request, files, by) instanceof Outcome.Done<Long>(Long forecast)) {
      jdbc.sql(MARK).param("forecast", forecast).update();
    }
  }

  /// Asks for it, unless it was asked for before or no plans are kept.
  @Transactional
  public void ask(AccountId by) {
    Optional<KeptPlans.Files> own = kept.files();
    if (own.isEmpty() || isStanding(ForecastKind.PLANS)) {
      return;
    }
    CsvTable states =
        CsvTable.read(new String(own.get().states().content(), StandardCharsets.UTF_8));
    ForecastRequest request =
        new ForecastRequest(
            ForecastKind.PLANS, "Plans of the demonstration authority", "", FUTURES, 1);
    List<ForecastDesk.Sent> files = new ArrayList<>(List.of(own.get().history()));
    files.add(own.get().states());
    files.add(sent("population", "invented population.csv", population().text()));
    files.add(sent("costs", "invented unit costs.csv", costs(states).text()));
    if (states.rows().stream().map(List::getFirst).toList().containsAll(COMPARED)) {
      CsvTable history =
          CsvTable.read(new String(own.get().history().content(), StandardCharsets.UTF_8));
      files.add(sent("scenario-1", "units before special schools.yaml", scenario(spent(history))));
    }
    ask(request, files, by);
  }

  private static final List<String> COMPARED = List.of(SettingGroups.UNIT, SettingGroups.SPECIAL);

  private static ForecastDesk.Sent sent(String part, String name, String text) {
    return new ForecastDesk.Sent(part, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  private CsvTable population() {
    CsvTable table = new CsvTable(List.of("calendar-year", "academic-year", "population"));
    for (int year = thisYear() - PAST; year <= thisYear() + AHEAD; year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        table.add(List.of(String.valueOf(year), String.valueOf(age), String.valueOf(OF_EACH_AGE)));
      }
    }
    return table;
  }

  private static CsvTable costs(CsvTable states) {
    CsvTable table = new CsvTable(List.of("need", "setting", "cost"));
    for (List<String> state : states.rows()) {
      String cost = String.valueOf(COSTS.getOrDefault(state.getFirst(), 0));
      for (String need : state.get(4).split(",", -1)) {
        table.add(List.of(need, state.getFirst(), cost));
      }
    }
    return table;
  }

  /// What the plans of the last January cost, in whole hundreds of thousands of pounds.
  private static long spent(CsvTable history) {
    String last = history.rows().stream().map(List::getFirst).max(String::compareTo).orElse("");
    long pounds =
        history.rows().stream()
            .filter(row -> row.getFirst().equals(last))
            .mapToLong(row -> COSTS.getOrDefault(row.get(4), 0))
            .sum();
    return Math.max(1, pounds / ROUND) * ROUND;
  }

  private String scenario(long spent) {
    String next = String.valueOf(thisYear() + 2);
    return new ScenarioText("Units before special schools")
        .money(
            List.of(
                new ScenarioText.Entry("inflation", "0.025"),
                new ScenarioText.Entry("income", String.valueOf(spent * 21 / 20)),
                new ScenarioText.Entry("income-growth", "0.03"),
                new ScenarioText.Entry("balance", String.valueOf(-spent / 8)),
                new ScenarioText.Entry("other-spending", String.valueOf(spent / 20))))
        .change(
            List.of(
                ScenarioText.Entry.words("shift-joiners-to", SettingGroups.UNIT),
                new ScenarioText.Entry("share", "0.25"),
                ScenarioText.Entry.list("settings", SettingGroups.SPECIAL),
                new ScenarioText.Entry("from", next)))
        .change(
            List.of(
                new ScenarioText.Entry("spend", "400000"),
                new ScenarioText.Entry("from", String.valueOf(thisYear() + 1)),
                new ScenarioText.Entry("until", String.valueOf(thisYear() + 3))))
        .toString();
  }
}

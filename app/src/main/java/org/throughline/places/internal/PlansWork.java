// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.throughline.forecast.Ages;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.ForecastTables;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Ledger;
import org.throughline.forecast.ManagementPlan;
import org.throughline.forecast.Model;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Savings;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.ScenarioFile;
import org.throughline.forecast.States;
import org.throughline.forecast.Tally;

/// Forecasts plans from a council's own files, as now and under each scenario.
final class PlansWork implements Work {

  static final String PLANS = ForecastLines.PLANS;
  static final int SCENARIOS = 3;

  private static final double MILLION = 1e6;

  private final ForecastResult result;
  private final List<Problem> problems = new ArrayList<>();

  PlansWork(ForecastLine asked) {
    this.result = new ForecastResult(asked.simulations());
  }

  @Override
  public Made make(Folder folder, ForecastLine asked, Progress progress) throws IOException {
    InputFiles.Reading reading = files(folder).read();
    problems.addAll(reading.problems());
    if (reading.inputs().isEmpty()) {
      return new Made(Optional.empty(), problems);
    }
    Inputs inputs = reading.inputs().get();
    SameMoney given = SameMoney.of(scenarios(folder, inputs, problems));
    problems.addAll(given.problems());
    List<Scenario> scenarios = withAsNow(given.scenarios());
    if (problems.stream().anyMatch(Problem::isRefusal)) {
      return new Made(Optional.empty(), problems);
    }
    int runs = scenarios.size() + scenarios.stream().mapToInt(Savings::runs).sum();
    progress.expect(asked.simulations() * runs);
    BackTest backTest = BackTest.of(inputs, Model.THROUGHLINE, asked.seed(), 1);
    past(backTest);
    counted(inputs);
    Optional<Tally> asNow = Optional.empty();
    for (Scenario scenario : scenarios) {
      Forecast forecast = Forecast.of(inputs, Model.THROUGHLINE, scenario);
      Tally tally = forecast.simulate(asked.seed(), asked.simulations(), 1, progress.part());
      keep(forecast.inputs(), scenario, tally, backTest, asNow, folder);
      asNow.ifPresent(before -> keep(savings(inputs, scenario, before, tally, asked, progress)));
      asNow = asNow.or(() -> Optional.of(tally));
    }
    result.answer = answer(inputs, asNow.orElseThrow());
    return new Made(Optional.of(result), problems);
  }

  static InputFiles files(Folder folder) throws IOException {
    Path history = folder.file("history").orElseThrow();
    boolean areSnapshots;
    try (Stream<String> lines = Files.lines(history, StandardCharsets.ISO_8859_1)) {
      areSnapshots = lines.findFirst().orElse("").toLowerCase(Locale.ROOT).contains("plans");
    }
    return new InputFiles(
        history,
        folder.file("population").orElseThrow(),
        folder.file("valid-states").orElseThrow(),
        folder.file("costs").orElseThrow(),
        areSnapshots ? InputFiles.History.SNAPSHOTS : InputFiles.History.TRANSITIONS);
  }

  /// As now at the prices of the scenarios, so that money can be compared, and each scenario.
  private static List<Scenario> withAsNow(List<Scenario> scenarios) {
    List<Scenario> all = new ArrayList<>(scenarios);
    all.addFirst(
        scenarios.isEmpty()
            ? Scenario.NONE
            : new Scenario(Scenario.NONE.name(), scenarios.getFirst().money(), List.of()));
    return all;
  }

  /// The scenarios that are kept in the folder; what is wrong with them is added to `problems`.
  static List<Scenario> scenarios(Folder folder, Inputs inputs, List<Problem> problems) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int number = 1; number <= SCENARIOS; number++) {
      Optional<Path> file = folder.file("scenario-" + number);
      if (file.isPresent()) {
        ScenarioFile.Reading reading =
            ScenarioFile.read(file.get(), inputs.states(), inputs.years());
        problems.addAll(reading.problems());
        reading.scenario().ifPresent(scenarios::add);
      }
    }
    return scenarios;
  }

  private void past(BackTest backTest) {
    for (BackTest.Score score : backTest.scores()) {
      result.past.add(
          new ForecastResult.Past(
              PLANS,
              score.horizon(),
              score.error(),
              new ForecastResult.Held(score.covered95(), score.origins()),
              Optional.of(new ForecastResult.Held(score.cellsCovered95(), score.cells())),
              Math.min(score.lastIncrement(), score.meanIncrement()),
              OptionalDouble.empty()));
    }
    backTest.lines().forEach(this::past);
  }

  private void past(BackTest.LineScore score) {
    String start =
        score.by() == Tally.By.SETTING ? ForecastLines.IN_SETTING : ForecastLines.OF_NEED;
    result.past.add(
        new ForecastResult.Past(
            start + score.name(),
            score.horizon(),
            score.error(),
            new ForecastResult.Held((double) score.within95() / score.origins(), score.origins()),
            Optional.empty(),
            Math.min(score.lastIncrement(), score.meanIncrement()),
            OptionalDouble.empty()));
  }

  private void counted(Inputs inputs) {
    States states = inputs.states();
    for (int began : inputs.transitions().years()) {
      int[] stock = inputs.transitions().stockIn(began + 1, states);
      int january = began + 1;
      result.counted.add(new ForecastResult.Counted(PLANS, january, Arrays.stream(stock).sum()));
      for (int setting = 0; setting < states.settings().size(); setting++) {
        int only = setting;
        counted(inSetting(states, setting), january, stock, cell -> states.setting(cell) == only);
      }
      for (int need = 0; need < states.needs().size(); need++) {
        int only = need;
        counted(ofNeed(states, need), january, stock, cell -> states.need(cell) == only);
      }
    }
  }

  /// @param states says whether a state counts, by its number
  private void counted(String line, int january, int[] stock, IntPredicate states) {
    int count = 0;
    int all = stock.length / Ages.COUNT;
    for (int cell = 0; cell < stock.length; cell++) {
      count += states.test(cell % all) ? stock[cell] : 0;
    }
    result.counted.add(new ForecastResult.Counted(line, january, count));
  }

  private static String inSetting(States states, int setting) {
    return ForecastLines.IN_SETTING + states.settings().get(setting).name();
  }

  private static String ofNeed(States states, int need) {
    return ForecastLines.OF_NEED + states.needs().get(need);
  }

  private void keep(
      Inputs inputs,
      Scenario scenario,
      Tally tally,
      BackTest backTest,
      Optional<Tally> asNow,
      Folder folder)
      throws IOException {
    int future = result.futures.size();
    result.futures.add(scenario.name());
    for (int year = 0; year < inputs.years().length; year++) {
      points(future, inputs, tally, year);
    }
    Path out = folder.path().resolve("tables-" + future);
    new ForecastTables(inputs, tally, backTest).write(out);
    new ManagementPlan(inputs, asNow.orElse(tally), asNow.map(each -> tally))
        .table()
        .write(out.resolve("dsg-management-plan.csv"));
    new MoneyTables(inputs, scenario, tally)
        .tables()
        .forEach((name, table) -> result.table(future, name, table));
    try (Stream<Path> written = Files.list(out)) {
      for (Path table : written.sorted().toList()) {
        String name = table.getFileName().toString().replace(".csv", "");
        result.tables.add(new ForecastResult.Table(future, name, Files.readString(table)));
      }
    }
  }

  /// Of the future that was kept last.
  private void keep(Savings savings) {
    result.table(result.futures.size() - 1, Savings.TABLE, savings.table());
  }

  private static Savings savings(
      Inputs inputs,
      Scenario scenario,
      Tally without,
      Tally with,
      ForecastLine asked,
      Progress progress) {
    return Savings.of(
        inputs,
        scenario,
        without.ledger(),
        with.ledger(),
        first ->
            Forecast.of(inputs, Model.THROUGHLINE, first)
                .cost(asked.seed(), asked.simulations(), 1, progress.part()));
  }

  private void points(int future, Inputs inputs, Tally tally, int year) {
    int january = inputs.years()[year];
    result.point(future, PLANS, january, tally.total(year), 1);
    flow(future, ForecastLines.NEW, january, tally, year, Tally.Quantity.JOINERS);
    flow(future, ForecastLines.ENDED, january, tally, year, Tally.Quantity.LEAVERS);
    flow(future, ForecastLines.MOVED, january, tally, year, Tally.Quantity.MOVERS);
    if (tally.ledger().isAnyKnown()) {
      money(future, january, tally.ledger(), year);
    }
    for (int setting = 0; setting < inputs.states().settings().size(); setting++) {
      Distribution plans = tally.of(year, Tally.Quantity.STOCK, Tally.By.SETTING, setting);
      result.point(future, inSetting(inputs.states(), setting), january, plans, 1);
    }
    for (int need = 0; need < inputs.states().needs().size(); need++) {
      Distribution plans = tally.of(year, Tally.Quantity.STOCK, Tally.By.NEED, need);
      result.point(future, ofNeed(inputs.states(), need), january, plans, 1);
    }
  }

  /// What plans cost, which nobody can tell where no unit cost was given.
  private void money(int future, int january, Ledger ledger, int year) {
    result.point(future, ForecastLines.COST, january, ledger.total(year), MILLION);
    if (ledger.plansWithoutCost(year) > 0) {
      result.point(future, ForecastLines.WITHOUT_COST, january, ledger.withoutCost(year), 1);
    }
    ledger
        .position(year)
        .ifPresent(
            each -> {
              result.point(future, ForecastLines.IN_YEAR, january, each.inYear(), MILLION);
              result.point(future, ForecastLines.CUMULATIVE, january, each.cumulative(), MILLION);
            });
  }

  private void flow(
      int future, String line, int january, Tally tally, int year, Tally.Quantity quantity) {
    result.point(future, line, january, tally.of(year, quantity, Tally.By.ALL, 0), 1);
  }

  private String answer(Inputs inputs, Tally tally) {
    int last = inputs.years().length - 1;
    Distribution plans = tally.total(last);
    return String.format(
        Locale.UK,
        "About %,.0f plans in January %d as things go now%s",
        plans.mean(),
        inputs.years()[last],
        result.interval(plans));
  }
}

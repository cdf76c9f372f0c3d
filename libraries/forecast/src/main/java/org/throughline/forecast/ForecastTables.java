// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes a forecast as tidy CSV files: one row a year and part, with mean, standard deviation and
/// quantiles.
public final class ForecastTables {

  /// The columns of a distribution.
  public static final List<String> MEASURES =
      List.of("mean", "sd", "q2_5", "q5", "q10", "q25", "q50", "q75", "q90", "q95", "q97_5");

  private final Inputs inputs;
  private final Tally tally;
  private final BackTest backTest;

  public ForecastTables(Inputs inputs, Tally tally, BackTest backTest) {
    this.inputs = inputs;
    this.tally = tally;
    this.backTest = backTest;
  }

  /// One table of distributions.
  ///
  /// @param name its file's name without an ending
  /// @param keys the columns that tell its rows apart; the first is the calendar year
  /// @param rows gives each row, its keys in the order of `keys`
  public record Table(
      String name, List<String> keys, Consumer<BiConsumer<List<String>, Distribution>> rows) {
    public Table {
      keys = List.copyOf(keys);
    }
  }

  /// Every table of distributions, whose rows are made when they are asked for.
  public List<Table> tables() {
    return List.of(
        table("total", List.of(), row -> part(row, Tally.By.ALL)),
        table("by-need", List.of("need"), row -> part(row, Tally.By.NEED)),
        table("by-setting", List.of("setting"), row -> part(row, Tally.By.SETTING)),
        table("by-age", List.of("academic-year"), row -> part(row, Tally.By.AGE)),
        table("by-state", List.of("academic-year", "need", "setting"), this::states),
        table("flows", List.of("flow", "by", "part"), this::flows),
        table("cost", List.of("setting", "what"), this::costs));
  }

  private static Table table(
      String name, List<String> keys, Consumer<BiConsumer<List<String>, Distribution>> rows) {
    List<String> all = new ArrayList<>(List.of("calendar-year"));
    all.addAll(keys);
    return new Table(name, all, rows);
  }

  /// Writes every table into `folder`, which is made where it is missing.
  ///
  /// @return the files in the order that they were written
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Table table : tables()) {
      files.add(write(table, folder.resolve(table.name() + ".csv")));
    }
    files.add(
        new SpecialistPlaces(inputs, tally).table().write(folder.resolve("scap-specialist.csv")));
    files.add(PastErrors.ofTotal(backTest).write(folder.resolve("calibration.csv")));
    files.add(PastErrors.ofLines(backTest).write(folder.resolve("calibration-by-line.csv")));
    return files;
  }

  private static Path write(Table table, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> heading = new ArrayList<>(table.keys());
      heading.addAll(MEASURES);
      csv.writeRecord(heading);
      table.rows().accept((key, values) -> csv.writeRecord(row(key, values)));
    }
    return file;
  }

  private static List<String> row(List<String> key, Distribution values) {
    List<String> row = new ArrayList<>(key);
    if (Double.isNaN(values.mean())) {
      MEASURES.forEach(unknown -> row.add(""));
      return row;
    }
    row.add(number(values.mean()));
    row.add(number(values.sd()));
    Arrays.stream(values.quantiles()).mapToObj(ForecastTables::number).forEach(row::add);
    return row;
  }

  private static String number(double value) {
    return CsvTable.number(value);
  }

  private String year(int at) {
    return String.valueOf(inputs.years()[at]);
  }

  private String name(Tally.By by, int part) {
    return switch (by) {
      case ALL -> "all";
      case NEED -> inputs.states().needs().get(part);
      case SETTING -> inputs.states().settings().get(part).name();
      case AGE -> String.valueOf(part + Ages.FIRST);
      case PHASE -> Ages.PHASES.get(part);
    };
  }

  private void part(BiConsumer<List<String>, Distribution> row, Tally.By by) {
    for (int year = 0; year < inputs.years().length; year++) {
      for (int part = 0; part < tally.size(by); part++) {
        List<String> key =
            by == Tally.By.ALL ? List.of(year(year)) : List.of(year(year), name(by, part));
        row.accept(key, tally.of(year, Tally.Quantity.STOCK, by, part));
      }
    }
  }

  private void states(BiConsumer<List<String>, Distribution> row) {
    States states = inputs.states();
    for (int year = 0; year < inputs.years().length; year++) {
      for (int cell = 0; cell < states.cells(); cell++) {
        int state = cell % states.count();
        int age = cell / states.count() + Ages.FIRST;
        if (tally.isEverHeld(year, cell)) {
          row.accept(
              List.of(
                  year(year),
                  String.valueOf(age),
                  states.needs().get(states.need(state)),
                  states.settings().get(states.setting(state)).name()),
              tally.cell(year, cell));
        }
      }
    }
  }

  private void flows(BiConsumer<List<String>, Distribution> row) {
    for (int year = 0; year < inputs.years().length; year++) {
      for (Tally.Quantity flow : Tally.Quantity.FLOWS) {
        for (Tally.By by : Tally.By.values()) {
          for (int part = 0; part < tally.size(by); part++) {
            row.accept(
                List.of(
                    year(year),
                    flow.word(),
                    by == Tally.By.AGE ? "academic-year" : by.name().toLowerCase(Locale.ROOT),
                    name(by, part)),
                tally.of(year, flow, by, part));
          }
        }
      }
    }
  }

  private void costs(BiConsumer<List<String>, Distribution> row) {
    Ledger ledger = tally.ledger();
    for (int year = 0; year < inputs.years().length; year++) {
      String label = year(year);
      row.accept(
          List.of(label, "all", "cost"),
          ledger.isAnyKnown() ? ledger.total(year) : Distribution.UNKNOWN);
      ledger
          .ofScenario(year)
          .forEach(
              (what, pounds) ->
                  row.accept(List.of(label, "all", what), Distribution.of(new double[] {pounds})));
      for (int setting = 0; setting < inputs.states().settings().size(); setting++) {
        row.accept(
            List.of(label, name(Tally.By.SETTING, setting), "cost"),
            ledger.isAnyKnownIn(setting) ? ledger.inSetting(year, setting) : Distribution.UNKNOWN);
      }
      for (int band = 0; band < ledger.bands().size(); band++) {
        row.accept(
            List.of(label, "all", "mean cost of band " + ledger.bands().get(band)),
            Distribution.of(new double[] {ledger.meanOfBand(year, band)}));
      }
      if (ledger.hasBlock()) {
        positions(row, label, ledger.position(year));
      }
      row.accept(List.of(label, "all", "plans without a cost"), ledger.withoutCost(year));
    }
  }

  private static void positions(
      BiConsumer<List<String>, Distribution> row, String year, Optional<Ledger.Position> position) {
    row.accept(
        List.of(year, "all", "in-year position"),
        position.map(Ledger.Position::inYear).orElse(Distribution.UNKNOWN));
    row.accept(
        List.of(year, "all", "cumulative position"),
        position.map(Ledger.Position::cumulative).orElse(Distribution.UNKNOWN));
  }
}

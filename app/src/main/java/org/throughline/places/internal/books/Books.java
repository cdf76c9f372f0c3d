// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.PromiseRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SettingId;
import org.throughline.settings.Settings;

/// Puts the workbooks of returns and plans together from what a forecast kept.
@Component
public class Books {

  private static final int YEARS = 3;

  private final ResultRows results;
  private final ForecastRows rows;
  private final PromiseRows promises;
  private final PlanEntryRows entries;
  private final RegisterRows register;
  private final Settings settings;
  private final Clock clock;

  Books(
      ResultRows results,
      ForecastRows rows,
      PromiseRows promises,
      PlanEntryRows entries,
      RegisterRows register,
      Settings settings,
      Clock clock) {
    this.results = results;
    this.rows = rows;
    this.promises = promises;
    this.entries = entries;
    this.register = register;
    this.settings = settings;
    this.clock = clock;
  }

  /// The workbook of this name.
  ///
  /// @param future the number of the future that stands beside as now; with 0 it is the first
  ///     scenario where there is one
  /// @return absent where the forecast is not made, has no such future, or is not of a kind that
  ///     has such a workbook
  public Optional<Book> find(ForecastLine line, BookName name, int future) {
    if (line.state() != ForecastState.DONE
        || !name.isOf(line.kind())
        || future < 0
        || future >= results.futures(line.id()).size()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (name) {
          case MANAGEMENT_PLAN -> management(line, future);
          case SCAP_SPECIALIST -> specialist(line);
          case SCAP_MAINSTREAM -> mainstream(line);
        });
  }

  /// The settings of a forecast of plans, in the order in which their categories are entered.
  public List<String> settings(ForecastLine line) {
    return run(line, 0, "").settings();
  }

  /// The Januaries that a forecast of plans is of.
  public List<String> years(ForecastLine line) {
    return run(line, 0, "").years();
  }

  /// The day whose deficit the grant for reform is reckoned from.
  public LocalDate deficitDay() {
    return LocalDate.parse(Asked.of("reform-plan").text("deficit-on"));
  }

  private Run run(ForecastLine line, int future, String name) {
    return new Run(name, kept(line, future));
  }

  private Function<String, Optional<CsvTable>> kept(ForecastLine line, int future) {
    return name -> results.read(line, future, name);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Book management(ForecastLine line, int future) {
    List<String> names = results.futures(line.id());
    List<Run> futures =
        IntStream.range(0, names.size()).mapToObj(at -> run(line, at, names.get(at))).toList();
    int beside = future > 0 ? future : Math.min(1, names.size() - 1);
    return new ManagementBook(
            line, futures, beside, entries.newest(line.id()), promises.all(), today())
        .book();
  }

  private ScapBooks scap(ForecastLine line) {
    return new ScapBooks(line, register.schools(today()), register.knowsHome());
  }

  private Book mainstream(ForecastLine line) {
    return scap(line).mainstream(kept(line, 0), rows.inputs(line.id()).keySet());
  }

  private Book specialist(ForecastLine line) {
    PlanEntries own = entries.newest(line.id());
    List<String> all = settings(line);
    int year = AcademicYear.of(today()).begins();
    return scap(line)
        .specialist(
            kept(line, 0),
            setting -> own.category(all.indexOf(setting), setting),
            new ScapBooks.Planned(
                promises.all(),
                register.commissioned(year, year + YEARS),
                id -> settings.find(new SettingId(id)),
                today()));
  }

  /// What there is to take along.
  public enum BookName {
    MANAGEMENT_PLAN("management-plan", "DSG management plan and local SEND reform plan"),
    SCAP_SPECIALIST("scap-specialist", "School capacity return: specialist"),
    SCAP_MAINSTREAM("scap-mainstream", "School capacity return: mainstream");

    private final String code;
    private final String label;

    BookName(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /// As it stands in addresses.
    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /// Whether forecasts of this kind have it.
    public boolean isOf(ForecastKind kind) {
      return switch (this) {
        case MANAGEMENT_PLAN, SCAP_SPECIALIST -> kind == ForecastKind.PLANS;
        case SCAP_MAINSTREAM -> kind == ForecastKind.SCHOOLS;
      };
    }
  }
}

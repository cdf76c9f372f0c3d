// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.Scheme;
import org.throughline.settings.Setting;

/// The tables of the school capacity return: specialist from a run of plans, mainstream from a run
/// of pupils, each with the capacity of the council's schools.
///
/// @param line the run
/// @param schools of the council, as its register has them
/// @param knowsHome whether the register was told which schools are the council's own
record ScapBooks(ForecastLine line, List<Setting> schools, boolean knowsHome) {

  private static final Asked ASKED = Asked.of("scap");
  private static final String HOMES = "of-which-housing";

  /// @param parts the input files of the run by their part
  Book mainstream(Function<String, Optional<CsvTable>> kept, Set<String> parts) {
    KeptTable forecast = new KeptTable(kept.apply("scap-mainstream"), 4);
    CapacitySheets capacity =
        new CapacitySheets(schools, new KeptTable(kept.apply("scap-capacity"), 3), first(forecast));
    List<Sheet> sheets = new ArrayList<>(List.of(forecast(forecast, parts)));
    sheets.add(capacity.capacity());
    sheets.add(capacity.planned(ASKED.number("planned-years")));
    sheets.add(mainstreamNotes(forecast, capacity, parts));
    return new Book("School capacity return, mainstream: " + line.title(), sheets);
  }

  private static String first(KeptTable forecast) {
    return forecast.parts(3).stream().min(String::compareTo).orElse("9999/00");
  }

  private static Sheet forecast(KeptTable kept, Set<String> parts) {
    CsvTable table =
        new CsvTable(
            List.of(
                "Planning area",
                "Phase",
                "Year group (NCY)",
                "School year",
                "Pupils",
                "Of which from new homes",
                "Of which from known migration",
                "Pupils, at least",
                "Pupils, at most"));
    for (List<String> key : kept.keys()) {
      List<String> row = new ArrayList<>(key);
      row.add(text(kept, "pupils", key));
      boolean hasHomes = parts.contains("housing");
      row.add(hasHomes ? text(kept, HOMES, key) : "");
      row.add(parts.contains("migration") ? migration(kept, key, hasHomes) : "");
      row.add(text(kept, "pupils-at-least", key));
      row.add(text(kept, "pupils-at-most", key));
      table.add(row);
    }
    return new Sheet("forecast", "Forecast of pupils", table);
  }

  /// What homes leave of both; nobody can tell where homes were sent and not kept apart.
  private static String migration(KeptTable kept, List<String> key, boolean hasHomes) {
    String both = text(kept, HOMES + "-and-migration", key);
    return hasHomes
        ? Amounts.read(text(kept, HOMES, key))
            .map(homes -> Amounts.plus(both, homes.negate()))
            .orElse("")
        : both;
  }

  private static String text(KeptTable kept, String column, List<String> key) {
    return kept.cell(column, key.toArray(String[]::new)).orElse("");
  }

  private Notes begun(String table) {
    return new Notes()
        .run(line)
        .add("Return", ASKED.text("edition") + ", " + table)
        .add("What is asked", ASKED.text("source") + " As known on " + ASKED.text("known-on") + ".")
        .add("Empty cells", "What is not held here is left empty. It does not mean nothing.")
        .when(
            !knowsHome,
            "Capacity",
            "The register of settings was not told which authority is yours, so it lists no school."
                + " Load the register first.")
        .add(
            "Net capacity",
            "The register of establishments has one capacity of each school and does not say how it"
                + " was assessed. Check it against your own net capacity assessments.");
  }

  private static int yearsOf(KeptTable kept, int phase, int year, String wanted) {
    return kept.keys().stream()
        .filter(key -> key.get(phase).equals(wanted))
        .map(key -> key.get(year))
        .collect(Collectors.toSet())
        .size();
  }

  /// Says of each phase that the run does not reach as far as the return asks.
  private static void horizons(Notes notes, KeptTable kept, int phase, int year, String remedy) {
    Map<String, Integer> asked =
        Map.of(
            "primary", ASKED.number("primary-years"),
            "secondary", ASKED.number("secondary-years"));
    asked.forEach(
        (name, years) -> {
          int held = yearsOf(kept, phase, year, name);
          notes.when(
              held < years,
              "Too few years, " + name,
              "The run has %d of the %d school years that the return asks for. %s"
                  .formatted(held, years, remedy));
        });
  }

  /// Says which files were not sent, and what an older run made of those that were.
  private static Notes sent(Notes notes, KeptTable forecast, Set<String> parts) {
    return notes
        .when(!parts.contains("housing"), "New homes", "The run was sent no file of new homes.")
        .when(
            parts.contains("housing") && !forecast.has(HOMES),
            "An older run",
            "It was made before runs kept what new homes bring apart from migration. Make it again"
                + " from the same files: the same seed gives the same figures.")
        .when(!parts.contains("migration"), "Migration", "The run was sent no file of migration.")
        .when(
            !parts.contains("schools"),
            "Admission numbers and planning areas of schools",
            "The run was sent no file of schools.");
  }

  private Sheet mainstreamNotes(KeptTable forecast, CapacitySheets capacity, Set<String> parts) {
    Notes notes = begun("mainstream forecast, capacity and planned places");
    horizons(
        notes,
        forecast,
        1,
        3,
        "Where it is nothing, no pupils of that phase were sent; otherwise send later births.");
    sent(notes, forecast, parts)
        .when(
            !capacity.strangers().isEmpty(),
            "Schools without a URN",
            "The register has no school of yours under these names or numbers: "
                + String.join(", ", capacity.strangers())
                + ".")
        .when(
            !capacity.twice().isEmpty(),
            "Names that stand twice",
            "Several schools of yours have these names, and the run’s rows stand at the first of"
                + " them. Send their URNs in place of the names: "
                + String.join(", ", capacity.twice())
                + ".")
        .add(
            "Planned places",
            "Admission numbers of the run’s schools file that change, and schools that open, within"
                + " three school years. Whether they are temporary, their status and their reason"
                + " are not held.")
        .add("At least, at most", "19 futures in 20 lie between them.");
    return notes.sheet();
  }

  /// @param categories gives the type of a setting
  Book specialist(
      Function<String, Optional<CsvTable>> kept,
      Function<String, String> categories,
      Planned planned) {
    KeptTable forecast = new KeptTable(kept.apply("scap-specialist"), 5);
    CapacitySheets capacity =
        new CapacitySheets(schools, new KeptTable(Optional.empty(), 3), "9999/00");
    return new Book(
        "School capacity return, specialist: " + line.title(),
        List.of(
            specialist(forecast, categories),
            capacity.capacity(),
            CapacitySheets.commissioned(planned.commissioned(), planned.settings()),
            planned.sheet(ASKED.number("planned-years")),
            specialistNotes(forecast, categories)));
  }

  private static Sheet specialist(KeptTable kept, Function<String, String> categories) {
    CsvTable table =
        new CsvTable(
            List.of(
                "Setting type",
                "Setting",
                "Need",
                "Phase",
                "Year group (NCY)",
                "School year",
                "Plans",
                "Plans, at least",
                "Plans, at most"));
    for (List<String> key : kept.keys()) {
      List<String> row = new ArrayList<>(List.of(categories.apply(key.getFirst())));
      row.addAll(key);
      row.add(text(kept, "plans", key));
      row.add(text(kept, "plans-at-least", key));
      row.add(text(kept, "plans-at-most", key));
      table.add(row);
    }
    return new Sheet("forecast", "Forecast of plans", table);
  }

  private Sheet specialistNotes(KeptTable forecast, Function<String, String> categories) {
    Notes notes = begun("specialist forecast, capacity and planned places");
    horizons(notes, forecast, 2, 4, "Make it again with a population of later years.");
    List<String> unsorted =
        forecast.parts(0).stream()
            .filter(setting -> categories.apply(setting).equals(Category.UNSORTED))
            .toList();
    notes
        .when(
            !unsorted.isEmpty(),
            Category.UNSORTED,
            "Say beside the forecast which type these are of: " + String.join(", ", unsorted) + ".")
        .add(
            "Year groups",
            "Reception to year 13. Children below reception and young people above year 13 are in"
                + " the forecast and not in this return.")
        .add(
            "Admission numbers and planning areas",
            "A run of plans holds none. They are in the mainstream workbook of a run of pupils.")
        .add(
            "Planned places",
            "The schemes of places promised that open within three school years. Their URN and"
                + " whether they are temporary are not held.")
        .add("At least, at most", "19 futures in 20 lie between them.");
    return notes.sheet();
  }

  /// Specialist places on the way and commissioned.
  ///
  /// @param settings the setting of this number
  record Planned(
      List<Promise> promises,
      List<RegisterRows.Commissioned> commissioned,
      Function<Long, Optional<Setting>> settings,
      LocalDate today) {

    Sheet sheet(int years) {
      CsvTable table =
          new CsvTable(
              List.of(
                  "URN",
                  "Scheme",
                  "Kind of places",
                  "Places more",
                  "Opens",
                  "Temporary or permanent",
                  "Status",
                  "Reason"));
      for (Promise promise : promises) {
        promise.schemes().stream()
            .filter(scheme -> isPlanned(scheme, years))
            .forEach(scheme -> table.add(row(promise, scheme)));
      }
      return new Sheet("planned", "Planned places", table);
    }

    /// What is open already is no plan any more, and what is given up none at all.
    private boolean isPlanned(Scheme scheme, int years) {
      return switch (scheme.stage()) {
        case PROPOSED, AGREED, BUILDING, OPEN ->
            !scheme.isOpenOn(today)
                && scheme.opensOn().map(day -> day.isBefore(today.plusYears(years))).orElse(true);
        case GIVEN_UP -> false;
      };
    }

    private static List<String> row(Promise promise, Scheme scheme) {
      return List.of(
          "",
          scheme.name(),
          promise.kind().label(),
          String.valueOf(scheme.places()),
          scheme.opensOn().map(LocalDate::toString).orElse(""),
          "",
          scheme.stage().label(),
          scheme.note());
    }
  }
}

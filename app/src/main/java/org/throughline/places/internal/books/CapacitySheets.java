// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.forecast.CsvTable;
import org.throughline.settings.Fact;
import org.throughline.settings.PlaceKind;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingKind;

/// Capacity school by school, from the register and the schools file of a run. What neither holds
/// is an empty cell.
///
/// @param schools of the council, as its register has them
/// @param sent the run's table of schools and their admission numbers; may hold nothing
/// @param first the first school year that is forecast, such as 2026/27
record CapacitySheets(List<Setting> schools, KeptTable sent, String first) {

  Sheet capacity() {
    CsvTable table =
        new CsvTable(
            List.of(
                "URN",
                "LAESTAB",
                "School",
                "Planning area",
                "Type",
                "Phase",
                "Youngest age",
                "Oldest age",
                "Year groups",
                "Admission number (PAN)",
                "Places by admission number",
                "Capacity in the register",
                "Resourced provision capacity",
                "SEN unit capacity",
                "Special school capacity",
                "Pupils on roll",
                "Counted on"));
    Map<String, List<String>> own = inForce();
    for (Setting school : schools) {
      List<String> key = key(school, own).map(own::remove).orElse(List.of());
      table.add(row(school, key));
    }
    own.values().forEach(key -> table.add(unknown(key)));
    return new Sheet("capacity", "Capacity", table);
  }

  /// The URN, or else the name, under which the run's file has a school.
  private static Optional<String> key(Setting school, Map<String, List<String>> own) {
    return List.of(school.urn().map(urn -> urn.value()).orElse("-"), folded(school.name())).stream()
        .filter(own::containsKey)
        .findFirst();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }

  /// For each school of the run’s file the key of the row in force before the forecast begins.
  private Map<String, List<String>> inForce() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (List<String> key : sent.keys()) {
      if (key.get(2).compareTo(first) < 0) {
        rows.merge(
            folded(key.getFirst()),
            key,
            (one, other) -> one.get(2).compareTo(other.get(2)) > 0 ? one : other);
      }
    }
    return rows;
  }

  private String of(String column, List<String> key) {
    return key.isEmpty() ? "" : sent.cell(column, key.toArray(String[]::new)).orElse("");
  }

  private List<String> row(Setting school, List<String> key) {
    boolean isSpecial = school.kind() == SettingKind.SPECIAL;
    String capacity = school.facts().text(Fact.CAPACITY);
    return List.of(
        school.urn().map(urn -> urn.value()).orElse(""),
        school.laestab(),
        school.name(),
        key.isEmpty() ? "" : key.get(1),
        school.type().label(),
        school.phase().label(),
        school.facts().text(Fact.LOW_AGE),
        school.facts().text(Fact.HIGH_AGE),
        of("year-groups", key),
        of("admission-number", key),
        of("places", key),
        isSpecial ? "" : capacity,
        school.facts().text(Fact.RESOURCED_CAPACITY),
        school.facts().text(Fact.UNIT_CAPACITY),
        isSpecial ? capacity : "",
        school.facts().text(Fact.ROLL),
        school.facts().text(Fact.ROLL_COUNTED_ON));
  }

  /// A school of the run's file that the register does not have under this name or URN.
  private List<String> unknown(List<String> key) {
    List<String> row = new ArrayList<>(List.of("", "", key.getFirst(), key.get(1), "", "", "", ""));
    row.add(of("year-groups", key));
    row.add(of("admission-number", key));
    row.add(of("places", key));
    row.addAll(List.of("", "", "", "", "", ""));
    return row;
  }

  /// Schools of the run's file that the register does not have.
  List<String> strangers() {
    Map<String, List<String>> own = inForce();
    schools.forEach(school -> key(school, own).ifPresent(own::remove));
    return own.values().stream().map(List::getFirst).toList();
  }

  /// Names in the run's file that more than one school of the register has.
  List<String> twice() {
    return sent.parts(0).stream().filter(name -> named(name).count() > 1).toList();
  }

  private Stream<Setting> named(String name) {
    return schools.stream().filter(school -> folded(school.name()).equals(folded(name)));
  }

  /// Admission numbers that change, and schools that open, in the school years after the first.
  Sheet planned(int years) {
    CsvTable table =
        new CsvTable(
            List.of(
                "URN",
                "School",
                "Planning area",
                "School year",
                "Year groups",
                "Admission number before",
                "Admission number then",
                "Places a year group, more or fewer",
                "Temporary or permanent",
                "Status",
                "Reason"));
    Map<String, List<String>> before = new TreeMap<>(inForce());
    sent.keys().stream()
        .filter(key -> key.get(2).compareTo(first) >= 0)
        .filter(key -> begins(key.get(2)) < begins(first) + years)
        .sorted((one, other) -> one.get(2).compareTo(other.get(2)))
        .forEach(
            key -> {
              Optional<List<String>> was =
                  Optional.ofNullable(before.put(folded(key.getFirst()), key));
              table.add(planned(key, was.orElse(List.of())));
            });
    return new Sheet("planned", "Planned places", table);
  }

  private static int begins(String schoolYear) {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }

  private List<String> planned(List<String> key, List<String> was) {
    String then = of("admission-number", key);
    String before = of("admission-number", was);
    String change =
        was.isEmpty() ? then : String.valueOf(Integer.parseInt(then) - Integer.parseInt(before));
    return List.of(
        urn(key.getFirst()),
        key.getFirst(),
        key.get(1),
        key.get(2),
        of("year-groups", key),
        before,
        then,
        change,
        "",
        "",
        "");
  }

  private String urn(String name) {
    return named(name)
        .flatMap(school -> school.urn().stream())
        .map(urn -> urn.value())
        .findFirst()
        .orElse(name.matches("\\d{6}") ? name : "");
  }

  /// Specialist places that the council commissions, setting by setting.
  static Sheet commissioned(
      List<RegisterRows.Commissioned> places, Function<Long, Optional<Setting>> setting) {
    CsvTable table =
        new CsvTable(
            List.of("URN", "Setting", "Kind of place", "Need", "School year", "Places", "Agreed"));
    for (RegisterRows.Commissioned each : places) {
      Optional<Setting> of = setting.apply(each.settingId());
      table.add(
          List.of(
              of.flatMap(Setting::urn).map(urn -> urn.value()).orElse(""),
              of.map(Setting::name).orElse(""),
              PlaceKind.valueOf(each.kind()).label(),
              each.need(),
              "%d/%02d".formatted(each.academicYear(), (each.academicYear() + 1) % 100),
              String.valueOf(each.places()),
              each.agreedOn().toString()));
    }
    return new Sheet("commissioned", "Commissioned places", table);
  }
}

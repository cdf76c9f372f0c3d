// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.returns.statistics.DataSet;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Unit;
import org.throughline.returns.statistics.internal.Definition.FilterColumn;
import org.throughline.returns.statistics.internal.Definition.IndicatorColumn;
import org.throughline.returns.statistics.internal.Definition.RoleColumn;

/// Reads the description of one data set, a line a fact.
///
/// ```
/// data-set     ehc-timeliness
/// layout       ees
/// identifier   Calendar year
/// total        All EHC plans issued
/// key          plans_issued_den
/// count        plans_issued_den | New plans issued, exceptions included
/// percent      pc_within_20_weeks | The same in time | within_20_weeks / plans_issued_den
/// ```
///
/// A share is written `numerator / base`, or `numerator / one + other` where the base is
/// published in parts; `-` stands for what is not published. A misspelt heading follows its
/// right spelling in brackets: `count outcome_maintain (outcome_maintan)`.
public final class DefinitionFile {

  private static final String NOT_PUBLISHED = "-";

  private final String file;
  private final List<RoleColumn> roles = new ArrayList<>();
  private final List<FilterColumn> filters = new ArrayList<>();
  private final List<IndicatorColumn> indicators = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> twice = new LinkedHashSet<>();
  private final Set<String> aside = new LinkedHashSet<>();
  private String id = "";
  private String title = "";
  private String publication = "";
  private String source = "";
  private String note = "";
  private Optional<String> yearFromName = Optional.empty();
  private Optional<HeadingYear> headingYear = Optional.empty();
  private Optional<String> totalTopic = Optional.empty();
  private boolean isJanuary;
  private boolean isSpreadsheet;
  private boolean isJson;
  private boolean isOptional;

  private DefinitionFile(String file) {
    this.file = file;
  }

  /// @throws IllegalArgumentException if a line is wrong, naming it
  public static Definition read(String file, String text) {
    DefinitionFile reading = new DefinitionFile(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (Resources.says(line)) {
        reading.take(line, i + 1);
      }
    }
    return reading.definition();
  }

  private void take(String line, int number) {
    String[] part = line.split("\\s+", 2);
    String rest = part.length == 2 ? part[1] : "";
    switch (part[0]) {
      case "data-set" -> id = rest;
      case "title" -> title = rest;
      case "publication" -> publication = rest;
      case "source" -> source = rest;
      case "note" -> note = note.isEmpty() ? rest : note + " " + rest;
      case "layout" -> layout(rest, number);
      case "column" -> column(rest);
      case "identifier" -> identifiers.addAll(List.of(rest.split("\\s*,\\s*", -1)));
      case "snapshot" -> isJanuary = true;
      case "year-in-name" -> yearFromName = Optional.of(rest);
      case "years-in-headings" -> headingYear = Optional.of(new HeadingYear(year(rest, number)));
      case "total" -> totalTopic = Optional.of(rest);
      case "filter" -> filter(rest);
      case "key" -> keys.addAll(folded(rest));
      case "twice" -> twice.addAll(folded(rest));
      case "aside" -> aside.addAll(folded(rest));
      case "spreadsheet" -> isSpreadsheet = true;
      case "json" -> isJson = true;
      case "optional" -> isOptional = true;
      default -> indicator(unit(part[0], number), rest);
    }
  }

  private void layout(String name, int number) {
    if (!name.equals("ees")) {
      throw wrong(number, "layout " + name + " is not known");
    }
    column("PERIOD time_period");
    column("IDENTIFIER time_identifier");
    column("LEVEL geographic_level");
    column("COUNTRY_CODE country_code");
    column("COUNTRY_NAME country_name");
    column("REGION_CODE region_code");
    column("REGION_NAME region_name");
    column("NEW_CODE new_la_code");
    column("OLD_CODE old_la_code");
    column("NAME la_name");
  }

  private void column(String rest) {
    String[] part = rest.split("\\s+", -1);
    boolean mayLack = part.length > 2 && part[2].equals("optional");
    roles.add(new RoleColumn(Role.valueOf(part[0]), Heading.fold(part[1]), mayLack));
  }

  private void filter(String rest) {
    String[] part = rest.split("\\s*\\|\\s*", -1);
    filters.add(new FilterColumn(Heading.fold(part[0]), part[1], part[2]));
  }

  private void indicator(Unit unit, String rest) {
    String[] part = rest.split("\\s*\\|\\s*", -1);
    String name = part[0].replaceAll("\\s*\\(.*", "");
    List<String> spellings = new ArrayList<>(List.of(Heading.fold(name)));
    if (part[0].contains("(")) {
      spellings.addAll(folded(part[0].replaceAll(".*\\(|\\).*", "")));
    }
    Optional<String> share = part.length > 2 ? Optional.of(part[2]) : Optional.empty();
    Indicator indicator =
        new Indicator(
            Heading.fold(name),
            name,
            part[1],
            unit,
            Optional.empty(),
            share.flatMap(DefinitionFile::numerator),
            share.map(DefinitionFile::denominators).orElse(List.of()));
    indicators.add(new IndicatorColumn(indicator, List.copyOf(spellings), isOptional));
  }

  private static Optional<String> numerator(String share) {
    String numerator = share.split("\\s*/\\s*", -1)[0];
    return numerator.equals(NOT_PUBLISHED)
        ? Optional.empty()
        : Optional.of(Heading.fold(numerator));
  }

  private static List<String> denominators(String share) {
    return Arrays.stream(share.split("\\s*/\\s*", -1)[1].split("\\s*\\+\\s*", -1))
        .filter(each -> !each.equals(NOT_PUBLISHED))
        .map(Heading::fold)
        .toList();
  }

  private static List<String> folded(String words) {
    return Arrays.stream(words.split("[\\s,]+", -1)).map(Heading::fold).toList();
  }

  private Unit unit(String word, int number) {
    try {
      return Unit.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(number, word + " is neither a fact of a data set nor a unit");
    }
  }

  private int year(String word, int number) {
    if (!word.matches("\\d\\d")) {
      throw wrong(number, word + " is not the last two figures of a year");
    }
    return Integer.parseInt(word);
  }

  private IllegalArgumentException wrong(int number, String what) {
    return new IllegalArgumentException(file + ", line " + number + ": " + what);
  }

  private Definition definition() {
    List<Indicator> all = indicators.stream().map(IndicatorColumn::indicator).toList();
    Set<String> names = new LinkedHashSet<>(all.stream().map(Indicator::name).toList());
    for (Indicator each : all) {
      List<String> named = new ArrayList<>(each.denominators());
      each.numerator().ifPresent(named::add);
      if (!names.containsAll(named)) {
        throw new IllegalArgumentException(file + ": " + each.name() + " is a share of " + named);
      }
    }
    return new Definition(
        new DataSet(id, title, publication, source, note, all),
        List.copyOf(roles),
        List.copyOf(filters),
        List.copyOf(indicators),
        List.copyOf(identifiers),
        isJanuary,
        yearFromName,
        headingYear,
        totalTopic,
        Set.copyOf(keys),
        Set.copyOf(twice),
        Set.copyOf(aside),
        isSpreadsheet,
        isJson);
  }
}

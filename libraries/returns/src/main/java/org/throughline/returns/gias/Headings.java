// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.returns.gias.GiasProblem.Severity;

/// The first row of a file: which column stands where. A column is known by its name, never by its
/// place.
final class Headings {

  private final List<String> names;
  private final List<Optional<GiasColumn>> columns;
  private final Map<GiasColumn, String> spellings = new EnumMap<>(GiasColumn.class);
  private final List<GiasProblem> problems = new ArrayList<>();

  Headings(List<String> cells) {
    names = cells.stream().map(String::strip).toList();
    columns = names.stream().map(GiasColumn::of).toList();
    findTwins();
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at);
      columns.get(at).ifPresent(column -> spellings.putIfAbsent(column, name));
    }
    findMissing();
  }

  /// A heading without what spellings differ in.
  static String folded(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  int width() {
    return names.size();
  }

  String name(int at) {
    return names.get(at);
  }

  Optional<GiasColumn> column(int at) {
    return columns.get(at);
  }

  /// How the file spells the heading of a column.
  String spelling(GiasColumn column) {
    return spellings.getOrDefault(column, column.heading());
  }

  Set<GiasColumn> known() {
    Set<GiasColumn> known = EnumSet.noneOf(GiasColumn.class);
    known.addAll(spellings.keySet());
    return known;
  }

  /// Headings that are kept but not understood.
  List<String> others() {
    List<String> others = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      if (columns.get(at).isEmpty() && !names.get(at).isEmpty()) {
        others.add(names.get(at));
      }
    }
    return others;
  }

  GiasLayout layout() {
    if (hasAny(List.of(GiasColumn.LINK_URN, GiasColumn.LINK_TYPE))) {
      return GiasLayout.LINKS;
    }
    return hasAny(List.of(GiasColumn.URN, GiasColumn.NAME))
        ? GiasLayout.ESTABLISHMENTS
        : GiasLayout.UNKNOWN;
  }

  List<GiasProblem> problems() {
    return problems;
  }

  private boolean hasAny(Collection<GiasColumn> wanted) {
    return wanted.stream().anyMatch(spellings::containsKey);
  }

  private void findTwins() {
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at);
      String key = columns.get(at).map(GiasColumn::name).orElse(folded(name));
      if (!key.isEmpty() && !seen.add(key)) {
        problems.add(
            refusal(
                "GIAS-COLUMN-TWICE",
                name,
                "This column is there twice. Take one of them out, or fetch the file again."));
      }
    }
  }

  private void findMissing() {
    switch (layout()) {
      case UNKNOWN ->
          problems.add(
              refusal(
                  "GIAS-UNKNOWN",
                  "",
                  "The first row names no column of the register. Choose a file of"
                      + " establishments, with URN and EstablishmentName among its columns, or of"
                      + " links, with URN, LinkURN and LinkType."));
      case LINKS -> need(List.of(GiasColumn.URN, GiasColumn.LINK_URN, GiasColumn.LINK_TYPE));
      case ESTABLISHMENTS -> need(List.of(GiasColumn.URN, GiasColumn.NAME));
    }
    needPair(GiasColumn.EASTING, GiasColumn.NORTHING);
  }

  private void need(List<GiasColumn> wanted) {
    for (GiasColumn column : wanted) {
      if (!spellings.containsKey(column)) {
        problems.add(missing(column));
      }
    }
  }

  private void needPair(GiasColumn one, GiasColumn other) {
    if (spellings.containsKey(one) != spellings.containsKey(other)) {
      problems.add(missing(spellings.containsKey(one) ? other : one));
    }
  }

  private static GiasProblem missing(GiasColumn column) {
    return refusal(
        "GIAS-COLUMN-MISSING",
        column.heading(),
        "This column is missing. Add it with this heading, or fetch the file again with it.");
  }

  private static GiasProblem refusal(String code, String column, String message) {
    return new GiasProblem(code, Severity.FILE, 1, column, message);
  }
}

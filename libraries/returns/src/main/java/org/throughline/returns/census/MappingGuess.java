// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out which column holds what.
final class MappingGuess {

  /// A column whose cells look like its item less often than this does not hold it.
  private static final double LEAST = 0.3;

  /// A column whose cells look like an item this often may hold it.
  private static final double MOST = 0.8;

  private final List<String> heading;
  private final List<List<String>> sample;
  private final Map<PupilItem, Integer> columns = new EnumMap<>(PupilItem.class);
  private final List<String> notes = new ArrayList<>();

  MappingGuess(List<String> heading, List<List<String>> sample) {
    this.heading = heading;
    this.sample = sample;
  }

  ColumnMapping made(Set<PupilItem> items) {
    for (int at = 0; at < heading.size(); at++) {
      int column = at;
      items.stream()
          .filter(item -> item.isHeading(heading.get(column)))
          .findFirst()
          .ifPresent(item -> columns.putIfAbsent(item, column));
    }
    putSwappedRight();
    leaveStandInsOut();
    sayWhatBecomesOfOldCodes();
    return new ColumnMapping(columns, notes);
  }

  /// Whether a column may hold the item, by the look of its cells.
  static boolean mayBe(PupilItem item, int column, List<List<String>> sample) {
    return !item.hasLook() || new MappingGuess(List.of(), sample).share(item, column) >= LEAST;
  }

  private void putSwappedRight() {
    for (PupilItem item : PupilItem.values()) {
      int column = columns.getOrDefault(item, -1);
      if (column >= 0 && item.hasLook() && share(item, column) < LEAST) {
        other(item, column).ifPresent(found -> swap(item, column, found));
      }
    }
  }

  /// The column that looks like the item, and which what stands here would suit as well.
  private Optional<Integer> other(PupilItem item, int column) {
    return Stream.iterate(0, at -> at < heading.size(), at -> at + 1)
        .filter(at -> at != column && share(item, at) >= MOST)
        .filter(at -> at(at).map(PupilItem::hasLook).orElse(false))
        .filter(at -> at(at).filter(there -> share(there, at) < LEAST).isPresent())
        .findFirst();
  }

  private void swap(PupilItem item, int column, int found) {
    PupilItem there = at(found).orElseThrow();
    columns.put(item, found);
    columns.put(there, column);
    notes.add(
        "The columns “%s” and “%s” seem to be swapped: each holds what the other should. They are read the other way round; check it."
            .formatted(heading.get(column), heading.get(found)));
  }

  /// Exports without personal data hold something else where a UPN or a URN should be.
  private void leaveStandInsOut() {
    for (PupilItem item :
        List.of(PupilItem.UPN, PupilItem.FORMER_UPN, PupilItem.ULN, PupilItem.UPRN)) {
      PupilItem look = item == PupilItem.FORMER_UPN ? PupilItem.UPN : item;
      int column = columns.getOrDefault(item, -1);
      if (column >= 0 && isFilled(column) && share(look, column) == 0) {
        columns.remove(item);
        notes.add(
            "No cell of “%s” in the first rows is a %s: something else stands in for it, so the column is not read."
                .formatted(heading.get(column), look == PupilItem.UPRN ? "UPRN" : look.label()));
      }
    }
    int setting = columns.getOrDefault(PupilItem.SETTING, -1);
    if (setting >= 0 && isFilled(setting) && share(PupilItem.SETTING, setting) == 0) {
      notes.add(
          "“%s” holds no URN. Settings are kept under what the file calls them."
              .formatted(heading.get(setting)));
    }
  }

  private void sayWhatBecomesOfOldCodes() {
    int column = columns.getOrDefault(PupilItem.SEN_PROVISION, -1);
    if (column >= 0 && sample.stream().anyMatch(row -> cell(row, column).matches("[APS]"))) {
      notes.add(
          "“%s” holds codes from before the reform of 2014. School Action (A) and School Action Plus (P) are read as SEN support (K), a statement (S) as an EHC plan (E)."
              .formatted(heading.get(column)));
    }
  }

  private Optional<PupilItem> at(int column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isFilled(int column) {
    return sample.stream().anyMatch(row -> !cell(row, column).isEmpty());
  }

  /// How many of the cells that are not empty look like the item; 1 when all are empty.
  private double share(PupilItem item, int column) {
    List<String> filled =
        sample.stream().map(row -> cell(row, column)).filter(cell -> !cell.isEmpty()).toList();
    return filled.isEmpty()
        ? 1
        : (double) filled.stream().filter(item::looksLike).count() / filled.size();
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}

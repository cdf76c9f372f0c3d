// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.places.internal.books.KeptTable;

/// Places where children start: the year groups into which the schools of each planning area admit.
///
/// @param spare the run's table of spare places, by January, school year, area and year group
/// @param capacity its table of schools, by name, area and the school year from which a row holds
record EntryPlaces(KeptTable spare, KeptTable capacity) {

  static final double LIKELY = 0.25;
  static final double MUCH = 0.10;

  /// Of each area and entry year group the year with the highest chance of too few places, and
  /// among such years the one with the fewest to spare.
  List<List<String>> tightest() {
    List<List<String>> keys = new ArrayList<>();
    for (String area : spare.parts(2)) {
      for (String group : groups(area)) {
        years(area, group).max(this::byTightness).ifPresent(keys::add);
      }
    }
    return keys;
  }

  private int byTightness(List<String> one, List<String> other) {
    return Comparator.<List<String>>comparingDouble(key -> number("chance-of-too-few", key))
        .thenComparing(key -> -number("spare", key))
        .compare(one, other);
  }

  private double number(String column, List<String> key) {
    return SchoolPlacesReader.number(spare, column, key);
  }

  private Stream<List<String>> years(String area, String group) {
    return spare.keys().stream().filter(key -> key.subList(2, 4).equals(List.of(area, group)));
  }

  /// Whether there is neither much to spare nor likely too little in any year.
  boolean isBalanced() {
    return spare.parts(2).stream()
        .flatMap(area -> groups(area).stream().flatMap(group -> years(area, group)))
        .noneMatch(
            key -> number("spare-share", key) > MUCH || number("chance-of-too-few", key) > LIKELY);
  }

  /// Where the schools in force when the forecast begins admit, and those that change or open
  /// later.
  private List<String> groups(String area) {
    return capacity.keys().stream()
        .filter(key -> key.get(1).equals(area))
        .filter(key -> !isReplaced(key))
        .flatMap(key -> entry(key).stream())
        .distinct()
        .sorted(Comparator.comparingInt(EntryPlaces::age))
        .toList();
  }

  /// Whether a later row of the school has taken the place of this one before the forecast begins.
  private boolean isReplaced(List<String> key) {
    String first = spare.parts(1).stream().min(Comparator.naturalOrder()).orElse("");
    return capacity.keys().stream()
        .filter(other -> other.getFirst().equals(key.getFirst()))
        .map(List::getLast)
        .anyMatch(from -> from.compareTo(key.getLast()) > 0 && from.compareTo(first) <= 0);
  }

  /// The lower end of the school's year groups, such as R of R-6.
  private Optional<String> entry(List<String> key) {
    return capacity
        .cell("year-groups", key.toArray(String[]::new))
        .map(groups -> groups.replaceFirst("-.*", ""));
  }

  private static int age(String group) {
    return group.equals("R") ? 0 : Integer.parseInt(group);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of the table: one duty as the reading apart from the library has it.
///
/// @param legs the clock; several when the later one holds
/// @param tells who must each be told; none where anything that meets it does
/// @param undone what undoes each of `unless` when it comes later
/// @param endedBy what ends it while there is still time
/// @param lately what stands in its way for a time
/// @param needs what must have happened in the same round
/// @param once what must have happened by then, however long ago
/// @param isEach whether it arises anew each time
/// @param isEvenBefore whether it may be done before it is due to begin
/// @param goesBy what must come within the clock, instead of what meets it
/// @param isMadeWhenServed whether what meets it counts from the day it is served
/// @param since the first day on which it is law
/// @param until the last day on which it is law
/// @param standing V, K, L or P
/// @param paragraph what the source must name
record Row(
    String duty,
    String kind,
    List<Clock> legs,
    List<String> metBy,
    List<Hearer> tells,
    List<String> unless,
    List<Undoing> undone,
    List<String> endedBy,
    Optional<Lately> lately,
    List<String> needs,
    List<String> once,
    List<String> lifts,
    boolean isEach,
    boolean isEvenBefore,
    List<String> goesBy,
    boolean isMadeWhenServed,
    Optional<Former> former,
    int since,
    int until,
    Optional<String> reform,
    char standing,
    String paragraph) {

  /// Another number, for clocks that started up to a day.
  record Former(int number, Counting unit, int until) {}

  /// What no longer frees once another thing has come after it.
  record Undoing(String freeing, String by) {}

  /// What makes a start count for nothing until so much time has gone by.
  record Lately(int number, Counting unit, List<String> types) {}

  /// One who is told.
  ///
  /// @param unless what frees the council of telling them
  record Hearer(String code, String letter, List<String> unless) {

    Stream<String> names() {
      return Stream.concat(Stream.of(code, letter), unless.stream());
    }
  }

  boolean namesNobody(List<String> names) {
    return tells.stream().flatMap(Hearer::names).noneMatch(names::contains);
  }

  /// Whether it is a time before which something must not be done.
  boolean isWait() {
    return kind.equals("must-wait");
  }

  List<String> from() {
    return legs.stream().flatMap(leg -> leg.from().stream()).distinct().toList();
  }

  boolean looksBack() {
    return legs.getFirst().looksBack();
  }

  Stream<String> types() {
    List<String> undoing = undone.stream().map(Undoing::by).toList();
    List<String> recent = lately.map(Lately::types).orElse(List.of());
    return Stream.of(from(), metBy, unless, undoing, endedBy, recent, needs, once, goesBy, lifts)
        .flatMap(List::stream);
  }
}

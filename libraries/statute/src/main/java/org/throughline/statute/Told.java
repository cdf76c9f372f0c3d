// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How it stands with one of several whom the law has told of the same thing.
///
/// @param on the day they were told; absent while nobody told them
/// @param excused the day on which it was said that they need not be told; absent where they must
public record Told(Addressee who, Optional<LocalDate> on, Optional<LocalDate> excused) {

  /// In the order of the rule; empty for a rule that names nobody.
  static List<Told> of(Rule rule, CaseRecord cases, Window window) {
    if (rule.addressees().isEmpty()) {
      return List.of();
    }
    List<Occurrence> shown = cases.of(rule.metBy()).stream().filter(window::holds).toList();
    List<Occurrence> begun =
        cases.of(rule.limit().from()).stream()
            .filter(found -> window.isWithin(found.happenedOn()))
            .toList();
    return rule.addressees().stream()
        .map(
            who ->
                new Told(
                    who,
                    first(shown.stream(), found -> tells(found, who, rule)),
                    first(
                        Stream.concat(shown.stream(), begun.stream()),
                        found -> who.isExcusedBy(found.names()))))
        .toList();
  }

  /// What names none of them told them all.
  private static boolean tells(Occurrence found, Addressee who, Rule rule) {
    return who.isToldBy(found.names())
        || rule.addressees().stream().flatMap(Addressee::names).noneMatch(found.names()::contains);
  }

  private static Optional<LocalDate> first(Stream<Occurrence> found, Predicate<Occurrence> wanted) {
    return found.filter(wanted).map(Occurrence::happenedOn).min(Comparator.naturalOrder());
  }

  /// Whether they have still to be told.
  public boolean isOutstanding() {
    return on.isEmpty() && excused.isEmpty();
  }

  /// The day on which the last of those who must be told was told; absent while one was not. Where
  /// none must be, the day on which that was last said.
  static Optional<LocalDate> last(List<Told> all) {
    if (all.stream().anyMatch(Told::isOutstanding)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(told -> told.excused.isEmpty())
        .flatMap(told -> told.on.stream())
        .max(Comparator.naturalOrder())
        .or(
            () ->
                all.stream().flatMap(told -> told.excused.stream()).max(Comparator.naturalOrder()));
  }
}

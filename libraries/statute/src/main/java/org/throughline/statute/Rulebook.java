// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a council adds to the pathways: its own limits and changes of law, each with the days on
/// which it holds, and the day on which a reform came into force.
///
/// @param amounts which take the place of those of the pathways, by the day the clock starts
/// @param commencements the day each reform came into force, by its code
public record Rulebook(List<Entry> amounts, Map<String, LocalDate> commencements) {

  /// An amount in place of the pathway's.
  ///
  /// @param inForce the days on which a clock that starts goes by it
  public record Entry(String pathway, String duty, Amount amount, InForce inForce, Source source) {}

  public Rulebook {
    amounts = List.copyOf(amounts);
    commencements = Map.copyOf(commencements);
  }

  /// The pathways as they are written, with every reform switched off.
  public static Rulebook standard() {
    return new Rulebook(List.of(), Map.of());
  }

  /// The same with another amount for a duty. The last one that was added goes first.
  ///
  /// @throws IllegalArgumentException when the pathway has no such duty, or it has no amount
  public Rulebook with(
      Pathway pathway, String duty, Amount amount, InForce inForce, Source source) {
    Rule rule =
        pathway
            .rule(duty)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(pathway.title() + " has no duty “" + duty + "”"));
    switch (rule.limit()) {
      case Limit.Counted _, Limit.Ahead _, Limit.Prompt _ -> {}
      case Limit.OnDate _, Limit.Tabled _, Limit.Latest _ ->
          throw new IllegalArgumentException("“" + duty + "” is not a length of time");
    }
    List<Entry> more = new ArrayList<>(amounts);
    more.addFirst(new Entry(pathway.code(), duty, amount, inForce, source));
    return new Rulebook(more, commencements);
  }

  /// The same with a reform in force from a day on.
  public Rulebook commencing(String reform, LocalDate day) {
    Map<String, LocalDate> more = new HashMap<>(commencements);
    more.put(reform, day);
    return new Rulebook(amounts, more);
  }

  Optional<Entry> entry(Pathway pathway, Rule rule, LocalDate day) {
    return amounts.isEmpty()
        ? Optional.empty()
        : amounts.stream()
            .filter(
                entry ->
                    entry.pathway().equals(pathway.code())
                        && entry.duty().equals(rule.code())
                        && entry.inForce().on(day))
            .findFirst();
  }

  boolean hasCommenced(String reform, LocalDate day) {
    return Optional.ofNullable(commencements.get(reform))
        .map(from -> !day.isBefore(from))
        .orElse(false);
  }
}

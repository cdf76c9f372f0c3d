// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A whole invented council, as it looks on one day: its people, its two strategies in the middle
/// of their second year with every action's progress, and one old plan that is closed.
///
/// What was promised rests on published facts; see [#sources()]. The people, the dates of progress
/// and every word of progress are invented, and [#notice()] says so in words fit for a page.
///
/// @param name the council's name
/// @param notice one paragraph for readers: what is invented here and what is not
/// @param today the day this picture was taken for
/// @param sources the public papers the promises rest on
/// @param people everyone who appears, officers first; identifiers are stable from day to day
/// @param forums the named meetings to which a barrier can be escalated
/// @param strategies Education first, then SEND
/// @param closedPlan the Education Inclusion plan of 2007 to 2010, which stays in its own time
public record DemonstrationAuthority(
    String name,
    String notice,
    LocalDate today,
    List<Source> sources,
    List<InventedPerson> people,
    List<String> forums,
    List<InventedStrategy> strategies,
    ClosedPlan closedPlan) {

  /// A public paper whose facts were restated here in other words.
  public record Source(String title, LocalDate date, String used) {}

  public DemonstrationAuthority {
    sources = List.copyOf(sources);
    people = List.copyOf(people);
    forums = List.copyOf(forums);
    strategies = List.copyOf(strategies);
  }

  /// The authority as it looks on `today`. The same day always gives an equal answer; `today`
  /// always lies in year two (April to March) of both strategies.
  public static DemonstrationAuthority asAt(LocalDate today) {
    return AuthorityBuilder.build(today);
  }

  /// Every action of both strategies, in the order of their codes.
  public Stream<InventedAction> actions() {
    return strategies.stream().flatMap(InventedStrategy::actions);
  }

  /// The person with this identifier, or empty when nobody has it.
  public Optional<InventedPerson> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }
}

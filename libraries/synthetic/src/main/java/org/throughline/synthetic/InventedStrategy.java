// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A three-year strategy with its commitments, and under each commitment the actions of the living
/// plan.
///
/// @param code one letter, the first of every action code: `E` or `S`
/// @param title the title a reader sees
/// @param division the division that answers for it
/// @param from first day, always 1 April
/// @param to last day, always 31 March three years on
/// @param adoptedOn the day it was adopted, before `from`
/// @param owner identifier of the person who answers for the whole
/// @param vision what it is for, in a sentence or two
/// @param introduction paragraphs that set the scene
/// @param themes cross-cutting themes; empty when it has none
/// @param priorities in number order
/// @param outcomes what a child or young person should be able to say, or what should be true
/// @param success how success is judged, in words
/// @param governance who holds whom to account, in words
/// @param links plans it lines up with, inside and outside this authority
public record InventedStrategy(
    String code,
    String title,
    String division,
    LocalDate from,
    LocalDate to,
    LocalDate adoptedOn,
    String owner,
    String vision,
    List<String> introduction,
    List<String> themes,
    List<Priority> priorities,
    List<String> outcomes,
    List<String> success,
    List<String> governance,
    List<Link> links) {

  /// One of the few things a strategy is about.
  ///
  /// @param number from 1, without gaps
  /// @param title short title
  /// @param ambition what should become true
  /// @param approach how the division means to get there
  /// @param themes which of the strategy's cross-cutting themes run through it
  /// @param commitments by year, then in order
  public record Priority(
      int number,
      String title,
      String ambition,
      String approach,
      List<String> themes,
      List<Commitment> commitments) {
    public Priority {
      themes = List.copyOf(themes);
      commitments = List.copyOf(commitments);
    }
  }

  /// A promise for one year of the strategy.
  ///
  /// @param code such as `S2.Y1.07`: strategy and priority, year, place within the year
  /// @param year 1, 2 or 3
  /// @param theme the heading it stands under; empty where the priority has no headings
  /// @param text the promise, starting with a verb
  /// @param actions one, sometimes two or three
  public record Commitment(
      String code, int year, Optional<String> theme, String text, List<InventedAction> actions) {
    public Commitment {
      actions = List.copyOf(actions);
    }
  }

  /// A plan this strategy lines up with.
  ///
  /// @param title the other plan's title
  /// @param code the other strategy's code when it belongs to this authority and is held here
  /// @param why what the two share
  public record Link(String title, Optional<String> code, String why) {}

  public InventedStrategy {
    introduction = List.copyOf(introduction);
    themes = List.copyOf(themes);
    priorities = List.copyOf(priorities);
    outcomes = List.copyOf(outcomes);
    success = List.copyOf(success);
    governance = List.copyOf(governance);
    links = List.copyOf(links);
  }

  /// Every commitment, by priority, then year, then order.
  public Stream<Commitment> commitments() {
    return priorities.stream().flatMap(priority -> priority.commitments().stream());
  }

  /// Every action, in the order of its commitment.
  public Stream<InventedAction> actions() {
    return commitments().flatMap(commitment -> commitment.actions().stream());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A whole strategy to be taken up: everything that its first version says.
///
/// @param code one to four capital letters that no other strategy has
/// @param adoptedOn the day it was adopted; absent means today where the status needs one
/// @param themes cross-cutting themes in order; those that priorities and commitments name are
///     added
/// @param measures how it measures itself, as printed
public record NewStrategy(
    String code,
    String title,
    String division,
    YearMonth from,
    YearMonth to,
    StrategyStatus status,
    Optional<LocalDate> adoptedOn,
    Optional<AccountId> owner,
    boolean isInvented,
    String vision,
    List<String> introduction,
    List<String> outcomes,
    List<String> success,
    List<String> governance,
    List<Section> sections,
    List<Measure> measures,
    List<String> themes,
    List<Link> links,
    List<Priority> priorities) {

  public NewStrategy {
    introduction = List.copyOf(introduction);
    outcomes = List.copyOf(outcomes);
    success = List.copyOf(success);
    governance = List.copyOf(governance);
    sections = List.copyOf(sections);
    measures = List.copyOf(measures);
    themes = List.copyOf(themes);
    links = List.copyOf(links);
    priorities = List.copyOf(priorities);
  }

  /// One of the few things that it is about. Its number is its place in the list.
  ///
  /// @param ambition what should become true; may be empty
  /// @param approach how it is to come about; may be empty
  public record Priority(
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

  /// A promise. Its code is made from its year and its place within the year.
  ///
  /// @param theme the heading that it stands under; may be empty
  /// @param themes cross-cutting themes besides
  /// @param actions what is to be done; none means one action in the commitment's own words
  public record Commitment(
      int year, String theme, String text, List<String> themes, List<Action> actions) {
    public Commitment {
      themes = List.copyOf(themes);
      actions = List.copyOf(actions);
    }

    /// A promise without more than its words.
    public static Commitment of(int year, String theme, String text) {
      return new Commitment(year, theme, text, List.of(), List.of());
    }
  }

  /// A piece of work; see [PlannedAction] for its parts.
  public record Action(
      String text,
      List<Lead> leads,
      Optional<LocalDate> start,
      Optional<LocalDate> due,
      String timescale,
      String success,
      String comments) {
    public Action {
      leads = List.copyOf(leads);
    }
  }

  /// A titled stretch of running text.
  public record Section(String title, List<String> paragraphs) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A measure in words; parts that the paper does not give are empty.
  public record Measure(String text, String baseline, String target, String rule, String by) {}

  /// A plan that it lines up with.
  ///
  /// @param code the other strategy's code when it is one of ours
  public record Link(String title, Optional<String> code, String why) {}
}

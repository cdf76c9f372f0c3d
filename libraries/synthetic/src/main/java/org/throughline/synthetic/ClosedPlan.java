// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A plan of an earlier time, in the layout of its day: priorities, aims, actions with leads by
/// initials, and a list of performance measures. Its dates are real and never move.
///
/// @param leads the key to the initials; invented people who have long left
public record ClosedPlan(
    String title,
    LocalDate from,
    LocalDate to,
    LocalDate adoptedOn,
    String vision,
    List<String> introduction,
    List<Lead> leads,
    List<Priority> priorities,
    List<Measure> measures) {

  /// Who a pair of initials stood for.
  public record Lead(String initials, String name, String title) {}

  /// One of the four things the plan was about.
  ///
  /// @param number from 1, without gaps
  public record Priority(int number, String title, List<Aim> aims) {
    public Priority {
      aims = List.copyOf(aims);
    }
  }

  /// What a priority was meant to reach.
  ///
  /// @param code `1a` to `4c`
  public record Aim(String code, String text, List<Action> actions) {
    public Aim {
      actions = List.copyOf(actions);
    }
  }

  /// A piece of work of its time.
  ///
  /// @param code such as `1b.2`: aim, then place within the aim
  /// @param leads initials; empty where the plan named nobody
  /// @param timescale as the plan put it, such as `Ongoing` or `By January 2008`; empty where it
  ///     said nothing
  /// @param due the day that the timescale meant, the end of the plan where it set no day
  /// @param success how one was to know; empty where the plan said nothing
  /// @param comments empty where there were none
  public record Action(
      String code,
      String text,
      List<String> leads,
      Optional<String> timescale,
      LocalDate due,
      Optional<String> success,
      Optional<String> comments) {
    public Action {
      leads = List.copyOf(leads);
    }
  }

  /// How the plan was to be judged.
  ///
  /// @param baseline such as `55 in 2006/07`; empty where the plan gave none
  /// @param target such as `91.85%`
  /// @param rule how the target moves from year to year; empty where it is a single figure
  /// @param by when, in words; empty where the plan set no date
  public record Measure(
      int number,
      String text,
      Optional<String> baseline,
      String target,
      Optional<String> rule,
      Optional<String> by) {}

  public ClosedPlan {
    introduction = List.copyOf(introduction);
    leads = List.copyOf(leads);
    priorities = List.copyOf(priorities);
    measures = List.copyOf(measures);
  }

  /// Every action, in the order of its aim.
  public Stream<Action> actions() {
    return priorities.stream().flatMap(p -> p.aims().stream()).flatMap(a -> a.actions().stream());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An action plan: priorities, the aims under them, and the actions under each aim.
///
/// @param strategy the title of the strategy in the same paper whose commitments these actions
/// are;
///     take the one or the other, for they are the same rows. Absent when the plan stands by
/// itself
/// @param people initials to names, from the paper's key
/// @param abbreviations the key's other entries
public record ActionPlan(
    String title,
    Optional<String> period,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<String> strategy,
    List<PlanPriority> priorities,
    Map<String, String> people,
    Map<String, String> abbreviations,
    Place place,
    Confidence confidence) {

  public ActionPlan {
    priorities = List.copyOf(priorities);
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
  }

  /// One priority of the plan.
  public record PlanPriority(
      int number, String title, List<Aim> aims, Place place, Confidence confidence) {
    public PlanPriority {
      aims = List.copyOf(aims);
    }
  }

  /// One aim. Where the paper has no aims, a priority has one aim without a code whose words are
  /// the
  /// priority's title.
  public record Aim(
      Optional<String> code,
      String aim,
      List<PlannedAction> actions,
      Place place,
      Confidence confidence) {
    public Aim {
      actions = List.copyOf(actions);
    }
  }

  /// One action.
  ///
  /// @param status a RAG rating or a status, as printed
  /// @param other any further column, by its heading
  public record PlannedAction(
      Optional<String> code,
      String text,
      List<Lead> leads,
      Optional<String> timescale,
      Optional<String> success,
      Optional<String> comments,
      Optional<String> status,
      Map<String, String> other,
      Place place,
      Confidence confidence) {
    public PlannedAction {
      leads = List.copyOf(leads);
      other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
  }
}

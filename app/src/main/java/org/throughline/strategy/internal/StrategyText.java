// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyStatus;

/// Everything that one version of a strategy says. This is what a version keeps.
public record StrategyText(
    long id,
    String code,
    String title,
    String division,
    YearMonth from,
    YearMonth to,
    StrategyStatus status,
    Optional<LocalDate> adoptedOn,
    Optional<Long> owner,
    String vision,
    List<String> introduction,
    List<String> outcomes,
    List<String> success,
    List<String> governance,
    List<NewStrategy.Section> sections,
    List<NewStrategy.Measure> measures,
    List<String> themes,
    List<NewStrategy.Link> links,
    List<PriorityText> priorities) {

  public StrategyText {
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

  /// A priority as the version has it.
  public record PriorityText(
      long id,
      int number,
      String title,
      String ambition,
      String approach,
      List<String> themes,
      List<CommitmentText> commitments) {
    public PriorityText {
      themes = List.copyOf(themes);
      commitments = List.copyOf(commitments);
    }
  }

  /// A commitment as the version has it; withdrawn ones are not in it.
  public record CommitmentText(
      long id, String code, int year, String theme, String text, List<String> themes) {
    public CommitmentText {
      themes = List.copyOf(themes);
    }
  }

  /// Every commitment, by priority, year and place.
  public Stream<CommitmentText> commitments() {
    return priorities.stream().flatMap(priority -> priority.commitments().stream());
  }

  /// How many years it covers, a begun year counted whole.
  public int years() {
    return Periods.years(from, to);
  }
}

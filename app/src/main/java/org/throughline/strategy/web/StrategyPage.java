// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.platform.web.Option;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.Periods;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;

/// A strategy as anybody can read it.
///
/// @param owner who answers for it, in words; empty when nobody does yet
/// @param version how often it changed, from 1
/// @param linked the titles of strategies of ours that it lines up with and the reader may open,
///     by code
/// @param next where it may go from here, for those who may change it
public record StrategyPage(
    StrategyText text,
    String owner,
    long version,
    Map<String, String> linked,
    boolean isSignedIn,
    boolean mayEdit,
    List<Option> next) {

  public StrategyPage {
    linked = Map.copyOf(linked);
    next = List.copyOf(next);
  }

  /// Commitments of one year under one heading.
  public record Block(String theme, List<CommitmentText> commitments) {
    public Block {
      commitments = List.copyOf(commitments);
    }
  }

  public String path() {
    return "/strategies/" + text.code();
  }

  /// What it means to move a strategy to `status`.
  public static String meaning(StrategyStatus status) {
    return switch (status) {
      case DRAFT -> "It is being written. Only people who are signed in read it.";
      case CONSULTED -> "People are asked about it. Only people who are signed in read it here.";
      case ADOPTED -> "Anybody can read it, and its commitments become actions.";
      case CLOSED -> "It has ended. Anybody can still read it; it can be taken up again.";
    };
  }

  /// The years in which a priority promises something.
  public List<Integer> years(PriorityText priority) {
    return priority.commitments().stream().map(CommitmentText::year).distinct().sorted().toList();
  }

  /// Such as `Year 1, April 2021 to March 2022`.
  public String year(int year) {
    return "Year " + year + ", " + Periods.label(text.from(), year);
  }

  /// What a priority promises for one year, under its headings.
  public static Collection<Block> blocks(PriorityText priority, int year) {
    Map<String, List<CommitmentText>> byTheme =
        priority.commitments().stream()
            .filter(commitment -> commitment.year() == year)
            .collect(
                Collectors.groupingBy(
                    CommitmentText::theme, LinkedHashMap::new, Collectors.toList()));
    return byTheme.entrySet().stream()
        .map(entry -> new Block(entry.getKey(), entry.getValue()))
        .toList();
  }

  public long promises() {
    return text.commitments().count();
  }

  /// Where a link leads; absent when it is outside or not to be read.
  public Optional<String> address(Optional<String> code) {
    return code.filter(linked::containsKey).map(one -> "/strategies/" + one);
  }

  /// The years of the strategy, from 1.
  public List<Integer> years() {
    return IntStream.rangeClosed(1, text.years()).boxed().toList();
  }
}

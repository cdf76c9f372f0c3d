// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.papers.Confidence;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewTree;

/// The review of one strategy or plan beside its paper.
///
/// @param current the part that is lit; 0 for none
/// @param form the fields of the part that is being put right; absent when none is
/// @param mayDecide whether the person may decide and the review is open
/// @param mayTakeUp whether the person may take it up again and it was set aside
/// @param strategies what it could be a new version of
/// @param revises the code of the strategy that it is a new version of; empty for none
/// @param suggestion the code of a strategy with much the same title, to be asked about; empty for
///     none
/// @param adopted where the strategy is that it became; empty while it is none
public record ReviewPage(
    Review review,
    PaperLine paper,
    ReviewTree tree,
    ReviewTree.Counts counts,
    FormErrors errors,
    long current,
    Optional<PartForm> form,
    boolean mayDecide,
    boolean mayTakeUp,
    List<Option> strategies,
    String revises,
    String suggestion,
    String adopted,
    Source source) {

  /// The kinds besides priorities, in the order of the page.
  private static final List<PartKind> WORDS =
      List.of(
          PartKind.VISION,
          PartKind.OUTCOME,
          PartKind.SUCCESS,
          PartKind.MEASURE,
          PartKind.GOVERNANCE,
          PartKind.OWNER,
          PartKind.THEME,
          PartKind.SECTION);

  public ReviewPage {
    strategies = List.copyOf(strategies);
  }

  /// The kinds besides priorities that this review has.
  public List<PartKind> words() {
    return WORDS.stream().filter(kind -> !tree.roots(kind).isEmpty()).toList();
  }

  /// The path that every link of the page begins with.
  public String path() {
    return "/import/reviews/" + review.id();
  }

  public boolean isCurrent(Part part) {
    return part.id() == current;
  }

  /// What a part is, besides its words: year, theme, who, when.
  public static String facts(Part part) {
    var text = part.text();
    return String.join(
        " · ",
        Stream.of(
                part.kind() == PartKind.COMMITMENT ? "Year " + text.number() : "",
                part.kind() == PartKind.SECTION ? "" : text.heading(),
                text.leads().isEmpty() ? "" : "Lead: " + text.leadsInWords(),
                text.timescale().isEmpty() ? "" : "When: " + text.timescale(),
                text.baseline().isEmpty() ? "" : "From: " + text.baseline(),
                text.target().isEmpty() ? "" : "Target: " + text.target(),
                text.rule().isEmpty() ? "" : "Rule: " + text.rule())
            .filter(fact -> !fact.isEmpty())
            .toList());
  }

  /// How sure the reader is, in a word.
  public static String sureness(Confidence confidence) {
    return switch (confidence) {
      case SURE -> "Sure";
      case LIKELY -> "Likely";
      case UNSURE -> "Unsure";
    };
  }
}

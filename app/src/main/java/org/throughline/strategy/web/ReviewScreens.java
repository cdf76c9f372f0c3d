// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.importing.ReviewTree;
import org.throughline.strategy.internal.revision.Words;

/// Makes the review's page: the tree of parts, and the stretch of the paper that belongs to the
/// part being looked at.
@Component
class ReviewScreens {

  private static final int BEFORE = 4;
  private static final int SHOWN = 80;
  private static final double NEAR = 0.75;

  private final ReviewRows rows;
  private final PaperRows papers;
  private final Strategies strategies;

  ReviewScreens(ReviewRows rows, PaperRows papers, Strategies strategies) {
    this.rows = rows;
    this.papers = papers;
    this.strategies = strategies;
  }

  /// @param edited the part whose form is open; 0 for none
  /// @param lit the part that is only lit; 0 for none
  /// @param at the first block to show; 0 for the one that belongs to the part
  Screen review(Review review, long edited, long lit, int at, Optional<Account> account) {
    ReviewTree tree = ReviewTree.of(rows.parts(review.id()));
    boolean mayEdit = StrategyConfiguration.mayEdit(account);
    Optional<PartForm> form =
        rows.part(edited)
            .filter(part -> mayEdit && review.isOpen() && part.review() == review.id())
            .map(part -> PartForm.of(part, tree));
    return screen(review, tree, edited > 0 ? edited : lit, at, form, FormErrors.NONE, mayEdit);
  }

  Screen refused(Review review, PartForm form, FormErrors errors, Optional<Account> account) {
    return screen(
        review,
        ReviewTree.of(rows.parts(review.id())),
        form.id(),
        0,
        Optional.of(form),
        errors,
        StrategyConfiguration.mayEdit(account));
  }

  Screen refused(Review review, long part, FormErrors errors, Optional<Account> account) {
    return screen(
        review,
        ReviewTree.of(rows.parts(review.id())),
        part,
        0,
        Optional.empty(),
        errors,
        StrategyConfiguration.mayEdit(account));
  }

  private Screen screen(
      Review review,
      ReviewTree tree,
      long current,
      int at,
      Optional<PartForm> form,
      FormErrors errors,
      boolean mayEdit) {
    return Screen.of(
        "strategy/review",
        new ReviewPage(
            review,
            papers.find(review.paper()).orElseThrow(),
            tree,
            tree.counts(),
            errors,
            current,
            form,
            mayEdit && review.isOpen(),
            mayEdit && review.state() == Review.State.SET_ASIDE,
            strategies.all().stream()
                .map(one -> new Option(one.code(), one.code() + " – " + one.title()))
                .toList(),
            code(review.revises().flatMap(strategies::find)),
            review.revises().isPresent() ? "" : suggestion(review),
            code(review.strategy().flatMap(strategies::find)),
            source(review, tree, current, at)));
  }

  /// The strategy of ours whose title is nearest, if it is near at all.
  private String suggestion(Review review) {
    return strategies.all().stream()
        .filter(one -> Words.likeness(one.title(), review.title()) >= NEAR)
        .max(Comparator.comparingDouble(one -> Words.likeness(one.title(), review.title())))
        .map(StrategySummary::code)
        .orElse("");
  }

  private static String code(Optional<StrategySummary> strategy) {
    return strategy.map(StrategySummary::code).orElse("");
  }

  private Source source(Review review, ReviewTree tree, long current, int at) {
    List<Part> parts =
        tree.roots().stream().flatMap(ReviewTree.Node::all).map(ReviewTree.Node::part).toList();
    int lit =
        parts.stream()
            .filter(part -> part.id() == current)
            .mapToInt(Part::block)
            .findFirst()
            .orElse(0);
    int begin = lit > 0 ? lit : parts.stream().mapToInt(Part::block).min().orElse(1);
    int last = papers.lastBlock(review.paper());
    int first = Math.clamp(at > 0 ? at : begin - BEFORE, 1, Math.max(1, last));
    String path = "/import/reviews/" + review.id() + "?lit=" + current + "&at=";
    return Source.of(
        papers.blocks(review.paper(), first, first + SHOWN - 1),
        lit,
        first > 1 ? path + Math.max(1, first - SHOWN) + "#paper" : "",
        first + SHOWN <= last ? path + (first + SHOWN) + "#paper" : "");
  }
}

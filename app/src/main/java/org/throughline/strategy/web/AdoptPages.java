// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.importing.Decision;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewAdoption;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.importing.ReviewTree;

/// Adopting what was reviewed.
@Controller
class AdoptPages {

  private final ReviewRows rows;
  private final ReviewAdoption adoption;
  private final Strategies strategies;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;

  AdoptPages(
      ReviewRows rows,
      ReviewAdoption adoption,
      Strategies strategies,
      Accounts accounts,
      CurrentAccount currentAccount) {
    this.rows = rows;
    this.adoption = adoption;
    this.strategies = strategies;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/import/reviews/{id}/adopt")
  ModelAndView form(@PathVariable long id) {
    Review review = found(id);
    if (!review.isOpen()) {
      return new ModelAndView("redirect:/import/reviews/" + id);
    }
    HeadingForm form =
        HeadingForm.of(freeCode(review.title()), review.title(), review.from(), review.to());
    return screen(review, form, FormErrors.NONE);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/adopt")
  ModelAndView adopt(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Review review = found(id);
    HeadingForm form = HeadingForm.sent(sent);
    List<Problem> problems = new ArrayList<>(form.problems());
    if (!problems.isEmpty() && review.isOpen()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return screen(review, form, new FormErrors(problems));
    }
    AccountId by = currentAccount.of(request).orElseThrow().id();
    return switch (adoption.adopt(id, form.heading(), by)) {
      case Outcome.Done<StrategyId>(StrategyId strategy) -> adopted(strategy, attributes);
      case Outcome.Refused<StrategyId>(List<Problem> refused) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield screen(review, form, new FormErrors(refused));
      }
      case Outcome.Overtaken<StrategyId> impossible ->
          throw new IllegalStateException("A new strategy cannot be overtaken");
    };
  }

  private ModelAndView adopted(StrategyId id, RedirectAttributes attributes) {
    StrategySummary strategy = strategies.find(id).orElseThrow();
    return new ModelAndView(
        Notice.redirect(
            attributes,
            "“%s” was taken in with the code %s.".formatted(strategy.title(), strategy.code()),
            "/strategies/" + strategy.code()));
  }

  private ModelAndView screen(Review review, HeadingForm form, FormErrors errors) {
    ReviewTree tree = ReviewTree.of(rows.parts(review.id()));
    long dropped =
        tree.roots().stream()
            .flatMap(ReviewTree.Node::all)
            .filter(node -> node.part().decision() == Decision.DROPPED)
            .count();
    return Screen.of(
        "strategy/adopt",
        new AdoptPage(review, tree.counts(), dropped, form, errors, owners(), statuses()));
  }

  private List<Option> owners() {
    return Stream.of(Role.STRATEGY_OWNER, Role.ADMINISTRATOR)
        .flatMap(role -> accounts.holding(role).stream())
        .distinct()
        .map(
            account ->
                new Option(
                    Long.toString(account.id().value()),
                    account.name()
                        + (account.jobTitle().isEmpty() ? "" : ", " + account.jobTitle())))
        .toList();
  }

  static List<Option> statuses() {
    return Arrays.stream(StrategyStatus.values())
        .map(status -> new Option(status.name(), status.label()))
        .toList();
  }

  /// The first letters of the title's telling words that no strategy has yet.
  private String freeCode(String title) {
    String letters = title.replaceAll("[^A-Za-z ]", " ").strip().toUpperCase(Locale.ROOT);
    String first = letters.isEmpty() ? "A" : letters.substring(0, 1);
    String initials =
        Arrays.stream(letters.split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .reduce("", String::concat);
    return Stream.concat(
            Stream.of(first, initials.substring(0, Math.min(4, initials.length()))),
            Stream.iterate('A', letter -> letter <= 'Z', letter -> (char) (letter + 1))
                .map(letter -> first + letter))
        .filter(code -> code.matches("[A-Z]{1,4}"))
        .filter(code -> strategies.findByCode(code).isEmpty())
        .findFirst()
        .orElse("");
  }

  private Review found(long id) {
    return rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

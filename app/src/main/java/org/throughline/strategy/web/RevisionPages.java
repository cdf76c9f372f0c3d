// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.importing.ReviewDesk;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.revision.Difference.Choice;
import org.throughline.strategy.internal.revision.Revisions;
import org.throughline.strategy.internal.revision.Revisions.Comparison;

/// A revised paper beside the strategy that we hold.
@Controller
class RevisionPages {

  private static final Map<String, Optional<Choice>> BUTTONS =
      Map.of(
          "take", Optional.of(Choice.TAKE),
          "keep", Optional.of(Choice.KEEP),
          "apart", Optional.of(Choice.APART),
          "undo", Optional.empty());

  private final Revisions revisions;
  private final ReviewDesk desk;
  private final ReviewRows reviews;
  private final Strategies strategies;
  private final CurrentAccount currentAccount;

  RevisionPages(
      Revisions revisions,
      ReviewDesk desk,
      ReviewRows reviews,
      Strategies strategies,
      CurrentAccount currentAccount) {
    this.revisions = revisions;
    this.desk = desk;
    this.reviews = reviews;
    this.strategies = strategies;
    this.currentAccount = currentAccount;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/revises")
  String revises(
      @PathVariable long id,
      @RequestParam(name = "strategy", defaultValue = "") String code,
      RedirectAttributes attributes) {
    mustExist(id);
    Optional<StrategySummary> strategy = strategies.findByCode(code);
    desk.revise(id, strategy.map(StrategySummary::id));
    return Notice.redirect(
        attributes,
        strategy
            .map(one -> "This paper is now a new version of " + one.code() + ".")
            .orElse("This paper is a new strategy."),
        "/import/reviews/" + id);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/import/reviews/{id}/differences")
  ModelAndView differences(HttpServletRequest request, @PathVariable long id) {
    return screen(request, id, FormErrors.NONE);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/differences")
  ModelAndView choose(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    mustExist(id);
    String path = "redirect:/import/reviews/" + id + "/differences";
    if (sent.containsKey("take-rest")) {
      long taken = revisions.takeTheRest(id, account(request));
      return new ModelAndView(
          Notice.redirect(
              attributes,
              taken + " differences were taken.",
              path.substring("redirect:".length())));
    }
    for (Map.Entry<String, Optional<Choice>> button : BUTTONS.entrySet()) {
      String key = sent.get(button.getKey());
      if (key != null && key.matches("[A-Za-z]+(-[A-Za-z0-9]+){1,3}") && key.length() <= 60) {
        revisions.choose(id, key, button.getValue(), account(request));
        return new ModelAndView(path + "#" + key);
      }
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/adopt-revision")
  ModelAndView adopt(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam(name = "version") String version,
      RedirectAttributes attributes) {
    mustExist(id);
    return switch (revisions.adopt(id, PartVersion.number(version), account(request))) {
      case Outcome.Done<StrategyId>(StrategyId strategy) -> {
        String code = strategies.find(strategy).orElseThrow().code();
        yield new ModelAndView(
            Notice.redirect(
                attributes,
                "The next version of " + code + " was made. The one before stays in its history.",
                "/strategies/" + code));
      }
      case Outcome.Refused<StrategyId>(List<Problem> problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield screen(request, id, new FormErrors(problems));
      }
      case Outcome.Overtaken<StrategyId>(String by, long current) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield screen(request, id, overtaken(by));
      }
    };
  }

  private static FormErrors overtaken(String by) {
    return new FormErrors(
        List.of(
            new Problem(
                "STRATEGY-201",
                "",
                by
                    + " changed the strategy after you opened this page. Nothing was saved. The"
                    + " differences below are from its newest version; look at them again.")));
  }

  private ModelAndView screen(HttpServletRequest request, long id, FormErrors errors) {
    Optional<Comparison> comparison = revisions.compare(id);
    if (comparison.isEmpty()) {
      mustExist(id);
      return new ModelAndView("redirect:/import/reviews/" + id);
    }
    boolean mayDecide =
        comparison.get().review().isOpen()
            && StrategyConfiguration.mayEdit(currentAccount.of(request));
    return Screen.of(
        "strategy/differences", new DifferencesPage(comparison.get(), errors, mayDecide));
  }

  private void mustExist(long review) {
    if (reviews.find(review).isEmpty()) {
      throw gone();
    }
  }

  private AccountId account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

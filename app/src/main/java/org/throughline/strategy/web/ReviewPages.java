// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewDesk;
import org.throughline.strategy.internal.importing.ReviewDesk.Verdict;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.importing.ReviewTree;

/// Reviewing what was understood of a paper, part by part.
@Controller
class ReviewPages {

  private final ReviewDesk desk;
  private final ReviewRows rows;
  private final ReviewScreens screens;
  private final Once once;
  private final CurrentAccount currentAccount;

  ReviewPages(
      ReviewDesk desk,
      ReviewRows rows,
      ReviewScreens screens,
      Once once,
      CurrentAccount currentAccount) {
    this.desk = desk;
    this.rows = rows;
    this.screens = screens;
    this.once = once;
    this.currentAccount = currentAccount;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/import/reviews/{id}")
  Screen review(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(name = "part", defaultValue = "0") long part,
      @RequestParam(name = "lit", defaultValue = "0") long lit,
      @RequestParam(name = "at", defaultValue = "0") int at) {
    return screens.review(found(id), part, lit, at, currentAccount.of(request));
  }

  /// One decision: the button's name says which, its value says about which part as it was seen.
  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/decide")
  ModelAndView decide(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Review review = found(id);
    AccountId by = account(request);
    for (Verdict verdict : Verdict.values()) {
      String chosen = sent.get(verdict.name().toLowerCase(Locale.ROOT));
      if (chosen != null) {
        return decide(request, response, review, verdict, PartVersion.of(chosen), by);
      }
    }
    return many(review, sent, by, attributes);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/parts/{part}")
  ModelAndView correct(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @PathVariable("part") long partId,
      @RequestParam Map<String, String> sent) {
    Review review = found(id);
    Part part = rows.part(partId).filter(one -> one.review() == id).orElseThrow(ReviewPages::gone);
    PartForm form = PartForm.of(part, ReviewTree.of(rows.parts(id))).sent(sent);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      return refused(request, response, review, form, new FormErrors(problems));
    }
    AccountId by = account(request);
    Outcome<String> outcome =
        once.carryOut(
            by,
            sent.getOrDefault(Once.FIELD, ""),
            () -> correct(part, form, sent, by).map(done -> next(review, done.id())));
    return switch (outcome) {
      case Outcome.Done<String>(String address) -> new ModelAndView("redirect:" + address);
      case Outcome.Refused<String>(List<Problem> refusals) ->
          refused(request, response, review, form, new FormErrors(refusals));
      case Outcome.Overtaken<String>(String other, long current) ->
          refused(request, response, review, form, overtaken(other, "Your words are below."));
    };
  }

  private Outcome<Part> correct(Part part, PartForm form, Map<String, String> sent, AccountId by) {
    long version = PartVersion.number(sent.getOrDefault("version", "0"));
    return sent.containsKey("split")
        ? desk.split(part.id(), version, form.correction(part).text(), by)
        : desk.correct(part.id(), version, form.correction(part), by);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/set-aside")
  String setAside(
      HttpServletRequest request, @PathVariable long id, RedirectAttributes attributes) {
    Review review = found(id);
    desk.setAside(id, account(request));
    return Notice.redirect(
        attributes, "“" + review.title() + "” was set aside.", "/import/papers/" + review.paper());
  }

  /// Taking up twice is taking up once.
  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/reviews/{id}/take-up")
  String takeUp(HttpServletRequest request, @PathVariable long id, RedirectAttributes attributes) {
    Review review = found(id);
    desk.takeUp(id, account(request));
    return Notice.redirect(
        attributes, "“" + review.title() + "” is under review again.", "/import/reviews/" + id);
  }

  private ModelAndView decide(
      HttpServletRequest request,
      HttpServletResponse response,
      Review review,
      Verdict verdict,
      PartVersion seen,
      AccountId by) {
    if (rows.part(seen.part()).filter(part -> part.review() == review.id()).isEmpty()) {
      throw gone();
    }
    return switch (desk.decide(seen.part(), seen.version(), verdict, by)) {
      case Outcome.Done<Part>(Part done) ->
          new ModelAndView(
              "redirect:"
                  + (verdict == Verdict.RESTORE
                      ? at(review, "part", done.id())
                      : next(review, done.id())));
      case Outcome.Refused<Part>(List<Problem> problems) ->
          refused(request, response, review, seen.part(), new FormErrors(problems));
      case Outcome.Overtaken<Part>(String name, long current) ->
          refused(
              request,
              response,
              review,
              seen.part(),
              overtaken(name, "Look at the part again and decide."));
    };
  }

  private ModelAndView many(
      Review review, Map<String, String> sent, AccountId by, RedirectAttributes attributes) {
    int decided;
    if (sent.containsKey("accept-sure")) {
      decided = desk.acceptSure(review.id(), by);
    } else if (sent.containsKey("accept-below")) {
      decided = desk.acceptBelow(review.id(), PartVersion.number(sent.get("accept-below")), by);
    } else if (sent.containsKey("accept-kind")) {
      decided = desk.acceptKind(review.id(), kind(sent.get("accept-kind")), by);
    } else {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new ModelAndView(
        Notice.redirect(
            attributes,
            decided == 1 ? "One part was decided." : decided + " parts were decided.",
            "/import/reviews/" + review.id()));
  }

  private static PartKind kind(String name) {
    try {
      return PartKind.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such kind", unknown);
    }
  }

  /// Where the next part is that waits for a decision.
  private String next(Review review, long after) {
    return ReviewTree.of(rows.parts(review.id()))
        .nextAfter(after)
        .map(part -> at(review, "lit", part.id()))
        .orElse("/import/reviews/" + review.id());
  }

  /// Where a part is, opened (`part`) or only lit (`lit`).
  private static String at(Review review, String how, long part) {
    return "/import/reviews/%d?%s=%d#part-%d".formatted(review.id(), how, part, part);
  }

  private ModelAndView refused(
      HttpServletRequest request,
      HttpServletResponse response,
      Review review,
      PartForm form,
      FormErrors errors) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return screens.refused(review, form, errors, currentAccount.of(request));
  }

  private ModelAndView refused(
      HttpServletRequest request,
      HttpServletResponse response,
      Review review,
      long part,
      FormErrors errors) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return screens.refused(review, part, errors, currentAccount.of(request));
  }

  private static FormErrors overtaken(String by, String remedy) {
    return new FormErrors(
        List.of(
            new Problem(
                "IMPORT-209",
                "",
                by
                    + " decided about this part after you opened the page. Nothing was saved. "
                    + remedy)));
  }

  private Review found(long id) {
    return rows.find(id).orElseThrow(ReviewPages::gone);
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private AccountId account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.editing.StrategyEdits;
import org.throughline.strategy.internal.editing.Subject;
import org.throughline.strategy.web.EditScreens.Sent;

/// Changing a strategy by hand.
@Controller
class EditPages {

  private final StrategyEdits edits;
  private final StrategyTexts texts;
  private final EditScreens screens;
  private final ReadableStrategies readable;
  private final Once once;
  private final CurrentAccount currentAccount;

  EditPages(
      StrategyEdits edits,
      StrategyTexts texts,
      EditScreens screens,
      ReadableStrategies readable,
      Once once,
      CurrentAccount currentAccount) {
    this.edits = edits;
    this.texts = texts;
    this.screens = screens;
    this.readable = readable;
    this.once = once;
    this.currentAccount = currentAccount;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/strategies/{code}/edit")
  Screen whole(HttpServletRequest request, @PathVariable String code) {
    return form(text(request, code), new Subject.Whole());
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/edit")
  ModelAndView saveWhole(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    return save(request, new Sent(text(request, code), new Subject.Whole(), sent), attributes);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/strategies/{code}/priorities/{number}/edit")
  Screen priority(HttpServletRequest request, @PathVariable String code, @PathVariable int number) {
    return form(text(request, code), new Subject.OfPriority(number));
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/priorities/{number}/edit")
  ModelAndView savePriority(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Subject subject = new Subject.OfPriority(number);
    return save(request, new Sent(text(request, code), subject, sent), attributes);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/priorities/{number}/commitments")
  ModelAndView add(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> values,
      RedirectAttributes attributes) {
    Subject.OfPriority priority = new Subject.OfPriority(number);
    Sent sent = new Sent(text(request, code), priority, values);
    String year = sent.value("year").strip();
    int inYear = year.matches("\\d{1,2}") ? Integer.parseInt(year) : 0;
    AccountId by = account(request);
    Outcome<String> outcome =
        once(by, sent, () -> edits.add(sent.text().id(), priority, inYear, sent.value("text"), by));
    return outcome instanceof Outcome.Refused<String>(List<Problem> problems)
        ? screens.notAdded(sent, problems)
        : done(sent, "The commitment was added.", attributes);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/strategies/{code}/commitments/{id}/edit")
  Screen commitment(HttpServletRequest request, @PathVariable String code, @PathVariable long id) {
    return form(text(request, code), new Subject.OfCommitment(id));
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/commitments/{id}/edit")
  ModelAndView saveCommitment(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Subject subject = new Subject.OfCommitment(id);
    return save(request, new Sent(text(request, code), subject, sent), attributes);
  }

  /// Withdrawing twice is withdrawing once, whoever asks.
  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/commitments/{id}/withdraw")
  String withdraw(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable long id,
      RedirectAttributes attributes) {
    StrategyText text = text(request, code);
    edits.withdraw(text.id(), id, account(request));
    return Notice.redirect(
        attributes, "The commitment was withdrawn. It stays in the history.", path(text));
  }

  /// Moving to where it stands already changes nothing.
  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/status")
  String move(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(name = "version") String version,
      @RequestParam(name = "status") StrategyStatus status,
      RedirectAttributes attributes) {
    StrategyText text = text(request, code);
    Outcome<Long> outcome =
        edits.move(text.id(), PartVersion.number(version), status, account(request));
    String sentence =
        switch (outcome) {
          case Outcome.Done<Long> done -> "The strategy now stands at “" + status.label() + "”.";
          case Outcome.Refused<Long>(List<Problem> problems) -> problems.getFirst().message();
          case Outcome.Overtaken<Long>(String by, long current) ->
              by + " changed the strategy after you opened it. Nothing was moved; look again.";
        };
    return Notice.redirect(attributes, sentence, path(text));
  }

  private Screen form(StrategyText text, Subject subject) {
    return screens.form(text, subject).orElseThrow(EditPages::gone);
  }

  private ModelAndView save(HttpServletRequest request, Sent sent, RedirectAttributes attributes) {
    AccountId by = account(request);
    Outcome<String> outcome =
        once(
            by,
            sent,
            () -> edits.save(sent.text().id(), sent.subject(), sent.version(), sent.values(), by));
    return switch (outcome) {
      case Outcome.Done<String> done -> done(sent, "Your change was saved.", attributes);
      case Outcome.Refused<String>(List<Problem> problems) -> screens.refused(sent, problems);
      case Outcome.Overtaken<String>(String other, long current) ->
          screens.conflict(sent, other, current).orElseThrow(EditPages::gone);
    };
  }

  private Outcome<String> once(AccountId by, Sent sent, Supplier<Outcome<Long>> act) {
    return once.carryOut(
        by, sent.value(Once.FIELD), () -> act.get().map(version -> path(sent.text())));
  }

  private static ModelAndView done(Sent sent, String notice, RedirectAttributes attributes) {
    return new ModelAndView(Notice.redirect(attributes, notice, path(sent.text())));
  }

  private static String path(StrategyText text) {
    return "/strategies/" + text.code();
  }

  private StrategyText text(HttpServletRequest request, String code) {
    return readable
        .find(code, currentAccount.of(request))
        .flatMap(strategy -> texts.find(strategy.id().value()))
        .orElseThrow(EditPages::gone);
  }

  private AccountId account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

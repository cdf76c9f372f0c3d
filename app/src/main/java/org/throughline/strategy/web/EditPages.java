// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.Versions;
import org.throughline.strategy.internal.editing.Merge;
import org.throughline.strategy.internal.editing.StrategyEdits;
import org.throughline.strategy.internal.editing.Subject;

/// Changing a strategy by hand.
@Controller
class EditPages {

  private final StrategyEdits edits;
  private final StrategyTexts texts;
  private final Versions versions;
  private final EditFields fields;
  private final ReadableStrategies readable;
  private final CurrentAccount currentAccount;

  EditPages(
      StrategyEdits edits,
      StrategyTexts texts,
      Versions versions,
      EditFields fields,
      ReadableStrategies readable,
      CurrentAccount currentAccount) {
    this.edits = edits;
    this.texts = texts;
    this.versions = versions;
    this.fields = fields;
    this.readable = readable;
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
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    return save(request, response, text(request, code), new Subject.Whole(), sent, attributes);
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
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Subject subject = new Subject.OfPriority(number);
    return save(request, response, text(request, code), subject, sent, attributes);
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/strategies/{code}/priorities/{number}/commitments")
  ModelAndView add(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(name = "year", defaultValue = "") String year,
      @RequestParam(name = "text", defaultValue = "") String words,
      RedirectAttributes attributes) {
    StrategyText text = text(request, code);
    Subject.OfPriority priority = new Subject.OfPriority(number);
    int inYear = year.strip().matches("\\d{1,2}") ? Integer.parseInt(year.strip()) : 0;
    return answer(
        response,
        text,
        priority,
        priority.fields(text).orElse(Map.of()),
        edits.add(text.id(), priority, inYear, words, account(request)),
        "The promise was added.",
        attributes);
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
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes attributes) {
    Subject subject = new Subject.OfCommitment(id);
    return save(request, response, text(request, code), subject, sent, attributes);
  }

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
        attributes,
        "The promise was withdrawn. It stays in the history.",
        "/strategies/" + text.code());
  }

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
    return Notice.redirect(attributes, sentence, "/strategies/" + text.code());
  }

  private Screen form(StrategyText text, Subject subject) {
    Map<String, String> values = subject.fields(text).orElseThrow(EditPages::gone);
    return Screen.of(
        "strategy/edit",
        page(
            text,
            subject,
            versions.latest(text.id()),
            fields.of(text, subject, values, Map.of(), Set.of()),
            FormErrors.NONE,
            Optional.empty()));
  }

  private ModelAndView save(
      HttpServletRequest request,
      HttpServletResponse response,
      StrategyText text,
      Subject subject,
      Map<String, String> sent,
      RedirectAttributes attributes) {
    long seen = PartVersion.number(sent.getOrDefault("version", ""));
    Outcome<Long> outcome = edits.save(text.id(), subject, seen, sent, account(request));
    if (outcome instanceof Outcome.Overtaken<Long>(String by, long current)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return conflict(text, subject, seen, sent, by, current);
    }
    return answer(response, text, subject, sent, outcome, "Your change was saved.", attributes);
  }

  private ModelAndView answer(
      HttpServletResponse response,
      StrategyText text,
      Subject subject,
      Map<String, String> sent,
      Outcome<Long> outcome,
      String done,
      RedirectAttributes attributes) {
    if (!(outcome instanceof Outcome.Refused<Long>(List<Problem> problems))) {
      return new ModelAndView(Notice.redirect(attributes, done, "/strategies/" + text.code()));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    String seen = sent.getOrDefault("version", "");
    return Screen.of(
        "strategy/edit",
        page(
            text,
            subject,
            seen.isEmpty() ? versions.latest(text.id()) : PartVersion.number(seen),
            fields.of(text, subject, sent, Map.of(), Set.of()),
            new FormErrors(problems),
            Optional.empty()));
  }

  private ModelAndView conflict(
      StrategyText text,
      Subject subject,
      long seen,
      Map<String, String> sent,
      String by,
      long current) {
    Merge merge = edits.merge(text.id(), subject, seen, sent).orElseThrow(EditPages::gone);
    Map<String, String> theirs =
        texts.find(text.id()).flatMap(subject::fields).orElseThrow(EditPages::gone);
    return Screen.of(
        "strategy/edit",
        page(
            text,
            subject,
            current,
            fields.of(text, subject, merge.fields(), theirs, merge.contested()),
            FormErrors.NONE,
            Optional.of(by)));
  }

  private static EditPage page(
      StrategyText text,
      Subject subject,
      long version,
      List<EditPage.Field> fields,
      FormErrors errors,
      Optional<String> savedBy) {
    String back = "/strategies/" + text.code();
    String path =
        switch (subject) {
          case Subject.Whole whole -> back;
          case Subject.OfPriority(int number) -> back + "/priorities/" + number;
          case Subject.OfCommitment(long id) -> back + "/commitments/" + id;
        };
    Optional<EditPage.Extra> extra =
        switch (subject) {
          case Subject.Whole whole -> Optional.empty();
          case Subject.OfPriority priority ->
              Optional.of(new EditPage.Extra.Add(path + "/commitments"));
          case Subject.OfCommitment commitment ->
              Optional.of(new EditPage.Extra.Withdraw(path + "/withdraw"));
        };
    return new EditPage(
        heading(text, subject), back, path + "/edit", version, fields, errors, savedBy, extra);
  }

  private static String heading(StrategyText text, Subject subject) {
    return switch (subject) {
      case Subject.Whole whole -> "Change " + text.title();
      case Subject.OfPriority(int number) -> "Change priority " + number + " of " + text.code();
      case Subject.OfCommitment(long id) ->
          "Change "
              + text.commitments()
                  .filter(one -> one.id() == id)
                  .map(StrategyText.CommitmentText::code)
                  .findFirst()
                  .orElse("the promise");
    };
  }

  private StrategyText text(HttpServletRequest request, String code) {
    return texts
        .find(readable.find(code, currentAccount.of(request)).id().value())
        .orElseThrow(EditPages::gone);
  }

  private AccountId account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

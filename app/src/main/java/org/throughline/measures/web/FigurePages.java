// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

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
import org.throughline.measures.Area;
import org.throughline.measures.Measure;
import org.throughline.measures.Measures;
import org.throughline.measures.Origin;
import org.throughline.measures.internal.entering.Entries;
import org.throughline.measures.internal.entering.Entry;
import org.throughline.measures.internal.entering.EntryRows;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;

/// Typing in the figures of a measure, and deciding about those that others typed.
@Controller
class FigurePages {

  private final MeasureInAddress address;
  private final Measures measures;
  private final Entries entries;
  private final EntryRows rows;
  private final FigurePageMaker pages;
  private final CurrentAccount currentAccount;
  private final Once once;

  FigurePages(
      MeasureInAddress address,
      Measures measures,
      Entries entries,
      EntryRows rows,
      FigurePageMaker pages,
      CurrentAccount currentAccount,
      Once once) {
    this.address = address;
    this.measures = measures;
    this.entries = entries;
    this.rows = rows;
    this.pages = pages;
    this.currentAccount = currentAccount;
    this.once = once;
  }

  @SignedInOnly
  @GetMapping("/measures/{code}/figures")
  ModelAndView figures(@PathVariable String code, HttpServletRequest request) {
    return pages.page(typedIn(code), account(request), FigurePageMaker.Sent.NOTHING);
  }

  @Access(
      value = Role.ANALYST,
      related = {
        Role.ADMINISTRATOR,
        Role.STRATEGY_OWNER,
        Role.RESPONSIBLE_OFFICER,
        Role.BOARD_MEMBER,
        Role.READER
      },
      relation = KeeperOfMeasure.NAME)
  @PostMapping("/measures/{code}/figures")
  ModelAndView enter(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Measure measure = typedIn(code);
    Account account = account(request);
    Outcome<String> outcome =
        carryOut(
            account,
            sent,
            () -> entries.enter(measure, home(), sent, account.id()).map(id -> path(measure)));
    return answer(
        measure,
        account,
        outcome,
        new FigurePageMaker.Sent(FormErrors.NONE, sent, 0),
        "The figure waits for somebody else’s approval.",
        attributes);
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST},
      related = {Role.RESPONSIBLE_OFFICER, Role.BOARD_MEMBER, Role.READER},
      relation = KeeperOfMeasure.NAME)
  @PostMapping("/measures/{code}/figures/{entry}/approve")
  ModelAndView approve(
      @PathVariable String code,
      @PathVariable long entry,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Measure measure = of(code, entry);
    Account account = account(request);
    Outcome<String> outcome =
        carryOut(
            account,
            sent,
            () -> entries.approve(measure, entry, account.id()).map(done -> path(measure)));
    return answer(
        measure,
        account,
        outcome,
        new FigurePageMaker.Sent(FormErrors.NONE, Map.of(), entry),
        "The figure is approved and shown.",
        attributes);
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST},
      related = {Role.RESPONSIBLE_OFFICER, Role.BOARD_MEMBER, Role.READER},
      relation = KeeperOfMeasure.NAME)
  @PostMapping("/measures/{code}/figures/{entry}/return")
  ModelAndView sendBack(
      @PathVariable String code,
      @PathVariable long entry,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Measure measure = of(code, entry);
    Account account = account(request);
    String reason = sent.getOrDefault(reasonOf(entry), "");
    Outcome<String> outcome =
        carryOut(
            account,
            sent,
            () -> beside(entries.sendBack(entry, reason, account.id()), entry, path(measure)));
    return answer(
        measure,
        account,
        outcome,
        new FigurePageMaker.Sent(FormErrors.NONE, Map.of("reason", reason), entry),
        "The figure is returned.",
        attributes);
  }

  /// The name of the field in which the reason to return a figure is given.
  static String reasonOf(long entry) {
    return "reason-" + entry;
  }

  /// A problem with the reason stands beside that figure's own field.
  private static Outcome<String> beside(Outcome<Entry> outcome, long entry, String path) {
    return outcome instanceof Outcome.Refused<Entry>(List<Problem> problems)
        ? new Outcome.Refused<>(
            problems.stream()
                .map(
                    each ->
                        each.field().equals("reason")
                            ? new Problem(each.code(), reasonOf(entry), each.message())
                            : each)
                .toList())
        : outcome.map(done -> path);
  }

  private Outcome<String> carryOut(
      Account account, Map<String, String> sent, Supplier<Outcome<String>> act) {
    return once.carryOut(account.id(), sent.getOrDefault(Once.FIELD, ""), act);
  }

  private ModelAndView answer(
      Measure measure,
      Account account,
      Outcome<String> outcome,
      FigurePageMaker.Sent sent,
      String done,
      RedirectAttributes attributes) {
    return switch (outcome) {
      case Outcome.Done<String>(String path) ->
          new ModelAndView(Notice.redirect(attributes, done, path));
      case Outcome.Refused<String>(List<Problem> problems) ->
          again(measure, account, sent, problems, HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String by, long entry) ->
          again(
              measure,
              account,
              sent,
              List.of(
                  new Problem(
                      "FIGURE-125",
                      "",
                      by
                          + " has already decided about this figure. What was decided stands below.")),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView again(
      Measure measure,
      Account account,
      FigurePageMaker.Sent sent,
      List<Problem> problems,
      HttpStatus status) {
    ModelAndView page = pages.page(measure, account, sent.with(new FormErrors(problems)));
    page.setStatus(status);
    return page;
  }

  /// A measure whose figures are typed in.
  private Measure typedIn(String code) {
    Measure measure = address.of(code);
    if (measure.origin() != Origin.ENTERED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return measure;
  }

  /// The measure of an entry: one of another measure is not found.
  private Measure of(String code, long entry) {
    Measure measure = typedIn(code);
    return rows.find(entry)
        .map(Entry::measure)
        .filter(measure.code()::equals)
        .map(found -> measure)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private org.throughline.measures.AreaCode home() {
    return measures
        .home()
        .map(Area::code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  private static String path(Measure measure) {
    return MeasureInAddress.path(measure) + "/figures";
  }
}

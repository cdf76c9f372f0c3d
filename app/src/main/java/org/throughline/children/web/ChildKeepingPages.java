// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.Signature;
import org.throughline.children.internal.keeping.Disposals;
import org.throughline.children.internal.keeping.KeptLongEnough;
import org.throughline.children.internal.keeping.Retention;
import org.throughline.children.internal.keeping.WholeRecord;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// How long records are kept, legal holds, removal by two people, and the copy of a whole record.
@Controller
class ChildKeepingPages {

  private static final String PATH = "/children/retention";
  private static final String SURE = "sure";

  private static final FormErrors UNSURE =
      new FormErrors(
          List.of(
              new Problem(
                  "CHILD-410",
                  SURE,
                  "Tick that the record is to be removed for good, or go back.")));

  private final Retention retention;
  private final WholeRecord wholeRecord;
  private final Opener opener;
  private final ListLooks looks;
  private final Forms forms;
  private final Accounts accounts;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChildKeepingPages(
      Retention retention,
      WholeRecord wholeRecord,
      Opener opener,
      ListLooks looks,
      Forms forms,
      Accounts accounts,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.retention = retention;
    this.wholeRecord = wholeRecord;
    this.opener = opener;
    this.looks = looks;
    this.forms = forms;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  Screen rules(HttpServletRequest request) {
    Account viewer = opener.account(request);
    Map<AccountId, String> names = accounts.names();
    List<KeptLongEnough.Due> due = retention.due();
    List<Retention.Waiting> waiting = retention.waiting();
    looks.shown(viewer.id(), "retention", due.size() + (long) waiting.size());
    return Screen.of(
        "children/retention",
        new RetentionPage(
            sentence(due.size(), waiting.size()),
            retention.rules(),
            due.stream().map(ChildKeepingPages::due).toList(),
            waiting.stream().map(each -> waiting(each, names, viewer)).toList(),
            retention.disposals().stream()
                .filter(each -> each.approvedAt().isPresent())
                .map(each -> certificate(each, names))
                .toList()));
  }

  private static String sentence(int due, int waiting) {
    String second =
        waiting == 1
            ? "1 removal waits for a second person"
            : "%,d removals wait for a second person".formatted(waiting);
    String first =
        switch (due) {
          case 0 -> waiting == 0 ? "No record has been kept long enough to be removed" : "";
          case 1 -> "1 record has been kept long enough and may be looked at";
          default -> "%,d records have been kept long enough and may be looked at".formatted(due);
        };
    return waiting == 0 ? first : first.isEmpty() ? second : first + "; " + second;
  }

  private static RetentionPage.Due due(KeptLongEnough.Due due) {
    return new RetentionPage.Due(
        due.child().name(),
        due.child().path(),
        Dates.full(due.child().facts().day(Field.BORN_ON).orElseThrow()),
        rule(due),
        Dates.full(due.since()));
  }

  private static RetentionPage.Waiting waiting(
      Retention.Waiting waiting, Map<AccountId, String> names, Account viewer) {
    Disposals.Disposal disposal = waiting.disposal();
    return new RetentionPage.Waiting(
        disposal.id(),
        "%s, born in %d".formatted(waiting.child().name(), disposal.bornYear()),
        waiting.child().path() + "/disposal",
        disposal.rule(),
        names.getOrDefault(disposal.proposedBy(), ""),
        viewer.holds(Role.CASEWORK_MANAGER) && !disposal.proposedBy().equals(viewer.id()));
  }

  private static RetentionPage.Certificate certificate(
      Disposals.Disposal disposal, Map<AccountId, String> names) {
    return new RetentionPage.Certificate(
        disposal.id(),
        disposal.rule(),
        disposal.bornYear(),
        names.getOrDefault(disposal.proposedBy(), "") + ", " + Dates.moment(disposal.proposedAt()),
        disposal.approvedBy().map(by -> names.getOrDefault(by, "")).orElse("")
            + disposal.approvedAt().map(at -> ", " + Dates.moment(at)).orElse(""));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/children/{child}/disposal")
  ModelAndView propose(
      @PathVariable String child, HttpServletRequest request, RedirectAttributes redirect) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "disposal",
        found ->
            back(
                retention.propose(found, signature(account)),
                "The removal waits for a second person.",
                redirect,
                PATH));
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping("/children/{child}/disposal")
  ModelAndView proposed(@PathVariable String child, HttpServletRequest request) {
    return decide(child, request, FormErrors.NONE);
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/children/{child}/disposal/approve")
  ModelAndView approve(
      @PathVariable String child,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (!Sent.isTicked(sent, SURE)) {
      return decide(child, request, UNSURE);
    }
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "disposal",
        found ->
            back(
                retention.approve(found, signature(account)),
                "The record was removed; its certificate stands below.",
                redirect,
                PATH));
  }

  private ModelAndView decide(String child, HttpServletRequest request, FormErrors errors) {
    AccountId viewer = opener.account(request).id();
    return opener.open(
        request,
        child,
        "disposal",
        found ->
            retention
                .waiting(found)
                .map(waiting -> decide(waiting, viewer, errors))
                .orElseGet(() -> new ModelAndView("redirect:" + PATH)));
  }

  private ModelAndView decide(Retention.Waiting waiting, AccountId viewer, FormErrors errors) {
    ChildRecord child = waiting.child();
    Screen screen =
        Screen.of(
            "children/disposal",
            new DisposalPage(
                child.name(),
                child.path(),
                child.path() + "/disposal/approve",
                facts(waiting),
                wholeRecord.goingWith(child),
                waiting.disposal().proposedBy().equals(viewer),
                errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private List<ChildPage.Fact> facts(Retention.Waiting waiting) {
    Disposals.Disposal disposal = waiting.disposal();
    Optional<KeptLongEnough.Due> due = waiting.due();
    String by = accounts.names().getOrDefault(disposal.proposedBy(), "");
    return List.of(
        new ChildPage.Fact("Born in", "" + disposal.bornYear()),
        new ChildPage.Fact("Rule", due.map(ChildKeepingPages::rule).orElse(disposal.rule())),
        new ChildPage.Fact(
            "Long enough since",
            due.map(each -> Dates.full(each.since()))
                .orElse("It must be kept now: something came to it since the proposal")),
        new ChildPage.Fact("Proposed", by + ", " + Dates.moment(disposal.proposedAt())));
  }

  private static String rule(KeptLongEnough.Due due) {
    return due.rule().record() + ": " + due.rule().words();
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/hold")
  ModelAndView holding(@PathVariable String child, HttpServletRequest request) {
    return opener.open(request, child, "hold", found -> Forms.show(holdForm(found)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/hold")
  ModelAndView hold(
      @PathVariable String child,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "hold",
        found ->
            forms.answer(
                new Forms.Posted(account, holdForm(found), sent, redirect),
                "The record is held.",
                ChildRecord::path,
                () -> retention.hold(found, Sent.words(sent, "reason"), signature(account))));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/children/{child}/hold/lift")
  ModelAndView lift(
      @PathVariable String child, HttpServletRequest request, RedirectAttributes redirect) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "hold",
        found ->
            back(
                retention.lift(found, signature(account)),
                "The hold was lifted.",
                redirect,
                found.path()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/copy")
  ModelAndView copying(@PathVariable String child, HttpServletRequest request) {
    return opener.open(request, child, "copy", found -> Forms.show(copyForm(found)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/copy")
  ModelAndView copy(
      @PathVariable String child, HttpServletRequest request, HttpServletResponse response) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "copy",
        found -> {
          List<WholeRecord.Section> all = wholeRecord.of(found);
          transaction.executeWithoutResult(
              status ->
                  audit.record(
                      Optional.of(account.id()),
                      "child-copied",
                      "child",
                      found.address().toString(),
                      Map.of()));
          send(found, all, response);
          return null;
        });
  }

  private void send(
      ChildRecord child, List<WholeRecord.Section> all, HttpServletResponse response) {
    String day = LocalDate.now(clock).toString();
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + day + ".zip\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      wholeRecord.write(child, all, day, response.getOutputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException("The reader went away", gone);
    }
  }

  private static FormPage holdForm(ChildRecord child) {
    return FormPage.of(
        "Put a legal hold on the record of " + child.name(),
        "While it is held, the record cannot be removed, however old it is.",
        child.path(),
        child.name(),
        child.path() + "/hold",
        List.of(
            Input.line(
                "reason",
                "Why must it be kept?",
                "Such as “Claim of October 2026”. Write no name.")));
  }

  private static FormPage copyForm(ChildRecord child) {
    return FormPage.of(
            "Make a copy of all that is kept about " + child.name(),
            "A zip with a page for people, the same for machines, and a list of documents. It tells of other people too: somebody must take that out before it is handed over. That you made it is on record.",
            child.path(),
            child.name(),
            child.path() + "/copy",
            List.of())
        .submitting("Make the copy");
  }

  private static <T> ModelAndView back(
      Outcome<T> outcome, String done, RedirectAttributes redirect, String path) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> new ModelAndView(Notice.redirect(redirect, done, path));
      case Outcome.Refused<T>(List<Problem> problems) ->
          new ModelAndView(Notice.redirect(redirect, problems.getFirst().message(), path));
      case Outcome.Overtaken<T> never -> throw new IllegalStateException(never.toString());
    };
  }

  private Signature signature(Account account) {
    return new Signature(account.id(), clock.instant());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.throughline.children.FlagKind;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.PartRules;
import org.throughline.children.internal.Parts;
import org.throughline.children.internal.SettingDoubts;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Adding to a record and ending what lasts: contacts, addresses, settings, flags, consent.
@Controller
class PartPages {

  private final Parts parts;
  private final SettingDoubts doubts;
  private final Opener opener;
  private final Forms forms;
  private final Clock clock;

  PartPages(Parts parts, SettingDoubts doubts, Opener opener, Forms forms, Clock clock) {
    this.parts = parts;
    this.doubts = doubts;
    this.opener = opener;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/{part}/new")
  ModelAndView fresh(
      @PathVariable String child, @PathVariable String part, HttpServletRequest request) {
    PartKind kind = kind(part);
    return opener.open(
        request, child, "add", found -> Forms.show(adding(found, kind).with(defaults(), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/{part}/new")
  ModelAndView add(
      @PathVariable String child,
      @PathVariable String part,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    PartKind kind = kind(part);
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "add",
        found ->
            forms.answer(
                new Forms.Posted(account, adding(found, kind), sent, redirect),
                "The " + kind.one() + " was added." + told(kind, sent),
                saved -> after(saved, kind, sent),
                () -> add(found, kind, sent, account)));
  }

  private Outcome<ChildRecord> add(
      ChildRecord child, PartKind kind, Map<String, String> sent, Account account) {
    PartRules.Read read = PartRules.adding(kind, values(PartInputs.of(kind), sent), today());
    List<Problem> problems = new ArrayList<>(read.problems());
    if (kind == PartKind.SETTING && problems.isEmpty()) {
      LocalDate from = LocalDate.parse(read.values().get("from"));
      doubts.refusal(read.values().get("setting"), from).ifPresent(problems::add);
    }
    return problems.isEmpty()
        ? parts.add(child, kind, read.values(), signature(account))
        : new Outcome.Refused<>(problems);
  }

  /// What is not refused of a setting is told, since a register lags.
  private String told(PartKind kind, Map<String, String> sent) {
    String told = kind == PartKind.SETTING ? doubts.told(Sent.words(sent, "setting"), today()) : "";
    return told.isEmpty() ? "" : " " + told;
  }

  /// Whoever has just restricted a record may not be one of those who see it.
  private static String after(ChildRecord child, PartKind kind, Map<String, String> sent) {
    boolean isRestricting =
        kind == PartKind.FLAG && Sent.words(sent, "kind").equals(FlagKind.RESTRICTED.name());
    return isRestricting ? "/children" : child.path();
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/{part}/{number}/end")
  ModelAndView ending(
      @PathVariable String child,
      @PathVariable String part,
      @PathVariable String number,
      HttpServletRequest request) {
    PartKind kind = ending(part, number);
    return opener.open(
        request,
        child,
        "end",
        found -> Forms.show(ending(found, kind, number).with(defaults(), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/{part}/{number}/end")
  ModelAndView end(
      @PathVariable String child,
      @PathVariable String part,
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    PartKind kind = ending(part, number);
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "end",
        found ->
            forms.answer(
                new Forms.Posted(account, ending(found, kind, number), sent, redirect),
                "The end of the " + kind.one() + " was saved.",
                ChildRecord::path,
                () -> end(found, kind, Long.parseLong(number), sent, account)));
  }

  private Outcome<ChildRecord> end(
      ChildRecord child, PartKind kind, long id, Map<String, String> sent, Account account) {
    PartRules.Read read = PartRules.ending(kind, values(PartInputs.end(kind), sent), today());
    return read.problems().isEmpty()
        ? parts.end(child, kind, id, read.values(), signature(account))
        : new Outcome.Refused<>(read.problems());
  }

  /// Every field of the form is a parameter of the statement, though a browser leaves an empty box
  /// out.
  private static Map<String, String> values(Iterable<Input> inputs, Map<String, String> sent) {
    Map<String, String> values = new HashMap<>();
    inputs.forEach(input -> values.put(input.name(), Sent.words(sent, input.name())));
    return values;
  }

  private Map<String, String> defaults() {
    String today = today().toString();
    return Map.of(
        "from", today, "day", today, "kind", "HOME", "responsibility", "NOT_KNOWN", "status", "C");
  }

  private static FormPage adding(ChildRecord child, PartKind kind) {
    return FormPage.of(
        "Add " + (kind == PartKind.ADDRESS ? "an " : "a ") + kind.one() + " of " + child.name(),
        "",
        child.path(),
        child.name(),
        child.path() + "/" + kind.path() + "/new",
        PartInputs.of(kind));
  }

  private static FormPage ending(ChildRecord child, PartKind kind, String number) {
    return FormPage.of(
        "End a " + kind.one() + " of " + child.name(),
        "It stays on the record with its end.",
        child.path(),
        child.name(),
        child.path() + "/" + kind.path() + "/" + number + "/end",
        PartInputs.end(kind));
  }

  private static PartKind kind(String path) {
    return PartKind.ofPath(path)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PartKind ending(String path, String number) {
    return PartKind.ofPath(path)
        .filter(kind -> kind.canEnd() && number.matches("[1-9]\\d{0,17}"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Signature signature(Account account) {
    return new Signature(account.id(), clock.instant());
  }
}

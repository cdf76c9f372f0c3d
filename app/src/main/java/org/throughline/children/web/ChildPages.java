// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildViews;
import org.throughline.children.internal.History;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.ViewReason;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditEntry;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// A child's record, its history, and who looked at it.
@Controller
class ChildPages {

  private final Opener opener;
  private final ChildViews views;
  private final ChildPageMaker maker;
  private final ListLooks looks;
  private final History history;
  private final Accounts accounts;

  ChildPages(
      Opener opener,
      ChildViews views,
      ChildPageMaker maker,
      ListLooks looks,
      History history,
      Accounts accounts) {
    this.opener = opener;
    this.views = views;
    this.maker = maker;
    this.looks = looks;
    this.history = history;
    this.accounts = accounts;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}")
  ModelAndView record(@PathVariable String child, HttpServletRequest request) {
    return opener.open(
        request, child, "record", found -> record(maker.of(found), opener.account(request)));
  }

  /// Those who live with the child are a list of their own.
  private ModelAndView record(ChildPage page, Account reader) {
    looks.shown(reader.id(), "living-together", page.household().members().size());
    return Screen.of("children/child", page);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/reason")
  ModelAndView reason(
      @PathVariable String child,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    Optional<ViewReason> chosen = ViewReason.named(reason);
    if (chosen.isEmpty() || note.length() > 300) {
      return again(child, note, chosen, request);
    }
    ChildRecord found =
        views
            .giveReason(opener.account(request).id(), child, chosen.get(), note.strip())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("redirect:" + found.path());
  }

  /// A record that this person may not see is not there, whatever the form says.
  private ModelAndView again(
      String child, String note, Optional<ViewReason> chosen, HttpServletRequest request) {
    Problem problem =
        chosen.isEmpty()
            ? new Problem("CHILD-140", "reason", "Choose why you open the record.")
            : new Problem("CHILD-141", "note", "Use up to 300 characters.");
    return opener.open(
        request,
        child,
        "reason",
        note,
        new FormErrors(List.of(problem)),
        found -> new ModelAndView("redirect:" + found.path()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/history")
  ModelAndView history(@PathVariable String child, HttpServletRequest request) {
    return opener.open(
        request,
        child,
        "history",
        found -> {
          Map<AccountId, String> names = accounts.names();
          List<List<String>> rows =
              history.of(found).stream().map(line -> row(line, names)).toList();
          String heading =
              rows.size() == 1
                  ? "Nothing has changed on this record"
                  : "%,d changes on this record".formatted(rows.size() - 1);
          return Screen.of(
              "children/past",
              new PastPage(
                  found, heading, List.of("When", "What", "Was", "Became", "Source", "By"), rows));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/viewers")
  ModelAndView viewers(@PathVariable String child, HttpServletRequest request) {
    return opener.open(
        request,
        child,
        "viewers",
        found -> {
          Map<AccountId, String> names = accounts.names();
          List<ChildViews.Given> reasons = views.reasons(found);
          List<AuditEntry> looks = views.of(found);
          long people =
              looks.stream().map(AuditEntry::by).flatMap(Optional::stream).distinct().count();
          return Screen.of(
              "children/past",
              new PastPage(
                  found,
                  people == 1
                      ? "1 person has opened or changed this record"
                      : "%,d people have opened or changed this record".formatted(people),
                  List.of("When", "Who", "What", "Reason"),
                  looks.stream().map(look -> row(look, reasons, names)).toList()));
        });
  }

  private static List<String> row(History.Line line, Map<AccountId, String> names) {
    return List.of(
        Dates.moment(line.at()),
        line.field().isEmpty() ? "The record began" : line.label(),
        FieldWords.ofColumn(line.field(), line.was()),
        FieldWords.ofColumn(line.field(), line.becomes()),
        line.source(),
        line.by().map(by -> names.getOrDefault(by, "")).orElse("The system itself"));
  }

  private static List<String> row(
      AuditEntry look, List<ChildViews.Given> reasons, Map<AccountId, String> names) {
    String part = look.detail().getOrDefault("part", look.detail().getOrDefault("fields", ""));
    return List.of(
        Dates.moment(look.at()),
        look.by().map(by -> names.getOrDefault(by, "")).orElse("The system itself"),
        look.act().replace("child-", "").replace('-', ' ') + (part.isEmpty() ? "" : ": " + part),
        reasons.stream()
            .filter(given -> look.by().equals(Optional.of(given.by())))
            .filter(given -> !given.at().isAfter(look.at()))
            .findFirst()
            .map(
                given ->
                    given.reason().label() + (given.note().isEmpty() ? "" : ": " + given.note()))
            .orElse(""));
  }
}

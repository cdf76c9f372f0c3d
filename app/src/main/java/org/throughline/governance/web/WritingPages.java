// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Writing a report: its beginning, its head, each of its sections, and whether it is open.
@Controller
class WritingPages {

  private static final String HOW =
      "Leave an empty line between paragraphs. Begin a line with - for a point.";

  private final ReportPageMaker maker;
  private final ReportWriting writing;
  private final HeaderForm headers;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  WritingPages(
      ReportPageMaker maker,
      ReportWriting writing,
      HeaderForm headers,
      Forms forms,
      CurrentAccount currentAccount) {
    this.maker = maker;
    this.writing = writing;
    this.headers = headers;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @GetMapping("/boards/reports/new")
  ModelAndView begin(@RequestParam(defaultValue = "") String body, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Forms.show(
        newForm().with(Map.of("body", body, "wards", "All", "contact", account.email()), 0));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @PostMapping("/boards/reports/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, newForm(), sent, redirect),
        "The report was begun. Write its sections in any order.",
        id -> "/boards/reports/" + id,
        () -> writing.begin(headers.header(sent), account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @GetMapping("/boards/reports/{id}/header")
  ModelAndView header(@PathVariable long id) {
    Report report = maker.report(id);
    return Forms.show(
        headerForm(report).with(HeaderForm.values(report.header()), report.headerVersion()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/header")
  ModelAndView saveHeader(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(
            account,
            headerForm(maker.report(id)),
            sent,
            () -> HeaderForm.values(maker.report(id).header()),
            redirect),
        "The head of the report was saved.",
        saved -> path(id) + "#header",
        () -> writing.saveHeader(id, Sent.version(sent), headers.header(sent), account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @GetMapping("/boards/reports/{id}/sections/{part}")
  ModelAndView section(@PathVariable long id, @PathVariable String part) {
    Report.Part saved = maker.report(id).parts().get(known(part));
    return Forms.show(
        sectionForm(maker.report(id), known(part))
            .with(Map.of("words", saved.words()), saved.version()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/sections/{part}")
  ModelAndView saveSection(
      @PathVariable long id,
      @PathVariable String part,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    ReportPart which = known(part);
    return forms.answer(
        new Forms.Posted(
            account,
            sectionForm(maker.report(id), which),
            sent,
            () -> Map.of("words", maker.report(id).words(which)),
            redirect),
        "“" + which.heading() + "” was saved.",
        saved -> path(id) + "#" + which.slug(),
        () ->
            writing.savePart(
                id, which, Sent.version(sent), Sent.words(sent, "words"), account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @GetMapping("/boards/reports/{id}/openness")
  ModelAndView openness(@PathVariable long id) {
    Report report = maker.report(id);
    return Forms.show(
        OpennessForm.of(path(id))
            .with(OpennessForm.values(report.openness()), report.opennessVersion()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/openness")
  ModelAndView saveOpenness(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    maker.report(id);
    return forms.answer(
        new Forms.Posted(
            account,
            OpennessForm.of(path(id)),
            sent,
            () -> OpennessForm.values(maker.report(id).openness()),
            redirect),
        "Whether the report is private or for a key decision was saved.",
        saved -> path(id) + "#openness",
        () ->
            writing.saveOpenness(
                id, Sent.version(sent), OpennessForm.openness(sent), account.id()));
  }

  private FormPage newForm() {
    return FormPage.of(
            "Begin a report",
            "Its sections follow the standard template. Everything can be changed later.",
            "/boards/reports",
            "Reports",
            "/boards/reports/new",
            headers.inputs())
        .submitting("Begin the report");
  }

  private FormPage headerForm(Report report) {
    return FormPage.of(
        "Head of the report",
        "",
        path(report.id()),
        "Back to the report",
        path(report.id()) + "/header",
        headers.inputs());
  }

  private static FormPage sectionForm(Report report, ReportPart part) {
    return FormPage.of(
        part.heading(),
        "",
        path(report.id()) + "#" + part.slug(),
        "Back to the report",
        path(report.id()) + "/sections/" + part.slug(),
        List.of(
            Input.text("words", part.title(), part.hint() + (part.isList() ? "" : " " + HOW), 18)));
  }

  private static ReportPart known(String slug) {
    return ReportPart.ofSlug(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String path(long id) {
    return "/boards/reports/" + id;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.Implication;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.SignOffs;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The implications of a report: written, asked for, signed by the officer, or waived.
@Controller
class SignOffPages {

  private final ReportPageMaker maker;
  private final ImplicationForm implications;
  private final SignOffs signOffs;
  private final Forms forms;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  SignOffPages(
      ReportPageMaker maker,
      ImplicationForm implications,
      SignOffs signOffs,
      Forms forms,
      CurrentAccount currentAccount,
      Clock clock) {
    this.maker = maker;
    this.implications = implications;
    this.signOffs = signOffs;
    this.forms = forms;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @ForThoseNamedOnReport
  @GetMapping("/boards/reports/{id}/implications/{field}")
  Screen one(@PathVariable long id, @PathVariable String field, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return screen(maker.report(id), known(field), account, FormErrors.NONE);
  }

  private Screen screen(Report report, Field field, Account account, FormErrors errors) {
    Implication implication = report.implication(field);
    boolean isEditor = maker.edits(report, account);
    boolean isSigner = implication.account().filter(account.id()::equals).isPresent();
    boolean isOpen = !report.isPublished() && report.setAside().isEmpty();
    boolean isAuthor = report.header().author().equals(account.id());
    return Screen.of(
        "governance/implication",
        new ImplicationPage(
            report.id(),
            report.header().title(),
            implication,
            implications
                .form(report, field)
                .with(ImplicationForm.values(implication), implication.version()),
            isOpen && (isEditor || isSigner || (isAuthor && account.holdsAny(Rights.AUTHORS))),
            isOpen && isSigner,
            isOpen && isEditor,
            errors,
            LocalDate.now(clock)));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {
        Role.STRATEGY_OWNER,
        Role.RESPONSIBLE_OFFICER,
        Role.ANALYST,
        Role.BOARD_MEMBER,
        Role.READER
      },
      relation = ReportRelations.WRITES_FIELD)
  @PostMapping("/boards/reports/{id}/implications/{field}")
  ModelAndView save(
      @PathVariable long id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Field which = known(field);
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(
            account,
            implications.form(maker.report(id), which),
            sent,
            () -> ImplicationForm.values(maker.report(id).implication(which)),
            redirect),
        which.title() + " were saved.",
        saved -> path(id, which),
        () ->
            signOffs.save(
                id, which, Sent.version(sent), implications.implication(sent), account.id()));
  }

  /// The officer's own signature, under the words of the version that they read.
  @Access(
      related = {
        Role.ADMINISTRATOR,
        Role.STRATEGY_OWNER,
        Role.RESPONSIBLE_OFFICER,
        Role.ANALYST,
        Role.BOARD_MEMBER,
        Role.READER
      },
      relation = ReportRelations.SIGNS)
  @PostMapping("/boards/reports/{id}/implications/{field}/sign")
  ModelAndView sign(
      @PathVariable long id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return signed(id, known(field), Optional.of(LocalDate.now(clock)), sent, request, redirect);
  }

  /// A signature that was given on paper or by mail, put on record.
  @Access(
      value = Role.ADMINISTRATOR,
      related = Role.STRATEGY_OWNER,
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/implications/{field}/record")
  ModelAndView recorded(
      @PathVariable long id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return signed(id, known(field), Sent.day(sent, "signedOn"), sent, request, redirect);
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = Role.STRATEGY_OWNER,
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/implications/{field}/waive")
  ModelAndView waive(
      @PathVariable long id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Field which = known(field);
    Account account = currentAccount.of(request).orElseThrow();
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "No signature is needed for the " + which.title().toLowerCase(Locale.UK) + ".",
        "/boards/reports/" + id,
        errors -> screen(maker.report(id), which, account, errors),
        () ->
            signOffs.waive(
                id, which, Sent.version(sent), Sent.words(sent, "waived"), account.id()));
  }

  private ModelAndView signed(
      long id,
      Field which,
      Optional<LocalDate> on,
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        which.title() + " are signed.",
        "/boards/reports/" + id,
        errors -> screen(maker.report(id), which, account, errors),
        () -> signOffs.sign(id, which, Sent.version(sent), on, account.id()));
  }

  private static String path(long id, Field field) {
    return "/boards/reports/" + id + "/implications/" + field.slug();
  }

  private static Field known(String slug) {
    return Field.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.Publishing;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Live sections in and out, publication, correction, and what was published for the members of
/// boards.
@Controller
class PublishingPages {

  private final ReportPageMaker maker;
  private final ReportWriting writing;
  private final LiveSections sections;
  private final Publishing publishing;
  private final Publications publications;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  PublishingPages(
      ReportPageMaker maker,
      ReportWriting writing,
      LiveSections sections,
      Publishing publishing,
      Publications publications,
      Forms forms,
      CurrentAccount currentAccount) {
    this.maker = maker;
    this.writing = writing;
    this.sections = sections;
    this.publishing = publishing;
    this.publications = publications;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/live")
  ModelAndView place(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    String section =
        sections
            .find(Sent.words(sent, "section"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))
            .key();
    ReportPart after =
        ReportPart.ofSlug(Sent.words(sent, "after"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Account account = account(request);
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "The section was placed. It is counted anew until the report is published.",
        "/boards/reports/" + id + "#" + after.slug(),
        () -> writing.place(id, section, after, account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/live/{live}/remove")
  ModelAndView takeOut(
      @PathVariable long id,
      @PathVariable long live,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = account(request);
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "The section was taken out.",
        "/boards/reports/" + id,
        () -> writing.takeOut(id, live, account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = Role.STRATEGY_OWNER,
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/publish")
  ModelAndView publish(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = account(request);
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "The report is published. It stays as it is; a correction makes a new version.",
        "/boards/reports/" + id,
        () -> publishing.publish(id, account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = Role.STRATEGY_OWNER,
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/correct")
  ModelAndView correct(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = account(request);
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "A new version was begun. The published one stays as it is until this one is published.",
        "/boards/reports/" + id,
        () -> publishing.correct(id, account.id()));
  }

  @ForReadersOfReport
  @GetMapping("/boards/reports/{id}/published")
  Screen published(@PathVariable long id) {
    return screen(id, newest(id).edition());
  }

  @ForReadersOfReport
  @GetMapping("/boards/reports/{id}/published/{edition}")
  Screen edition(@PathVariable long id, @PathVariable int edition) {
    return screen(id, edition);
  }

  @ForReadersOfReport
  @GetMapping("/boards/reports/{id}/published/{edition}/report.docx")
  ResponseEntity<byte[]> word(@PathVariable long id, @PathVariable int edition) {
    Publication found = found(id, edition);
    return PaperFile.WORD.answer(PaperFile.name(found), publications.word(found));
  }

  @ForReadersOfReport
  @GetMapping("/boards/reports/{id}/published/{edition}/report.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable int edition) {
    Publication found = found(id, edition);
    return PaperFile.PDF.answer(PaperFile.name(found), publications.pdf(found));
  }

  private Screen screen(long id, int edition) {
    List<Publication> all = publications.editions(id);
    Publication shown = found(id, edition);
    return Screen.of(
        "governance/paper",
        PaperPage.published(
            shown,
            all,
            publications.paper(shown),
            "/boards/reports/" + id + "/published",
            "/boards/reports"));
  }

  private Publication newest(long id) {
    return publications.editions(id).stream().findFirst().orElseThrow(PublishingPages::missing);
  }

  private Publication found(long id, int edition) {
    return publications.edition(id, edition).orElseThrow(PublishingPages::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  private ModelAndView press(
      long id, Forms.Pressed pressed, String done, String next, Supplier<Outcome<Long>> act) {
    maker.report(id);
    return forms.press(
        pressed,
        done,
        next,
        errors -> Screen.of("governance/report", maker.page(id, pressed.account(), errors)),
        act);
  }
}

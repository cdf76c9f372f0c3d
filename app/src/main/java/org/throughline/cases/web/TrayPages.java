// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.WhoseFirst;
import org.throughline.cases.internal.tray.SavedViews;
import org.throughline.cases.internal.tray.SavedViews.SavedView;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The work tray, its download and the views that a person saves.
@Controller
class TrayPages {

  private static final List<String> COLUMNS =
      List.of(
          "Next date",
          "What must be done",
          "Child",
          "Kind",
          "Weeks open",
          "Waiting on",
          "Last event",
          "Officer",
          "Flags");

  private final TrayMaker maker;
  private final SavedViews views;
  private final CaseGate gate;
  private final WhoseFirst first;
  private final Forms forms;
  private final Clock clock;

  TrayPages(
      TrayMaker maker,
      SavedViews views,
      CaseGate gate,
      WhoseFirst first,
      Forms forms,
      Clock clock) {
    this.maker = maker;
    this.views = views;
    this.gate = gate;
    this.first = first;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases")
  Screen tray(@RequestParam Map<String, String> query, HttpServletRequest request) {
    return tray(query, gate.account(request), TrayPage.Refused.NOTHING);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases.csv")
  void download(
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = gate.account(request);
    List<TrayRow> rows = maker.everyRow(TrayAddress.read(query, first.of(account)), account);
    CsvDownload.send(
        response,
        "cases-" + LocalDate.now(clock) + ".csv",
        COLUMNS,
        writer -> rows.forEach(row -> writer.row(cells(row))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/views")
  ModelAndView save(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    String path = TrayAddress.read(sent, first.of(account)).address().toString();
    SavedView view =
        new SavedView(Sent.words(sent, "name"), path.substring(TrayAddress.PATH.length()));
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The view was saved.",
        path,
        errors -> tray(sent, account, new TrayPage.Refused(errors, sent, Set.of())),
        () -> views.save(account.id(), view));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/views/forget")
  ModelAndView forget(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The view was taken away.",
        Address.of(TrayAddress.PATH).toString(),
        errors -> tray(sent, account, new TrayPage.Refused(errors, sent, Set.of())),
        () -> views.forget(account.id(), Sent.words(sent, "name")));
  }

  Screen tray(Map<String, String> query, Account account, TrayPage.Refused refused) {
    int page = Sent.small(query, "page").orElse(1);
    return Screen.of("cases/tray", maker.make(query, account, page, refused));
  }

  private static List<String> cells(TrayRow row) {
    return List.of(
        row.next() == null ? "" : row.next(),
        row.act(),
        row.child(),
        row.kind(),
        Integer.toString(row.weeks()),
        row.waiting() == null ? "" : row.waiting(),
        row.last(),
        row.officer(),
        String.join("; ", row.flags()));
  }
}

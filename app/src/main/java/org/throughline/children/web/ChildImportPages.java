// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.importing.ImportDesk;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;
import org.throughline.returns.census.PupilItem;

/// Sending a file of pupils, saying what its columns hold, looking at what it would change, taking
/// it over and taking it back.
@Controller
class ChildImportPages {

  private final ImportDesk desk;
  private final ImportPageMaker maker;
  private final ListLooks looks;
  private final Opener opener;
  private final Accounts accounts;

  ChildImportPages(
      ImportDesk desk, ImportPageMaker maker, ListLooks looks, Opener opener, Accounts accounts) {
    this.desk = desk;
    this.maker = maker;
    this.looks = looks;
    this.opener = opener;
    this.accounts = accounts;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/imports")
  Screen list() {
    return list(FormErrors.NONE);
  }

  private Screen list(FormErrors errors) {
    Map<AccountId, String> names = accounts.names();
    List<ImportsPage.Row> rows =
        desk.newest().stream()
            .map(
                line ->
                    new ImportsPage.Row(
                        line,
                        names.getOrDefault(line.sentBy(), ""),
                        Dates.moment(line.sentAt()),
                        ImportWords.outcome(line)))
            .toList();
    return Screen.of("children/imports", new ImportsPage(rows, errors));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/imports")
  ModelAndView send(
      @RequestParam(name = "file", required = false) MultipartFile file,
      HttpServletRequest request) {
    byte[] content = content(file);
    String name =
        file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return switch (desk.send(name, content, opener.account(request).id())) {
      case Outcome.Done<ImportLine>(ImportLine line) -> new ModelAndView("redirect:" + line.path());
      case Outcome.Refused<ImportLine>(List<Problem> problems) ->
          with(list(new FormErrors(problems)), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<ImportLine> never -> throw new IllegalStateException(never.toString());
    };
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/imports/{file}")
  Screen one(
      @PathVariable String file,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") String page,
      HttpServletRequest request) {
    return maker.show(
        line(file), show, page, opener.account(request).id(), FormErrors.NONE, Map.of());
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/imports/{file}/map")
  ModelAndView map(
      @PathVariable String file,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ImportLine line = line(file);
    List<Problem> twice = new ArrayList<>();
    CensusFile holds = holds(line, sent);
    ColumnMapping mapping = mapping(line, holds, sent, twice);
    AccountId by = opener.account(request).id();
    return answer(
        line,
        sent,
        by,
        redirect,
        "The file is being read. Load this page again in a few seconds.",
        () ->
            twice.isEmpty()
                ? desk.map(
                    line,
                    holds,
                    mapping,
                    Sent.words(sent, "words"),
                    Sent.words(sent, "setting"),
                    by)
                : new Outcome.Refused<>(twice));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/imports/{file}/adopt")
  ModelAndView adopt(
      @PathVariable String file, HttpServletRequest request, RedirectAttributes redirect) {
    ImportLine line = line(file);
    AccountId by = opener.account(request).id();
    return answer(
        line,
        Map.of(),
        by,
        redirect,
        "The file is being taken over. Load this page again in a few seconds.",
        () -> desk.adopt(line, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/imports/{file}/set-aside")
  ModelAndView setAside(
      @PathVariable String file, HttpServletRequest request, RedirectAttributes redirect) {
    ImportLine line = line(file);
    AccountId by = opener.account(request).id();
    return answer(
        line, Map.of(), by, redirect, "The file was set aside.", () -> desk.setAside(line, by));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/children/imports/{file}/undo")
  ModelAndView undo(
      @PathVariable String file, HttpServletRequest request, RedirectAttributes redirect) {
    ImportLine line = line(file);
    AccountId by = opener.account(request).id();
    return answer(
        line, Map.of(), by, redirect, "The import is being taken back.", () -> desk.undo(line, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/imports/{file}/decide")
  ModelAndView decide(
      @PathVariable String file,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ImportLine line = line(file);
    AccountId by = opener.account(request).id();
    int row = Sent.number(sent, "row").filter(number -> number < 10_000_000).orElse(0L).intValue();
    return answer(
        line,
        sent,
        by,
        redirect,
        "Row " + row + " is decided.",
        () -> desk.decide(line, row, Sent.words(sent, "decision"), by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/imports/{file}/refused.csv")
  void refused(
      @PathVariable String file, HttpServletRequest request, HttpServletResponse response) {
    ImportLine line = line(file);
    looks.shown(opener.account(request).id(), "import-refused", line.counts().refused());
    List<String> header = new ArrayList<>(line.heading());
    header.addAll(List.of("Row", "Column", "Problem"));
    CsvDownload.send(
        response,
        "refused-" + line.fileName().replaceAll("[^\\w.-]", "-"),
        header,
        writer -> desk.eachRefused(line, row -> writer.row(ImportWords.cells(line, row))));
  }

  private ModelAndView answer(
      ImportLine line,
      Map<String, String> sent,
      AccountId by,
      RedirectAttributes redirect,
      String done,
      Supplier<Outcome<ImportLine>> act) {
    return switch (act.get()) {
      case Outcome.Done<ImportLine> _ ->
          new ModelAndView(Notice.redirect(redirect, done, line.path()));
      case Outcome.Refused<ImportLine>(List<Problem> problems) ->
          with(
              maker.show(line, "", "1", by, new FormErrors(problems), sent),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<ImportLine> never -> throw new IllegalStateException(never.toString());
    };
  }

  /// What the person said where the columns do not say it.
  private static CensusFile holds(ImportLine line, Map<String, String> sent) {
    return line.isAsked()
        ? ImportWords.KINDS.stream()
            .filter(each -> each.name().equals(Sent.words(sent, "holds")))
            .findFirst()
            .orElse(CensusFile.UNCLEAR)
        : line.holds();
  }

  /// What belongs to no file of this kind is not read.
  private static ColumnMapping mapping(
      ImportLine line, CensusFile holds, Map<String, String> sent, List<Problem> twice) {
    Map<PupilItem, Integer> columns = new EnumMap<>(PupilItem.class);
    for (int at = 0; at < line.heading().size(); at++) {
      String chosen = Sent.words(sent, "column-" + at);
      for (PupilItem item : holds.items()) {
        if (item.name().equals(chosen) && columns.putIfAbsent(item, at) != null) {
          twice.add(
              new Problem(
                  "CHILD-216",
                  "column-" + at,
                  "“%s” is chosen for two columns. Keep one.".formatted(item.label())));
        }
      }
    }
    return new ColumnMapping(columns, line.mapping().notes());
  }

  private ImportLine line(String address) {
    return desk.find(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  private static ModelAndView with(ModelAndView answer, HttpStatus status) {
    answer.setStatus(status);
    return answer;
  }
}

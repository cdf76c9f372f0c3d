// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.terms.TermTable;
import org.throughline.settings.internal.terms.TermWriting;
import org.throughline.settings.internal.terms.WrittenTerm;

/// Terms: the council's, each setting's own, and many at once from a table. In an address `council`
/// stands where the code of a setting does.
@Controller
class TermPages {

  static final String TEMPLATE = "settings/terms";
  private static final String OF_COUNCIL = "council";

  private final Settings settings;
  private final TermsPageMaker maker;
  private final TermWriting writing;
  private final TermTable table;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  TermPages(
      Settings settings,
      TermsPageMaker maker,
      TermWriting writing,
      TermTable table,
      Once once,
      CurrentAccount currentAccount,
      Clock clock) {
    this.settings = settings;
    this.maker = maker;
    this.writing = writing;
    this.table = table;
    this.once = once;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/settings/{code}/terms")
  Screen terms(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String year,
      HttpServletRequest request) {
    boolean mayEdit = currentAccount.of(request).map(Staff::mayEdit).orElse(false);
    return Screen.of(
        TEMPLATE,
        maker.make(setting(settings, code), year(year), mayEdit, TermsPageMaker.Shown.SAVED));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/terms")
  ModelAndView save(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<Setting> setting = setting(settings, code);
    AcademicYear year = year(sent.getOrDefault("year", ""));
    AccountId by = currentAccount.of(request).orElseThrow().id();
    List<WrittenTerm> lines = lines(sent);
    long version = version(sent.getOrDefault("version", ""));
    Outcome<String> outcome =
        once.carryOut(
            by,
            sent.getOrDefault(Once.FIELD, ""),
            () ->
                writing
                    .save(new TermWriting.Year(setting.map(Setting::id), year, version, lines, by))
                    .map(saved -> address(setting, saved)));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, "The terms were saved.", address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          again(
              setting,
              year,
              typed(lines, version).with(new FormErrors(problems)),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String savedBy, long current) ->
          again(setting, year, overtaken(lines, savedBy, current), HttpStatus.CONFLICT);
    };
  }

  /// Terms and closures of many settings from one table.
  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/council/terms/table")
  ModelAndView table(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AccountId by = currentAccount.of(request).orElseThrow().id();
    if (file == null || file.isEmpty()) {
      return refused(
          List.of(new Problem("SET-615", "file", "Choose a CSV file of terms.")), List.of());
    }
    return switch (take(file, by)) {
      case Outcome.Done<TermTable.Taken>(TermTable.Taken taken) when taken.problems().isEmpty() ->
          new ModelAndView(
              Notice.redirect(
                  redirect,
                  "The table was read: terms of "
                      + Words.count(taken.years(), "year", "years")
                      + " and "
                      + Words.count(taken.closures(), "closure", "closures")
                      + ".",
                  TermsPageMaker.COUNCIL));
      case Outcome.Done<TermTable.Taken>(TermTable.Taken taken) ->
          refused(
              List.of(
                  new Problem(
                      "SET-616",
                      "file",
                      "Nothing of the table was kept: "
                          + Words.count(taken.problems().size(), "cell needs", "cells need")
                          + " putting right.")),
              taken.problems());
      case Outcome.Refused<TermTable.Taken>(List<Problem> problems) -> refused(problems, List.of());
      case Outcome.Overtaken<TermTable.Taken> impossible ->
          throw new IllegalStateException("A table cannot be overtaken: " + impossible);
    };
  }

  private Outcome<TermTable.Taken> take(MultipartFile file, AccountId by) {
    try (InputStream content = file.getInputStream()) {
      return table.take(content, by);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }

  private ModelAndView refused(
      List<Problem> problems, List<org.throughline.platform.tables.RowProblem> rows) {
    TermsPageMaker.Shown shown =
        new TermsPageMaker.Shown(
            List.of(),
            Optional.empty(),
            TermsPage.ClosureForm.EMPTY,
            new FormErrors(problems),
            rows,
            false);
    return again(Optional.empty(), year(""), shown, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView again(
      Optional<Setting> setting, AcademicYear year, TermsPageMaker.Shown shown, HttpStatus status) {
    ModelAndView answer = Screen.of(TEMPLATE, maker.make(setting, year, true, shown));
    answer.setStatus(status);
    return answer;
  }

  private static TermsPageMaker.Shown typed(List<WrittenTerm> lines, long version) {
    return new TermsPageMaker.Shown(
        lines,
        Optional.of(version),
        TermsPage.ClosureForm.EMPTY,
        FormErrors.NONE,
        List.of(),
        false);
  }

  private static TermsPageMaker.Shown overtaken(
      List<WrittenTerm> lines, String savedBy, long current) {
    Problem problem =
        new Problem(
            "SET-617",
            "",
            savedBy
                + " saved these terms while you were writing. Nothing of yours was saved yet: look"
                + " at what is saved now, then save again.");
    return new TermsPageMaker.Shown(
        lines,
        Optional.of(current),
        TermsPage.ClosureForm.EMPTY,
        new FormErrors(List.of(problem)),
        List.of(),
        true);
  }

  private AcademicYear year(String typed) {
    return AcademicYear.parse(typed).orElseGet(() -> AcademicYear.ofSchools(LocalDate.now(clock)));
  }

  private static List<WrittenTerm> lines(Map<String, String> sent) {
    return IntStream.rangeClosed(1, TermsPageMaker.LINES)
        .mapToObj(
            number ->
                new WrittenTerm(
                    number,
                    sent.getOrDefault("name-" + number, ""),
                    sent.getOrDefault("starts-" + number, ""),
                    sent.getOrDefault("ends-" + number, "")))
        .map(line -> (line.starts() + line.ends()).isEmpty() ? blank(line.row()) : line)
        .toList();
  }

  /// A name that the form offered and nobody gave days for is no term.
  private static WrittenTerm blank(int row) {
    return new WrittenTerm(row, "", "", "");
  }

  private static long version(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  static String address(Optional<Setting> setting, AcademicYear year) {
    return setting.map(each -> each.path() + "/terms").orElse(TermsPageMaker.COUNCIL)
        + "?year="
        + year.begins();
  }

  /// The setting that an address names; absent for the council.
  static Optional<Setting> setting(Settings settings, String code) {
    return code.equals(OF_COUNCIL)
        ? Optional.empty()
        : Optional.of(SettingPages.setting(settings, code));
  }
}

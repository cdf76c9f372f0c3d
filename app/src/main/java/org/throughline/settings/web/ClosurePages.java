// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.WrittenDay;
import org.throughline.settings.internal.terms.TermWriting;

/// Closures: training days, snow and the like, of the council or of one setting.
@Controller
class ClosurePages {

  private final Settings settings;
  private final TermsPageMaker maker;
  private final TermWriting writing;
  private final Once once;
  private final CurrentAccount currentAccount;

  ClosurePages(
      Settings settings,
      TermsPageMaker maker,
      TermWriting writing,
      Once once,
      CurrentAccount currentAccount) {
    this.settings = settings;
    this.maker = maker;
    this.writing = writing;
    this.once = once;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/closures")
  ModelAndView close(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<Setting> setting = TermPages.setting(settings, code);
    AccountId by = currentAccount.of(request).orElseThrow().id();
    Outcome<String> outcome =
        once.carryOut(by, sent.getOrDefault(Once.FIELD, ""), () -> close(setting, sent, by));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, "The closure was added.", address));
      case Outcome.Refused<String>(List<Problem> problems) -> again(setting, sent, problems);
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new closure cannot be overtaken: " + impossible);
    };
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping("/settings/{code}/closures/remove")
  String reopen(
      @PathVariable String code,
      @RequestParam(name = "closure", defaultValue = "0") long closure,
      @RequestParam(defaultValue = "") String year,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<Setting> setting = TermPages.setting(settings, code);
    AcademicYear of = AcademicYear.parse(year).orElse(new AcademicYear(2000));
    Outcome<AcademicYear> outcome =
        writing.reopen(
            setting.map(Setting::id), of, closure, currentAccount.of(request).orElseThrow().id());
    return Notice.redirect(
        redirect,
        outcome instanceof Outcome.Done<AcademicYear>
            ? "The closure was taken out."
            : "That closure had been taken out already.",
        TermPages.address(setting, of));
  }

  private Outcome<String> close(Optional<Setting> setting, Map<String, String> sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> from = WrittenDay.read(sent.getOrDefault("from", ""));
    String last = sent.getOrDefault("until", "").strip();
    Optional<LocalDate> until = last.isEmpty() ? from : WrittenDay.read(last);
    if (from.isEmpty()) {
      problems.add(new Problem("SET-618", "from", "Enter a date like 21/11/2026."));
    }
    if (until.isEmpty() && !last.isEmpty()) {
      problems.add(
          new Problem(
              "SET-618", "until", "Enter a date like 21/11/2026, or leave it empty for one day."));
    }
    if (from.isPresent() && until.filter(day -> day.isBefore(from.get())).isPresent()) {
      problems.add(
          new Problem("SET-618", "until", "Enter a last day that is not before the first."));
    }
    String reason = sent.getOrDefault("reason", "").strip();
    if (reason.length() > 200) {
      problems.add(new Problem("SET-619", "reason", "Shorten the reason to 200 characters."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    SchoolClosure closure =
        new SchoolClosure(kind(sent), from.orElseThrow(), until.orElseThrow(), reason);
    return writing
        .close(setting.map(Setting::id), closure, by)
        .map(year -> TermPages.address(setting, year));
  }

  private static SchoolClosure.Kind kind(Map<String, String> sent) {
    return Arrays.stream(SchoolClosure.Kind.values())
        .filter(each -> each.name().equals(sent.getOrDefault("kind", "")))
        .findFirst()
        .orElse(SchoolClosure.Kind.OTHER);
  }

  private ModelAndView again(
      Optional<Setting> setting, Map<String, String> sent, List<Problem> problems) {
    TermsPageMaker.Shown shown =
        new TermsPageMaker.Shown(
            List.of(),
            Optional.empty(),
            new TermsPage.ClosureForm(
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("from", ""),
                sent.getOrDefault("until", ""),
                sent.getOrDefault("reason", "")),
            new FormErrors(problems),
            List.of(),
            false);
    AcademicYear year =
        AcademicYear.parse(sent.getOrDefault("year", "")).orElse(new AcademicYear(2026));
    ModelAndView answer = Screen.of(TermPages.TEMPLATE, maker.make(setting, year, true, shown));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }
}

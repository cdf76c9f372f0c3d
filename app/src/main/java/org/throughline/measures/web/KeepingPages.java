// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.measures.Measure;
import org.throughline.measures.internal.entering.Keepers;
import org.throughline.measures.internal.entering.Keeping;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Saying who keeps a measure.
@Controller
class KeepingPages {

  private static final int YEARS_AHEAD = 5;

  private final MeasureInAddress address;
  private final Keepers keepers;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final java.time.Clock clock;

  KeepingPages(
      MeasureInAddress address,
      Keepers keepers,
      Accounts accounts,
      CurrentAccount currentAccount,
      java.time.Clock clock) {
    this.address = address;
    this.keepers = keepers;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  /// What stands in the form.
  private record Typed(String owner, String due) {}

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/measures/{code}/keeping")
  Screen keeping(@PathVariable String code) {
    Measure measure = address.of(code);
    Keeping keeping = keepers.of(measure.code());
    return page(
        measure,
        FormErrors.NONE,
        new Typed(
            keeping.owner().map(each -> Long.toString(each.value())).orElse(""),
            keeping.nextDue().map(LocalDate::toString).orElse("")),
        keeping.version());
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/measures/{code}/keeping")
  ModelAndView change(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String version,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Measure measure = address.of(code);
    Typed typed = new Typed(owner, due);
    int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    return switch (change(measure, typed, seen, currentAccount.of(request).orElseThrow().id())) {
      case Outcome.Done<Keeping> done ->
          new ModelAndView(
              Notice.redirect(attributes, "Saved.", MeasureInAddress.path(measure) + "/keeping"));
      case Outcome.Refused<Keeping>(List<Problem> refused) ->
          answer(
              page(measure, new FormErrors(refused), typed, seen),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<Keeping> overtaken -> overtaken(measure, typed);
    };
  }

  private Outcome<Keeping> change(Measure measure, Typed typed, int seen, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    Keeping keeping =
        new Keeping(keeper(typed.owner(), problems), day(typed.due(), problems), seen);
    return problems.isEmpty()
        ? keepers.change(measure.code(), keeping, by)
        : new Outcome.Refused<>(problems);
  }

  private ModelAndView overtaken(Measure measure, Typed typed) {
    Keeping now = keepers.of(measure.code());
    Problem problem =
        new Problem(
            "KEEPING-103",
            "",
            "Somebody else has changed this since you opened the page: "
                + sentence(now)
                + ". Save again only if yours should replace it.");
    return answer(
        page(measure, new FormErrors(List.of(problem)), typed, now.version()), HttpStatus.CONFLICT);
  }

  private Optional<AccountId> keeper(String typed, List<Problem> problems) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    Optional<Account> account =
        typed.matches("[1-9]\\d{0,17}")
            ? accounts.find(new AccountId(Long.parseLong(typed)))
            : Optional.empty();
    if (account.isEmpty()) {
      problems.add(new Problem("KEEPING-101", "owner", "Choose somebody from the list."));
    }
    return account.map(Account::id);
  }

  private Optional<LocalDate> day(String typed, List<Problem> problems) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      LocalDate today = LocalDate.now(clock);
      if (day.isBefore(today.minusYears(YEARS_AHEAD))
          || day.isAfter(today.plusYears(YEARS_AHEAD))) {
        problems.add(new Problem("KEEPING-102", "due", "Give a day within five years of today."));
      }
      return Optional.of(day);
    } catch (DateTimeParseException wrong) {
      problems.add(
          new Problem("KEEPING-102", "due", "Give the day as 2026-11-24, or leave it empty."));
      return Optional.empty();
    }
  }

  private Screen page(Measure measure, FormErrors errors, Typed typed, int version) {
    List<Option> people =
        accounts.all().stream()
            .map(each -> new Option(Long.toString(each.id().value()), each.name()))
            .toList();
    return Screen.of(
        "measures/keeping",
        new KeepingPage(
            measure,
            errors,
            sentence(keepers.of(measure.code())),
            people,
            typed.owner(),
            typed.due(),
            version));
  }

  private String sentence(Keeping keeping) {
    return keeping
            .owner()
            .map(each -> accounts.names().getOrDefault(each, "Somebody") + " keeps it")
            .orElse("Nobody keeps it yet")
        + keeping.nextDue().map(due -> ", next due " + Dates.full(due)).orElse("");
  }

  private static ModelAndView answer(Screen screen, HttpStatus status) {
    screen.setStatus(status);
    return screen;
  }
}

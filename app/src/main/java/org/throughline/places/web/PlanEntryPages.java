// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.books.Books;
import org.throughline.places.internal.books.PlanEntries;
import org.throughline.places.internal.books.PlanEntryDesk;
import org.throughline.places.internal.books.PlanEntryRows;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;

/// What the council adds to a management plan that no run can hold.
@Controller
class PlanEntryPages {

  private static final String PATH = ForecastPages.LIST + "/{forecast:\\d+}/management-plan";

  private final ForecastRows rows;
  private final ResultRows results;
  private final Books books;
  private final PlanEntryRows entries;
  private final PlanEntryDesk desk;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  PlanEntryPages(
      ForecastRows rows,
      ResultRows results,
      Books books,
      PlanEntryRows entries,
      PlanEntryDesk desk,
      Forms forms,
      CurrentAccount currentAccount) {
    this.rows = rows;
    this.results = results;
    this.books = books;
    this.entries = entries;
    this.desk = desk;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  Screen form(@PathVariable long forecast) {
    PlanEntryForm form = form(find(forecast));
    PlanEntries newest = entries.newest(forecast);
    return Forms.show(form.page().with(form.values(newest), newest.version()));
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @PostMapping(PATH)
  ModelAndView keep(
      @PathVariable long forecast,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    PlanEntryForm form = form(find(forecast));
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(
            account, form.page(), sent, () -> form.values(entries.newest(forecast)), redirect),
        "The management plan holds it now.",
        kept -> ForecastPages.LIST + "/" + kept,
        () -> desk.keep(forecast, form.read(sent), account.id()));
  }

  private ForecastLine find(long forecast) {
    return rows.made(forecast, ForecastKind.PLANS)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private PlanEntryForm form(ForecastLine line) {
    return new PlanEntryForm(
        ForecastPages.LIST + "/" + line.id(),
        books.settings(line),
        books.years(line),
        results.futures(line.id()),
        books.deficitDay());
  }
}

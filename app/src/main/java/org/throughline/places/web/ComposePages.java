// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

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
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastLines;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.ScenarioDesk;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;

/// Composing a scenario in the browser and comparing it with what a forecast holds already.
@Controller
class ComposePages {

  private static final String PATH = ForecastPages.LIST + "/{forecast:\\d+}/compose";

  private final ForecastRows rows;
  private final ResultRows results;
  private final ScenarioDesk desk;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  ComposePages(
      ForecastRows rows,
      ResultRows results,
      ScenarioDesk desk,
      Forms forms,
      CurrentAccount currentAccount) {
    this.rows = rows;
    this.results = results;
    this.desk = desk;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  Screen form(@PathVariable long forecast) {
    return Forms.show(page(find(forecast)));
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @PostMapping(PATH)
  ModelAndView compose(
      @PathVariable long forecast,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ForecastLine line = find(forecast);
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, page(line), sent, redirect),
        "The scenario is being made beside the others.",
        made -> ForecastPages.LIST + "/" + made + "?other=" + results.futures(forecast).size(),
        () ->
            switch (form(line).read(sent)) {
              case Outcome.Done<String>(String text) -> desk.add(line, text, account.id());
              case Outcome.Refused<String>(List<Problem> problems) ->
                  new Outcome.Refused<Long>(problems);
              case Outcome.Overtaken<String> impossible ->
                  throw new IllegalStateException("Words cannot be overtaken: " + impossible);
            });
  }

  /// A forecast of plans that is made; no other can be added to.
  private ForecastLine find(long forecast) {
    return rows.made(forecast, ForecastKind.PLANS)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ComposeForm form(ForecastLine line) {
    List<String> lines = results.lines(line.id());
    return new ComposeForm(
        after(lines, ForecastLines.IN_SETTING), after(lines, ForecastLines.OF_NEED));
  }

  private static List<String> after(List<String> lines, String start) {
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private FormPage page(ForecastLine line) {
    String back = ForecastPages.LIST + "/" + line.id();
    return form(line).page(line.title(), back, back + "/compose");
  }
}

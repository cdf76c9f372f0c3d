// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseDesk;
import org.throughline.places.internal.PromiseRows;
import org.throughline.places.internal.Scheme;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;

/// Places promised, the schemes that keep the promise, and the demand beside them.
@Controller
class PromisePages {

  static final String LIST = "/forecasts/places-promised";
  private static final String PROMISE = LIST + "/{promise:\\d+}";
  private static final String SCHEME = LIST + "/schemes/{scheme:\\d+}";
  private static final String SAVED = "It was saved.";

  private final PromiseRows rows;
  private final PromiseReader reader;
  private final PromiseDesk desk;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  PromisePages(
      PromiseRows rows,
      PromiseReader reader,
      PromiseDesk desk,
      Forms forms,
      CurrentAccount currentAccount) {
    this.rows = rows;
    this.reader = reader;
    this.desk = desk;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(LIST)
  Screen list(HttpServletRequest request) {
    Account reading = currentAccount.of(request).orElseThrow();
    boolean mayEdit = reading.holds(Role.ANALYST) || reading.holds(Role.STRATEGY_OWNER);
    return Screen.of("places/promises", reader.read(mayEdit));
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @GetMapping(LIST + "/new")
  Screen newPromise() {
    return Forms.show(newForm().with(Map.of("kind", "unit"), 0));
  }

  private FormPage newForm() {
    return PromiseForms.promise("Add places that were promised", LIST + "/new", rows.settings());
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @PostMapping(LIST + "/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AccountId by = by(request);
    return answer(
        posted(newForm(), sent, Map::of, request, redirect),
        () -> read(0, sent, promise -> desk.add(promise, by)));
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @GetMapping(PROMISE + "/edit")
  Screen edit(@PathVariable long promise) {
    Promise found = find(promise);
    return Forms.show(form(found).with(PromiseForms.values(found), found.version()));
  }

  private FormPage form(Promise promise) {
    return PromiseForms.promise(
        promise.title(), LIST + "/" + promise.id() + "/edit", rows.settings());
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @PostMapping(PROMISE + "/edit")
  ModelAndView change(
      @PathVariable long promise,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AccountId by = by(request);
    Promise found = find(promise);
    return answer(
        posted(form(found), sent, () -> PromiseForms.values(find(promise)), request, redirect),
        () -> read(promise, sent, each -> desk.change(each, by)));
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @GetMapping(PROMISE + "/schemes/new")
  Screen newScheme(@PathVariable long promise) {
    return Forms.show(newScheme(find(promise)).with(Map.of("stage", "proposed"), 0));
  }

  private static FormPage newScheme(Promise promise) {
    return PromiseForms.scheme(
        "Add a scheme: " + promise.title(), LIST + "/" + promise.id() + "/schemes/new");
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @PostMapping(PROMISE + "/schemes/new")
  ModelAndView addScheme(
      @PathVariable long promise,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AccountId by = by(request);
    Promise found = find(promise);
    return answer(
        posted(newScheme(found), sent, Map::of, request, redirect),
        () -> desk.add(PromiseForms.scheme(0, found.id(), sent), by));
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @GetMapping(SCHEME + "/edit")
  Screen editScheme(@PathVariable long scheme) {
    Scheme found = findScheme(scheme);
    return Forms.show(form(found).with(PromiseForms.values(found), found.version()));
  }

  private static FormPage form(Scheme scheme) {
    return PromiseForms.scheme(scheme.name(), LIST + "/schemes/" + scheme.id() + "/edit");
  }

  @Access({Role.ANALYST, Role.STRATEGY_OWNER})
  @PostMapping(SCHEME + "/edit")
  ModelAndView changeScheme(
      @PathVariable long scheme,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AccountId by = by(request);
    Scheme found = findScheme(scheme);
    return answer(
        posted(form(found), sent, () -> PromiseForms.values(findScheme(scheme)), request, redirect),
        () -> desk.change(PromiseForms.scheme(scheme, found.promise(), sent), by));
  }

  private interface Act {
    Outcome<Long> on(Promise promise);
  }

  private static Outcome<Long> read(long id, Map<String, String> sent, Act act) {
    return PromiseForms.promise(id, sent)
        .map(act::on)
        .orElseGet(
            () ->
                new Outcome.Refused<>(
                    List.of(new Problem("PLACES-206", "due", "Enter a date like 31/08/2027."))));
  }

  private ModelAndView answer(Forms.Posted posted, Supplier<Outcome<Long>> act) {
    return forms.answer(posted, SAVED, promise -> LIST, act);
  }

  private Forms.Posted posted(
      FormPage form,
      Map<String, String> sent,
      Supplier<Map<String, String>> saved,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return new Forms.Posted(currentAccount.of(request).orElseThrow(), form, sent, saved, redirect);
  }

  private AccountId by(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }

  private Promise find(long promise) {
    return rows.find(promise).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Scheme findScheme(long scheme) {
    return rows.all().stream()
        .flatMap(promise -> promise.schemes().stream())
        .filter(each -> each.id() == scheme)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

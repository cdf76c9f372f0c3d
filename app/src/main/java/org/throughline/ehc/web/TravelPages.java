// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.travel.TravelBook;
import org.throughline.ehc.internal.travel.TravelHelp;
import org.throughline.ehc.internal.travel.TravelKind;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Help with travel: whether the child is eligible, budgets that were offered with what became of
/// the offer, and training to travel alone from the referral to six months after its end.
@Controller
class TravelPages {

  private static final String LOOK = "travel";

  private final PlanGate gate;
  private final TravelPageMaker maker;
  private final HistoryMaker histories;
  private final TravelBook book;
  private final Forms forms;
  private final Clock clock;

  TravelPages(
      PlanGate gate,
      TravelPageMaker maker,
      HistoryMaker histories,
      TravelBook book,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.histories = histories;
    this.book = book;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/travel")
  ModelAndView travel(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, LOOK, opened -> Screen.of("ehc/travel", maker.of(opened)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping({"/cases/{address}/travel/{kind}/new", "/cases/{address}/travel/{kind}/{id}/change"})
  ModelAndView form(
      @PathVariable String address,
      @PathVariable String kind,
      @PathVariable Optional<String> id,
      HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          TravelKind which = kind(kind);
          Optional<TravelHelp> found = id.map(number -> find(opened, kind, number));
          return Forms.show(
              form(opened, which, found)
                  .with(
                      found
                          .map(TravelForm::values)
                          .orElseGet(() -> TravelForm.first(which, LocalDate.now(clock))),
                      found.map(TravelHelp::version).orElse(0L)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping({"/cases/{address}/travel/{kind}/new", "/cases/{address}/travel/{kind}/{id}/change"})
  ModelAndView save(
      @PathVariable String address,
      @PathVariable String kind,
      @PathVariable Optional<String> id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          TravelKind which = kind(kind);
          Optional<TravelHelp> found = id.map(number -> find(opened, kind, number));
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  form(opened, which, found),
                  sent,
                  () -> saved(opened, kind, id),
                  redirect),
              found.isPresent()
                  ? "It was changed. What it was before stays in its history."
                  : "It was written down.",
              (Long done) -> TravelPageMaker.path(opened),
              () ->
                  found
                      .map(one -> changed(opened, one, sent))
                      .orElseGet(() -> book.add(seat(opened), which, sent)));
        });
  }

  private static FormPage form(Opened opened, TravelKind kind, Optional<TravelHelp> found) {
    return found
        .map(one -> TravelForm.change(opened, one))
        .orElseGet(() -> TravelForm.fresh(opened, kind));
  }

  /// What stands there now.
  private Map<String, String> saved(Opened opened, String kind, Optional<String> id) {
    return id.map(number -> TravelForm.values(find(opened, kind, number))).orElse(Map.of());
  }

  private Outcome<Long> changed(Opened opened, TravelHelp found, Map<String, String> sent) {
    long version = Sent.version(sent);
    return Sent.isTicked(sent, StepForm.OUT)
        ? book.remove(seat(opened), found, version)
        : book.change(seat(opened), found.kind(), found.id(), version, sent);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/travel/{kind}/{id}/history")
  ModelAndView history(
      @PathVariable String address,
      @PathVariable String kind,
      @PathVariable String id,
      HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          TravelHelp found = find(opened, kind, id);
          return Screen.of(
              "ehc/history",
              histories.of(
                  found.kind().subject(),
                  found.id(),
                  found.kind().words(),
                  new HistoryMaker.Back(
                      TravelPageMaker.path(opened), "Travel of " + opened.child().name())));
        });
  }

  private static TravelKind kind(String path) {
    return TravelKind.at(path).orElseThrow(PlanGate::notThere);
  }

  private TravelHelp find(Opened opened, String kind, String id) {
    return Sent.number(Map.of("id", id), "id")
        .flatMap(number -> book.find(opened.child().id(), kind(kind), number))
        .orElseThrow(PlanGate::notThere);
  }

  private TravelBook.Seat seat(Opened opened) {
    return new TravelBook.Seat(opened.child().id(), opened.summary().id(), opened.signature(clock));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.placements.Placement;
import org.throughline.ehc.internal.placements.PlacementWork;
import org.throughline.ehc.internal.placements.Pounds;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Where a child with a plan is taught: recorded, changed, ended.
@Controller
class PlacementPages {

  private static final String LOOK = "placements";

  private final PlanGate gate;
  private final PlacementsPageMaker maker;
  private final HistoryMaker histories;
  private final PlacementWork work;
  private final Forms forms;
  private final Clock clock;

  PlacementPages(
      PlanGate gate,
      PlacementsPageMaker maker,
      HistoryMaker histories,
      PlacementWork work,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.histories = histories;
    this.work = work;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements")
  ModelAndView placements(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request, address, LOOK, opened -> Screen.of("ehc/placements", maker.of(opened)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/new")
  ModelAndView fresh(@PathVariable String address, HttpServletRequest request) {
    Map<String, String> values = Map.of("from", LocalDate.now(clock).toString(), "rank", "1");
    return gate.open(
        request, address, LOOK, opened -> Forms.show(PlacementForm.fresh(opened).with(values, 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/placements/new")
  ModelAndView add(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), PlacementForm.fresh(opened), sent, redirect),
                "The placement was recorded.",
                (Long id) -> PlacementsPageMaker.path(opened),
                () -> work.add(seat(opened), sent)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/{placement}/change")
  ModelAndView changing(
      @PathVariable String address, @PathVariable long placement, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Placement found = find(opened, placement);
          return Forms.show(
              PlacementForm.change(opened, found).with(values(found), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/placements/{placement}/change")
  ModelAndView change(
      @PathVariable String address,
      @PathVariable long placement,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Placement found = find(opened, placement);
          FormPage form = PlacementForm.change(opened, found);
          return forms.answer(
              new Forms.Posted(
                  opened.account(), form, sent, () -> values(find(opened, placement)), redirect),
              "The placement was changed. What it was before stays in its history.",
              (Long id) -> PlacementsPageMaker.path(opened),
              () -> changed(opened, found, sent));
        });
  }

  private Outcome<Long> changed(Opened opened, Placement found, Map<String, String> sent) {
    long version = Sent.version(sent);
    return Sent.isTicked(sent, StepForm.OUT)
        ? work.remove(seat(opened), found, version)
        : work.change(seat(opened), found.id(), version, sent);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/{placement}/history")
  ModelAndView history(
      @PathVariable String address, @PathVariable long placement, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Placement found = find(opened, placement);
          return Screen.of(
              "ehc/history",
              histories.of(
                  Chronicle.Subject.PLACEMENT,
                  found.id(),
                  "The placement",
                  PlacementsPageMaker.back(opened)));
        });
  }

  private Placement find(Opened opened, long placement) {
    return work.of(opened.child().id()).stream()
        .filter(one -> one.id() == placement)
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private Map<String, String> values(Placement one) {
    Map<String, String> values = new HashMap<>();
    values.put("setting", work.codeOf(one));
    values.put("place", one.place().name());
    values.put("rank", Integer.toString(one.rank()));
    values.put("from", one.from().toString());
    values.put("until", one.until().map(LocalDate::toString).orElse(""));
    values.put(
        "cost", one.penceAYear().isPresent() ? Pounds.typed(one.penceAYear().getAsLong()) : "");
    values.put("band", one.band());
    values.put("note", one.note());
    return values;
  }

  private PlacementWork.Seat seat(Opened opened) {
    return new PlacementWork.Seat(
        opened.child().id(),
        opened.child().bornOn(),
        opened.summary().id(),
        opened.signature(clock));
  }
}

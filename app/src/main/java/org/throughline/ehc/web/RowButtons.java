// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.PlanWriting;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What a single press does to a row: up, down, out, and the latest change taken back.
@Controller
class RowButtons {

  private final PlanGate gate;
  private final EhcPlanPageMaker maker;
  private final PlanWriting writing;
  private final Forms forms;
  private final Clock clock;

  RowButtons(PlanGate gate, EhcPlanPageMaker maker, PlanWriting writing, Forms forms, Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.writing = writing;
    this.forms = forms;
    this.clock = clock;
  }

  /// A press, as it arrived.
  private record Press(
      String address,
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {}

  /// What it does to the draft.
  private interface Act {
    Outcome<UUID> on(EditionId draft, Signature by);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/rows/{row}/up")
  ModelAndView up(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return move(new Press(address, sent, request, redirect), row, true);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/rows/{row}/down")
  ModelAndView down(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return move(new Press(address, sent, request, redirect), row, false);
  }

  private ModelAndView move(Press press, String row, boolean isUp) {
    UUID stem = stem(row);
    long version = Sent.version(press.sent());
    return carryOut(
        press,
        "The row was moved.",
        opened -> opened.path() + "#row-" + stem,
        (draft, by) -> writing.move(draft, stem, version, isUp, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/rows/{row}/out")
  ModelAndView takeOut(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    UUID stem = stem(row);
    return carryOut(
        new Press(address, sent, request, redirect),
        "The row was taken out. You may take that back.",
        Opened::path,
        (draft, by) -> writing.takeOut(draft, stem, Sent.version(sent), by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/changes/{change}/take-back")
  ModelAndView takeBack(
      @PathVariable String address,
      @PathVariable String change,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (!change.matches("[1-9]\\d{0,17}")) {
      throw PlanGate.notThere();
    }
    return carryOut(
        new Press(address, sent, request, redirect),
        "The change was taken back.",
        Opened::path,
        (draft, by) -> writing.takeBack(draft, Long.parseLong(change), by));
  }

  private ModelAndView carryOut(Press press, String done, Function<Opened, String> next, Act act) {
    return gate.open(
        press.request(),
        press.address(),
        "change a row",
        opened -> {
          Signature by = opened.signature(clock);
          return forms.press(
              new Forms.Pressed(opened.account(), press.sent(), press.redirect()),
              done,
              next.apply(opened),
              errors -> Screen.of("ehc/plan", maker.of(opened, opened.newest(), errors)),
              () -> act.on(opened.newest().id(), by));
        });
  }

  private static UUID stem(String row) {
    return RandomNumbers.read(row).orElseThrow(PlanGate::notThere);
  }
}

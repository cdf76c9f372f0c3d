// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.internal.delivery.DeliveryBook;
import org.throughline.ehc.internal.delivery.DeliveryRules;
import org.throughline.ehc.internal.delivery.ProvisionLine;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What was delivered of section F, where it was not, and what is done about it.
@Controller
class DeliveryPages {

  private final PlanGate gate;
  private final DeliveryBook book;
  private final Forms forms;
  private final Clock clock;

  DeliveryPages(PlanGate gate, DeliveryBook book, Forms forms, Clock clock) {
    this.gate = gate;
    this.book = book;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/delivery")
  ModelAndView delivery(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, "delivery", opened -> page(opened, FormErrors.NONE));
  }

  private ModelAndView page(Opened opened, FormErrors errors) {
    PlanEdition plan = inForce(opened);
    Map<String, String> labels = new HashMap<>();
    plan.rows().forEach(row -> labels.put(row.stem().toString(), row.label()));
    List<ProvisionLine> lines = book.of(plan);
    return Screen.of(
        "ehc/delivery",
        new DeliveryPage(
            opened.path(),
            opened.child().name(),
            plan.summary().title(),
            lines,
            book.log(plan.summary().plan()),
            labels,
            errors));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/delivery/{row}/new")
  ModelAndView fresh(
      @PathVariable String address, @PathVariable String row, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "delivery",
        opened ->
            Forms.show(
                deliveryForm(opened, row(opened, row)).with(Map.of("on", today().toString()), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/delivery/{row}/new")
  ModelAndView add(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "delivery",
        opened -> {
          PlanRow found = row(opened, row);
          return forms.answer(
              new Forms.Posted(opened.account(), deliveryForm(opened, found), sent, redirect),
              "The delivery was written down.",
              plan -> opened.path() + "/delivery",
              () -> add(opened, found.stem(), sent));
        });
  }

  private Outcome<PlanId> add(Opened opened, UUID stem, Map<String, String> sent) {
    EditionSummary edition = summary(opened);
    DeliveryRules.Read<DeliveryBook.NewDelivery> read =
        DeliveryRules.delivery(stem, sent, edition.finished().orElseThrow(), today());
    read.wished().ifPresent(wished -> book.add(edition.plan(), wished, opened.signature(clock)));
    return outcome(edition, read.problems());
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/delivery/log/{entry}/out")
  ModelAndView takeOut(
      @PathVariable String address,
      @PathVariable String entry,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "delivery",
        opened ->
            forms.press(
                new Forms.Pressed(opened.account(), sent, redirect),
                "The entry was taken out.",
                opened.path() + "/delivery",
                errors -> page(opened, errors),
                () ->
                    book.takeOut(summary(opened).plan(), number(entry), opened.signature(clock))
                        ? new Outcome.Done<>(summary(opened).plan())
                        : refused("EHC-155", "", "This entry is not in the log any more.")));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/delivery/{row}/gap")
  ModelAndView freshGap(
      @PathVariable String address, @PathVariable String row, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "delivery",
        opened ->
            Forms.show(
                gapForm(opened, row(opened, row)).with(Map.of("from", today().toString()), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/delivery/{row}/gap")
  ModelAndView addGap(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "delivery",
        opened -> {
          PlanRow found = row(opened, row);
          return forms.answer(
              new Forms.Posted(opened.account(), gapForm(opened, found), sent, redirect),
              "The gap was noted.",
              plan -> opened.path() + "/delivery",
              () -> addGap(opened, found.stem(), sent));
        });
  }

  private Outcome<PlanId> addGap(Opened opened, UUID stem, Map<String, String> sent) {
    EditionSummary edition = summary(opened);
    DeliveryRules.Read<DeliveryBook.NewGap> read =
        DeliveryRules.gap(stem, sent, edition.finished().orElseThrow(), today());
    try {
      read.wished()
          .ifPresent(wished -> book.addGap(edition.plan(), wished, opened.signature(clock)));
    } catch (DataIntegrityViolationException overlapping) {
      return refused("EHC-156", "from", "A gap of this provision is noted for that day already.");
    }
    return outcome(edition, read.problems());
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/delivery/gaps/{gap}/close")
  ModelAndView closeGap(
      @PathVariable String address,
      @PathVariable String gap,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "delivery",
        opened ->
            forms.press(
                new Forms.Pressed(opened.account(), sent, redirect),
                "The gap ended today.",
                opened.path() + "/delivery",
                errors -> page(opened, errors),
                () ->
                    book.closeGap(
                            summary(opened).plan(), number(gap), today(), opened.signature(clock))
                        ? new Outcome.Done<>(summary(opened).plan())
                        : refused("EHC-157", "", "This gap has ended already.")));
  }

  private static FormPage deliveryForm(Opened opened, PlanRow row) {
    return FormPage.of(
            "Write down that " + row.label() + " was delivered",
            row.words().text(),
            opened.path() + "/delivery",
            "Delivery of section F",
            opened.path() + "/delivery/" + row.stem() + "/new",
            List.of(
                Input.day("on", "On which day", ""),
                Input.line("minutes", "How many minutes", "Leave it empty when nobody knows"),
                Input.line("by_whom", "By whom", "Their post, such as speech therapist"),
                Input.text("note", "Note", "", 2)))
        .submitting("Write it down");
  }

  private static FormPage gapForm(Opened opened, PlanRow row) {
    return FormPage.of(
            "Note that " + row.label() + " is not delivered",
            row.words().text(),
            opened.path() + "/delivery",
            "Delivery of section F",
            opened.path() + "/delivery/" + row.stem() + "/gap",
            List.of(
                Input.day("from", "Since when", ""),
                Input.text("reason", "Why", "", 3),
                Input.text("remedy", "What is done about it", "", 3),
                Input.day("remedy_by", "By when", "")))
        .submitting("Note it");
  }

  private static Outcome<PlanId> outcome(EditionSummary edition, List<Problem> problems) {
    return problems.isEmpty()
        ? new Outcome.Done<>(edition.plan())
        : new Outcome.Refused<>(problems);
  }

  private static Outcome<PlanId> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }

  private static EditionSummary summary(Opened opened) {
    return opened.inForce().orElseThrow(PlanGate::notThere);
  }

  private PlanEdition inForce(Opened opened) {
    return gate.read(summary(opened));
  }

  private PlanRow row(Opened opened, String stem) {
    return RandomNumbers.read(stem).flatMap(inForce(opened)::row).orElseThrow(PlanGate::notThere);
  }

  private static long number(String text) {
    return Sent.number(Map.of("number", text), "number").orElseThrow(PlanGate::notThere);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

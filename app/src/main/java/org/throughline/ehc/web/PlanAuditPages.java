// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.internal.audits.AuditActions;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.ehc.internal.audits.PlanAudit;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Audits of one plan: begun, scored, scored a second time, put right, done again.
@Controller
class PlanAuditPages {

  private static final String LOOK = "audits";

  private final PlanGate gate;
  private final AuditPageMaker maker;
  private final Audits audits;
  private final AuditActions actions;
  private final Frameworks frameworks;
  private final Forms forms;
  private final Clock clock;

  PlanAuditPages(
      PlanGate gate,
      AuditPageMaker maker,
      Audits audits,
      AuditActions actions,
      Frameworks frameworks,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.audits = audits;
    this.actions = actions;
    this.frameworks = frameworks;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/audits")
  ModelAndView all(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, LOOK, opened -> page(opened, FormErrors.NONE));
  }

  private ModelAndView page(Opened opened, FormErrors errors) {
    return Screen.of("ehc/audits", maker.of(opened, errors));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/audits/begin")
  ModelAndView begin(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            forms.press(
                new Forms.Pressed(opened.account(), sent, redirect),
                "The audit has begun. Score it below.",
                AuditPageMaker.path(opened),
                errors -> page(opened, errors),
                () -> audits.begin(wished(opened, sent), today(), opened.signature(clock))));
  }

  private Audits.Wished wished(Opened opened, Map<String, String> sent) {
    Optional<PlanAudit> second = Sent.number(sent, "second").map(id -> find(opened, id));
    Optional<PlanAudit> again = Sent.number(sent, "again").map(id -> find(opened, id));
    Optional<EditionSummary> edition = opened.editions().stream().findFirst();
    return new Audits.Wished(
        second.map(PlanAudit::in).orElse(opened.summary().id()),
        edition.isPresent() ? OptionalInt.of(edition.get().number()) : OptionalInt.empty(),
        second,
        again);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/audits/{audit}/score")
  ModelAndView scoring(
      @PathVariable String address, @PathVariable long audit, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          PlanAudit found = mine(opened, audit);
          return Forms.show(
              form(opened, found)
                  .with(AuditForm.values(found, audits.answers(found)), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/audits/{audit}/score")
  ModelAndView score(
      @PathVariable String address,
      @PathVariable long audit,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          PlanAudit found = mine(opened, audit);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  form(opened, found),
                  sent,
                  () -> AuditForm.values(mine(opened, audit), audits.answers(found)),
                  redirect),
              "The score was saved.",
              (Long id) -> AuditPageMaker.path(opened),
              () ->
                  audits.save(
                      found,
                      Sent.version(sent),
                      AuditForm.read(sent, frameworks.find(found.framework())),
                      today(),
                      opened.signature(clock)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/audits/{audit}")
  ModelAndView result(
      @PathVariable String address, @PathVariable long audit, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> result(opened, shown(opened, audit), FormErrors.NONE, Map.of()));
  }

  private ModelAndView result(
      Opened opened, PlanAudit audit, FormErrors errors, Map<String, String> written) {
    return Screen.of("ehc/audit", maker.result(opened, audit, errors, written));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/audits/{audit}/actions")
  ModelAndView add(
      @PathVariable String address,
      @PathVariable long audit,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          PlanAudit found = shown(opened, audit);
          return forms.press(
              new Forms.Pressed(opened.account(), sent, redirect),
              "The action was added.",
              AuditPageMaker.path(opened) + "/" + audit,
              errors -> result(opened, found, errors, sent),
              () ->
                  actions.add(
                      found,
                      Sent.words(sent, "words"),
                      Sent.number(sent, "owner").filter(id -> id > 0).map(AccountId::new),
                      Sent.day(sent, "due"),
                      opened.signature(clock)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/audits/{audit}/actions/{action}/done")
  ModelAndView done(
      @PathVariable String address,
      @PathVariable long audit,
      @PathVariable long action,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          PlanAudit found = shown(opened, audit);
          return forms.press(
              new Forms.Pressed(opened.account(), sent, redirect),
              "The action is done.",
              AuditPageMaker.path(opened) + "/" + audit,
              errors -> result(opened, found, errors, Map.of()),
              () -> actions.done(found, action, today(), opened.signature(clock)));
        });
  }

  private FormPage form(Opened opened, PlanAudit audit) {
    return AuditForm.of(opened, audit, frameworks.find(audit.framework()));
  }

  private PlanAudit find(Opened opened, long audit) {
    return maker.all(opened).stream()
        .filter(one -> one.id() == audit)
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  /// One that the viewer scores just now.
  private PlanAudit mine(Opened opened, long audit) {
    PlanAudit found = find(opened, audit);
    if (found.isFinished() || !found.scorer().equals(opened.account().id())) {
      throw PlanGate.notThere();
    }
    return found;
  }

  /// One that is finished, and not hidden from whoever scores it a second time.
  private PlanAudit shown(Opened opened, long audit) {
    PlanAudit found = find(opened, audit);
    if (!found.isFinished()
        || AuditPageMaker.isHidden(found, maker.all(opened), opened.account())) {
      throw PlanGate.notThere();
    }
    return found;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

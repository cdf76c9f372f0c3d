// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.Barriers;
import org.throughline.delivery.Evidence;
import org.throughline.delivery.Milestones;
import org.throughline.delivery.Saved;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.PlanDays;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;

/// The forms of an action's milestones, barriers and evidence.
@Controller
class ActionPartPages {

  private final ActionAnswers answers;
  private final Milestones milestones;
  private final Barriers barriers;
  private final Evidence evidence;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  ActionPartPages(
      ActionAnswers answers,
      Milestones milestones,
      Barriers barriers,
      Evidence evidence,
      CurrentAccount currentAccount,
      Clock clock) {
    this.answers = answers;
    this.milestones = milestones;
    this.barriers = barriers;
    this.evidence = evidence;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/milestones")
  ModelAndView addMilestone(
      @PathVariable long id,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "milestone", values, request);
    return answers.answer(
        sent,
        () ->
            milestones.add(
                sent.action(),
                sent.value("step"),
                PlanDays.read(sent.value("stepDue")),
                signature(sent)),
        "The milestone was added.",
        redirect);
  }

  /// Ticks a milestone, takes the tick off, or takes the milestone out.
  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/milestones/{milestone}")
  ModelAndView markMilestone(
      @PathVariable long id,
      @PathVariable long milestone,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "reached", values, request);
    return switch (sent.value("mark")) {
      case "removed" ->
          answers.answer(
              sent,
              () -> milestones.remove(sent.action(), milestone, signature(sent)),
              "The milestone was taken out.",
              redirect);
      case "not-reached" ->
          answers.answer(
              sent,
              () -> milestones.mark(sent.action(), milestone, Optional.empty(), signature(sent)),
              "The milestone is to come again.",
              redirect);
      default ->
          answers.answer(
              sent, () -> reached(sent, milestone), "The milestone was reached.", redirect);
    };
  }

  private Outcome<Saved> reached(ActionAnswers.Sent sent, long milestone) {
    String given = sent.value("doneOn");
    Optional<LocalDate> day =
        given.isBlank() ? Optional.of(LocalDate.now(clock)) : PlanDays.read(given);
    return day.isEmpty()
        ? new Outcome.Refused<>(
            List.of(
                new Problem(
                    "PLAN-144", "doneOn", "Enter the day it was reached, such as 21/11/2026.")))
        : milestones.mark(sent.action(), milestone, day, signature(sent));
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/barriers")
  ModelAndView raiseBarrier(
      @PathVariable long id,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "barrier", values, request);
    return answers.answer(
        sent,
        () ->
            barriers.raise(
                sent.action(), sent.value("barrier"), sent.number("forum"), signature(sent)),
        "The barrier was raised.",
        redirect);
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/barriers/{barrier}/escalate")
  ModelAndView escalateBarrier(
      @PathVariable long id,
      @PathVariable long barrier,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "escalate-" + barrier, values, request);
    return answers.answer(
        sent,
        () -> barriers.escalate(sent.action(), barrier, sent.number("forum"), signature(sent)),
        "The barrier was taken to the forum.",
        redirect);
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/barriers/{barrier}/resolve")
  ModelAndView resolveBarrier(
      @PathVariable long id,
      @PathVariable long barrier,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "resolve-" + barrier, values, request);
    return answers.answer(
        sent,
        () -> barriers.resolve(sent.action(), barrier, sent.value("resolution"), signature(sent)),
        "The barrier was resolved.",
        redirect);
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/evidence")
  ModelAndView addEvidence(
      @PathVariable long id,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ActionAnswers.Sent sent = sent(id, "evidence", values, request);
    return answers.answer(
        sent,
        () -> addEvidence(sent, Optional.ofNullable(file)),
        "The evidence was added.",
        redirect);
  }

  private Outcome<Saved> addEvidence(ActionAnswers.Sent sent, Optional<MultipartFile> file) {
    Optional<MultipartFile> filled = file.filter(each -> !each.isEmpty());
    if (filled.isPresent()) {
      return addFile(sent, filled.get());
    }
    return sent.value("link").isBlank()
        ? evidence.addNote(sent.action(), sent.value("title"), sent.value("shows"), signature(sent))
        : evidence.addLink(
            sent.action(),
            sent.value("title"),
            sent.value("link"),
            sent.value("shows"),
            signature(sent));
  }

  private Outcome<Saved> addFile(ActionAnswers.Sent sent, MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (InputStream content = file.getInputStream()) {
      return evidence.addFile(
          sent.action(), sent.value("title"), name, content, sent.value("shows"), signature(sent));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file could not be read to its end", unreadable);
    }
  }

  private ActionAnswers.Sent sent(
      long id, String which, Map<String, String> values, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return new ActionAnswers.Sent(ActionAnswers.id(id), account, which, values);
  }

  private Signature signature(ActionAnswers.Sent sent) {
    return Signature.of(sent.account().id(), clock.instant());
  }
}

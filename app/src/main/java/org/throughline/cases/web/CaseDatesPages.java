// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Screen;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyKind;
import org.throughline.statute.DutyState;

/// The whole timeline of a case: what was done in time, late, too early or not at all, and what is
/// left.
@Controller
class CaseDatesPages {

  private static final Comparator<Duty> BY_DAY =
      Comparator.comparing(
          duty -> duty.due().or(duty::countedFrom).or(duty::metOn).orElse(LocalDate.MAX));

  private final CaseGate gate;
  private final CaseFiles files;
  private final PathwayWords words;
  private final CasePageMaker maker;
  private final Clock clock;

  CaseDatesPages(
      CaseGate gate, CaseFiles files, PathwayWords words, CasePageMaker maker, Clock clock) {
    this.gate = gate;
    this.files = files;
    this.words = words;
    this.maker = maker;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/dates")
  ModelAndView page(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, opened -> Screen.of("cases/dates", of(opened)));
  }

  private CaseDates of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    CaseSummary summary = opened.summary();
    List<Duty> duties =
        maker.timeline(summary, files.events(summary.id()), today).duties().stream()
            .filter(duty -> duty.state() != DutyState.NOT_ARISEN)
            .sorted(BY_DAY)
            .toList();
    return new CaseDates(
        opened.path(),
        opened.child().name(),
        words.title(summary.pathway()),
        sentence(duties),
        duties.stream().map(CaseDatesPages::line).toList(),
        Dates.full(today));
  }

  /// Of what had to be done; rights and times to wait are neither done nor late.
  private static String sentence(List<Duty> duties) {
    List<Duty> owed = duties.stream().filter(duty -> duty.rule().kind().isOwed()).toList();
    if (owed.isEmpty()) {
      return "Nothing that has happened in this case asked anybody to do anything";
    }
    long done = owed.stream().filter(duty -> duty.metOn().isPresent()).count();
    return "%d of %d things asked so far %s done"
            .formatted(done, owed.size(), done == 1 ? "is" : "are")
        + many(owed, CaseDatesPages::isOverdue, "overdue")
        + many(owed, duty -> duty.state() == DutyState.MET_LATE, "late");
  }

  private static String many(List<Duty> owed, Predicate<Duty> which, String words) {
    long many = owed.stream().filter(which).count();
    return many == 0 ? "" : ", %d %s".formatted(many, words);
  }

  /// What guidance alone expects is no longer asked for once its day has passed.
  private static boolean isOverdue(Duty duty) {
    return duty.state() == DutyState.MISSED && duty.rule().kind() == DutyKind.MUST;
  }

  private static CaseDates.Line line(Duty duty) {
    return new CaseDates.Line(
        PathwayWords.asBeginning(duty.rule().act()),
        duty.rule().party().atBeginning(),
        day(duty),
        how(duty),
        mark(duty),
        duty.because(),
        duty.source().cited());
  }

  private static String day(Duty duty) {
    boolean isWait = duty.rule().kind() == DutyKind.MUST_WAIT;
    return duty.due()
        .map(day -> isWait ? "Not before " + Dates.full(day.plusDays(1)) : Dates.full(day))
        .orElse("No number of days");
  }

  private static String how(Duty duty) {
    String on = duty.metOn().map(day -> ", " + Dates.full(day)).orElse("");
    return switch (duty.rule().kind()) {
      case MUST, SHOULD ->
          switch (duty.state()) {
            case MET -> "Done" + on;
            case MET_LATE -> "Done late" + on;
            case MISSED -> isOverdue(duty) ? "Overdue" : "Not done";
            case LIFTED_BY_EXCEPTION ->
                (on.isEmpty() ? "To be done" : "Done" + on) + ", limit lifted";
            case OPEN, NOT_ARISEN -> "To be done";
          };
      case MAY ->
          switch (duty.state()) {
            case MET, MET_LATE, LIFTED_BY_EXCEPTION -> "Used" + on;
            case MISSED -> "Not used";
            case OPEN, NOT_ARISEN -> "May still be used";
          };
      case MUST_WAIT ->
          switch (duty.state()) {
            case MISSED -> "Done too early" + on;
            case MET, MET_LATE, LIFTED_BY_EXCEPTION -> "Waited for";
            case OPEN, NOT_ARISEN -> "Being waited for";
          };
    };
  }

  private static String mark(Duty duty) {
    return switch (duty.state()) {
      case MET -> "on";
      case MET_LATE, MISSED ->
          switch (duty.rule().kind()) {
            case MUST, MUST_WAIT -> "behind";
            case SHOULD -> "gap";
            case MAY -> "unknown";
          };
      case LIFTED_BY_EXCEPTION -> "gap";
      case OPEN, NOT_ARISEN -> "unknown";
    };
  }
}

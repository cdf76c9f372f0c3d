// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.DueLine;
import org.throughline.ehc.internal.mediation.MediationDay;
import org.throughline.ehc.internal.mediation.MediationFile;
import org.throughline.ehc.internal.mediation.MediationResult;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;

/// Makes the page of what mediation came to.
@Component
class MediationPageMaker {

  private final LawDates law;
  private final Clock clock;

  MediationPageMaker(LawDates law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/mediation";
  }

  MediationPage of(Opened opened, MediationFile.Read read) {
    LocalDate today = LocalDate.now(clock);
    return new MediationPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(read),
        read.result().isPresent(),
        read.result().map(MediationResult::agreed).orElse(""),
        facts(read, today),
        read.clocks().stream()
            .map(line -> clock(opened.summary().pathway(), line, today))
            .toList());
  }

  private static String sentence(MediationFile.Read read) {
    if (read.result().isEmpty()) {
      return read.day(MediationDay.HELD)
          .map(
              day ->
                  "Mediation took place on %s; its result is not recorded yet"
                      .formatted(Dates.full(day)))
          .orElse("No result of mediation is recorded");
    }
    MediationResult result = read.result().get();
    String when =
        read.day(result.outcome().isAgreement() ? MediationDay.AGREED : MediationDay.HELD)
            .map(day -> ", " + Dates.full(day))
            .orElse("");
    String then =
        read.day(MediationDay.DONE)
            .map(day -> "; done on " + Dates.full(day))
            .or(() -> read.doneBy().map(day -> "; to be done by " + Dates.full(day)))
            .orElse("");
    return result.outcome().label() + when + (result.outcome().isAgreement() ? then : "");
  }

  private static List<MediationPage.Fact> facts(MediationFile.Read read, LocalDate today) {
    List<MediationPage.Fact> facts = new ArrayList<>();
    for (MediationDay which : MediationDay.values()) {
      read.day(which).ifPresent(day -> facts.add(fact(label(which), Dates.full(day), false)));
    }
    boolean isOwed =
        read.result().filter(result -> result.outcome().isAgreement()).isPresent()
            && read.day(MediationDay.DONE).isEmpty();
    Optional<LocalDate> by = read.doneBy().filter(day -> isOwed);
    by.ifPresent(
        day ->
            facts.add(
                fact(
                    read.result().flatMap(MediationResult::agreedBy).isPresent()
                        ? "To be done by, as agreed in writing"
                        : "To be done by",
                    Dates.relative(day, today),
                    day.isBefore(today))));
    return facts;
  }

  private static MediationPage.Fact fact(String label, String words, boolean isLate) {
    return new MediationPage.Fact(label, words, isLate);
  }

  private static String label(MediationDay which) {
    return switch (which) {
      case HELD -> "Mediation took place";
      case AGREED -> "Agreement made";
      case CERTIFICATE -> "Mediation certificate";
      case DONE -> "What was agreed was done";
    };
  }

  private MediationPage.Clock clock(String pathway, DueLine line, LocalDate today) {
    String act = law.act(pathway, line.duty());
    boolean isLate = line.due().filter(day -> line.metOn().orElse(today).isAfter(day)).isPresent();
    return new MediationPage.Clock(
        Character.toUpperCase(act.charAt(0)) + act.substring(1),
        line.due().map(day -> Dates.relative(day, today)).orElse("At once"),
        state(line, isLate),
        isLate && !line.kind().equals("may") ? "behind" : line.metOn().isPresent() ? "on" : "gap",
        line.because());
  }

  private static String state(DueLine line, boolean isLate) {
    if (line.metOn().isPresent()) {
      return "Done " + Dates.full(line.metOn().get()) + (isLate ? ", late" : "");
    }
    if (line.kind().equals("may")) {
      return isLate ? "Time is over" : "The family may";
    }
    return isLate ? "Late" : "To be done";
  }
}

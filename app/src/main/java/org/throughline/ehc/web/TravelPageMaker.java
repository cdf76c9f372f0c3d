// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.travel.TravelBook;
import org.throughline.ehc.internal.travel.TravelHelp;
import org.throughline.ehc.internal.travel.TravelHelp.Budget;
import org.throughline.ehc.internal.travel.TravelHelp.Decision;
import org.throughline.ehc.internal.travel.TravelHelp.Ending;
import org.throughline.ehc.internal.travel.TravelHelp.Training;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;

/// Makes the page of help with travel.
@Component
class TravelPageMaker {

  private final TravelBook book;
  private final Clock clock;

  TravelPageMaker(TravelBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/travel";
  }

  TravelPage of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    List<Decision> decisions = book.decisions(opened.child().id());
    List<Budget> budgets = book.budgets(opened.child().id());
    List<Training> trainings = book.trainings(opened.child().id());
    return new TravelPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(decisions, budgets, trainings),
        decisions.stream().map(TravelPageMaker::line).toList(),
        budgets.stream().map(TravelPageMaker::line).toList(),
        trainings.stream().map(one -> line(one, today)).toList());
  }

  private static String sentence(
      List<Decision> decisions, List<Budget> budgets, List<Training> trainings) {
    String said =
        Stream.of(
                decisions.stream().findFirst().map(TravelPageMaker::decided),
                budgets.stream().findFirst().map(TravelPageMaker::offered),
                trainings.stream().findFirst().map(one -> "travel training: " + state(one)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? "No help with travel is recorded" : begun(said);
  }

  private static String decided(Decision one) {
    String since = Dates.full(one.decided());
    return one.ground()
        .map(ground -> "eligible since %s (%s)".formatted(since, ground.inSentence()))
        .orElse("not eligible since " + since);
  }

  private static String offered(Budget one) {
    return "travel budget offered on %s: %s"
        .formatted(Dates.full(one.offered()), one.reply().label().toLowerCase(java.util.Locale.UK));
  }

  private static String begun(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static TravelPage.Line line(Decision one) {
    return new TravelPage.Line(
        part(one),
        "Decided on " + Dates.full(one.decided()),
        one.ground().isPresent() ? "Eligible" : "Not eligible",
        one.ground().isPresent() ? "on" : "unknown",
        one.ground().map(TravelHelp.Ground::label).map(List::of).orElse(List.of()),
        one.words());
  }

  private static TravelPage.Line line(Budget one) {
    return new TravelPage.Line(
        part(one),
        "Offered on " + Dates.full(one.offered()),
        one.reply().label(),
        one.reply().mark(),
        one.replied().map(day -> List.of("Replied on " + Dates.full(day))).orElse(List.of()),
        one.words());
  }

  private static TravelPage.Line line(Training one, LocalDate today) {
    List<String> days = new ArrayList<>();
    one.started().ifPresent(day -> days.add("Began on " + Dates.full(day)));
    one.ended()
        .ifPresent(
            day ->
                days.add(
                    one.ending().map(Ending::label).orElse("Ended") + " on " + Dates.full(day)));
    one.checked()
        .ifPresent(
            day ->
                days.add(
                    "Asked on %s: %s"
                        .formatted(
                            Dates.full(day),
                            one.independent().orElse(false)
                                ? "travels alone"
                                : "does not travel alone")));
    one.askFrom()
        .ifPresent(
            day -> days.add("Ask whether they travel alone: due " + Dates.relative(day, today)));
    return new TravelPage.Line(
        part(one),
        "Referred on " + Dates.full(one.referred()),
        begun(state(one)),
        mark(one, today),
        days,
        one.words());
  }

  private static String part(TravelHelp one) {
    return one.kind().path() + "/" + one.id();
  }

  private static String state(Training one) {
    if (one.ending().isEmpty()) {
      return one.started().isPresent() ? "under way" : "referred, not begun";
    }
    return switch (one.ending().get()) {
      case STOPPED -> "stopped before its end";
      case COMPLETED ->
          one.independent()
              .map(alone -> alone ? "completed, travels alone" : "completed, does not travel alone")
              .orElse("completed");
    };
  }

  private static String mark(Training one, LocalDate today) {
    boolean isToAsk = one.askFrom().filter(day -> !day.isAfter(today)).isPresent();
    if (isToAsk || one.ending().isEmpty()) {
      return "gap";
    }
    return one.ending().get() == Ending.COMPLETED && one.independent().orElse(true)
        ? "on"
        : "unknown";
  }
}

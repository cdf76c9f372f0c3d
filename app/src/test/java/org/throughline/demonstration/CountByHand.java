// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

/// Counts invented stories by reading them one after the other, and knows nothing of the database:
/// what it finds is held beside the measures.
final class CountByHand {

  private static final Set<String> EXCEPTIONS =
      Set.of(
          "school-closure",
          "early-years-closure",
          "exceptional-circumstances",
          "absence-from-area",
          "coronavirus");

  private final List<Assessment> assessments = new ArrayList<>();
  private final Map<Integer, List<Change>> plans = new HashMap<>();

  private record Assessment(
      Optional<LocalDate> asked,
      Optional<LocalDate> refused,
      Optional<LocalDate> issued,
      boolean isExcepted) {}

  /// A plan begins, goes on or ends.
  private record Change(LocalDate on, boolean isOurs) {}

  private CountByHand() {}

  static CountByHand of(List<CaseFile> cases) {
    CountByHand counted = new CountByHand();
    for (CaseFile each : cases) {
      List<CaseEvent> events = standing(each);
      if (each.pathway().equals("ehc-needs-assessment")) {
        counted.assessments.add(
            new Assessment(
                first(events, "request-received"),
                first(events, "refusal-to-assess-notified"),
                first(events, "final-plan-issued"),
                events.stream().anyMatch(event -> EXCEPTIONS.contains(event.type()))));
      }
      events.forEach(event -> counted.note(each, event));
    }
    counted.plans.values().forEach(changes -> changes.sort(Comparator.comparing(Change::on)));
    return counted;
  }

  /// Every month in which something was asked for or made in the ten years that measures look back.
  Set<YearMonth> months() {
    Set<YearMonth> months = new TreeSet<>();
    for (Assessment each : assessments) {
      each.asked().map(YearMonth::from).ifPresent(months::add);
      each.issued().map(YearMonth::from).ifPresent(months::add);
    }
    months.removeIf(month -> month.isBefore(YearMonth.of(2016, 12)));
    return months;
  }

  double requests(YearMonth month) {
    return count(each -> in(month, each.asked()));
  }

  double refusals(YearMonth month) {
    return count(each -> in(month, each.refused()));
  }

  double newPlans(YearMonth month) {
    return count(each -> in(month, each.issued()));
  }

  double plainly(YearMonth month) {
    return count(
        each -> each.asked().isPresent() && in(month, each.issued()) && !each.isExcepted());
  }

  double inTime(YearMonth month) {
    return count(
        each ->
            in(month, each.issued())
                && !each.isExcepted()
                && each.asked()
                    .filter(asked -> DAYS.between(asked, each.issued().orElseThrow()) <= 140)
                    .isPresent());
  }

  /// Of how many children the last thing that happened by then was not the end of their plan.
  double plansOn(LocalDate day) {
    return plans.values().stream().filter(changes -> isOurs(changes, day)).count();
  }

  private static boolean isOurs(List<Change> changes, LocalDate day) {
    boolean isOurs = false;
    Set<LocalDate> ends = new HashSet<>();
    for (Change each : changes) {
      if (!each.isOurs()) {
        ends.add(each.on());
      }
    }
    for (Change each : changes) {
      if (!each.on().isAfter(day)) {
        isOurs = each.isOurs() && !ends.contains(each.on());
      }
    }
    return isOurs;
  }

  private void note(CaseFile in, CaseEvent event) {
    boolean isBetween = in.pathway().equals("transfer-between-authorities");
    Optional<Boolean> isOurs =
        switch (event.type()) {
          case "final-plan-issued" -> isBetween ? Optional.empty() : Optional.of(true);
          case "amended-plan-issued" -> Optional.of(true);
          case "plan-transferred" -> Optional.of(event.details().contains("\"setting\""));
          case "plan-ceased" -> Optional.of(false);
          default -> Optional.empty();
        };
    isOurs.ifPresent(
        ours ->
            plans
                .computeIfAbsent(in.child(), child -> new ArrayList<>())
                .add(new Change(event.happenedOn(), ours)));
  }

  private double count(Predicate<Assessment> what) {
    return assessments.stream().filter(what).count();
  }

  private static boolean in(YearMonth month, Optional<LocalDate> day) {
    return day.map(YearMonth::from).filter(month::equals).isPresent();
  }

  private static List<CaseEvent> standing(CaseFile each) {
    Set<Integer> replaced = new HashSet<>();
    each.events().forEach(event -> event.replaces().ifPresent(replaced::add));
    return each.events().stream().filter(event -> !replaced.contains(event.number())).toList();
  }

  /// The first day on which an event of this type that stands happened.
  static Optional<LocalDate> day(CaseFile file, String type) {
    return first(standing(file), type);
  }

  /// The events of a case that stand.
  static Stream<CaseEvent> told(CaseFile file) {
    return standing(file).stream();
  }

  private static Optional<LocalDate> first(List<CaseEvent> events, String type) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .map(CaseEvent::happenedOn)
        .min(Comparator.naturalOrder());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

class ConsistentLivesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Set<String> PLANNED =
      Set.of("review-meeting-planned", "phase-transfer", "post-16-transfer");
  private static List<Family> families = List.of();

  @BeforeAll
  static void tell() {
    families = InventedAuthority.of(Scale.small(20_000), 5, DAY).families().toList();
  }

  @Test
  void nothingHappensBeforeBirthOrAfterToday() {
    forEachCase(
        (child, each) -> {
          for (CaseEvent event : each.events()) {
            LocalDate latest = PLANNED.contains(event.type()) ? DAY.plusYears(1) : DAY;
            assertThat(event.happenedOn()).isAfterOrEqualTo(child.born()).isBeforeOrEqualTo(latest);
            assertThat(event.recordedAt()).isBeforeOrEqualTo(midnight(DAY));
          }
        });
  }

  @Test
  void eventsStandWithinTheirCaseAndInTheOrderOfTheirNumbers() {
    forEachCase(
        (child, each) -> {
          assertThat(each.events()).isNotEmpty();
          int number = 0;
          for (CaseEvent event : each.events()) {
            assertThat(event.number()).isEqualTo(++number);
            assertThat(event.recordedAt()).isAfterOrEqualTo(midnight(each.opened()));
            assertThat(event.replaces().orElse(0)).isLessThan(event.number());
          }
          each.closed().ifPresent(on -> assertThat(on).isAfterOrEqualTo(each.opened()));
        });
  }

  @Test
  void anAssessmentGoesThroughItsStepsInOrder() {
    List<String> steps =
        List.of(
            "request-received",
            "decision-to-assess-notified",
            "decision-to-issue-notified",
            "draft-plan-sent",
            "final-plan-issued");
    forEachCase(
        (child, each) -> {
          Map<String, LocalDate> days =
              Tally.standing(each).stream()
                  .collect(
                      Collectors.toMap(
                          CaseEvent::type, CaseEvent::happenedOn, (one, other) -> one));
          if (each.pathway().equals("ehc-needs-assessment") && days.containsKey(steps.getFirst())) {
            List<LocalDate> taken =
                steps.stream().filter(days::containsKey).map(days::get).toList();
            assertThat(taken).isSorted();
          }
        });
  }

  @Test
  void noChildHasTwoOpenAssessmentsOrTwoPlansAtOnce() {
    Set<Integer> open = new HashSet<>();
    Set<Integer> planned = new HashSet<>();
    forEachCase(
        (child, each) -> {
          if (each.pathway().equals("ehc-needs-assessment") && each.closed().isEmpty()) {
            assertThat(open.add(each.child())).isTrue();
          }
          for (CaseEvent event : Tally.standing(each)) {
            if (event.type().equals("final-plan-issued") && event.details().contains("need")) {
              assertThat(planned.add(each.child())).isTrue();
            }
          }
        });
    assertThat(open).isNotEmpty();
  }

  @Test
  void noPlanIsMadeOrAmendedAfterItEnded() {
    forEachLife(
        cases -> {
          List<CaseEvent> plan = events(cases, "final-plan-issued", "amended-plan-issued");
          for (CaseEvent end : events(cases, "plan-ceased", "plan-transferred")) {
            if (end.type().equals("plan-ceased") || end.details().contains("\"reason\"")) {
              assertThat(plan)
                  .allSatisfy(
                      made -> assertThat(made.happenedOn()).isBeforeOrEqualTo(end.happenedOn()));
            }
          }
        });
  }

  @Test
  void everyPlanThatLastsHasItsReviewsButForAHandfulOfTheNewest() {
    List<LocalDate> forgotten = new ArrayList<>();
    forEachLife(
        cases -> {
          List<CaseEvent> plan = events(cases, "final-plan-issued");
          boolean isOver = !events(cases, "plan-ceased").isEmpty();
          boolean hasMoved =
              events(cases, "plan-transferred").stream()
                  .anyMatch(event -> event.details().contains("\"reason\""));
          boolean isReviewed =
              cases.stream()
                  .anyMatch(
                      each ->
                          Set.of("annual-review", "transfer-between-authorities")
                              .contains(each.pathway()));
          if (!plan.isEmpty() && !isOver && !hasMoved && !isReviewed) {
            forgotten.add(plan.getLast().happenedOn());
          }
        });

    assertThat(forgotten)
        .hasSizeBetween(1, 8)
        .allSatisfy(made -> assertThat(made).isAfter(DAY.minusDays(120)));
  }

  @Test
  void everyPathwayAndEveryWayOutIsThere() {
    Set<String> types = new HashSet<>();
    Set<String> pathways = new HashSet<>();
    forEachCase(
        (child, each) -> {
          pathways.add(each.pathway());
          each.events().forEach(event -> types.add(event.type()));
        });

    assertThat(pathways)
        .contains(
            "ehc-needs-assessment",
            "annual-review",
            "phase-transfer",
            "mediation-and-appeal",
            "transfer-between-authorities",
            "tribunal-order",
            "ceasing");
    assertThat(types)
        .contains(
            "refusal-to-assess-notified",
            "refusal-to-issue-notified",
            "request-withdrawn",
            "school-closure",
            "appeal-registered",
            "plan-transferred",
            "plan-ceased");
  }

  @Test
  void childrenAreAtOneSchoolAtATimeFromTheAgeOfThree() {
    forEachChild(
        child -> {
          LocalDate last = child.born().plusYears(2);
          for (Enrolment stay : child.enrolments()) {
            assertThat(stay.from()).isAfter(last);
            last = stay.until().orElse(LocalDate.MAX);
            assertThat(last).isAfterOrEqualTo(stay.from());
          }
        });
  }

  @Test
  void numbersAreUniqueAndTheirCheckCharactersRight() {
    Set<String> numbers = new HashSet<>();
    forEachChild(
        child -> {
          child
              .pupilNumber()
              .ifPresent(
                  number -> {
                    assertThat(number).isEqualTo(Identifiers.pupil(number.substring(1)));
                    assertThat(numbers.add(number)).isTrue();
                  });
          child.learnerNumber().ifPresent(number -> assertThat(numbers.add(number)).isTrue());
        });
    assertThat(Identifiers.pupil("820432106005")).isEqualTo("A820432106005");
    assertThat(Identifiers.learner(100_000_004)).contains("1000000043");
  }

  @Test
  void noPostcodeIsOneThatExists() {
    for (Family family : families) {
      assertThat(family.household().address().postcode())
          .matches("LE[0-9]{1,2} [1-9][A-Z][CIKMOV]");
    }
  }

  @Test
  void brothersAndSistersShareAHomeAndMostlyAName() {
    long shared =
        families.stream()
            .map(family -> family.household().children())
            .filter(children -> children.size() > 1)
            .filter(
                children ->
                    children.stream().map(Child::surname).distinct().count() < children.size())
            .count();

    assertThat(shared).isGreaterThan(families.size() / 5);
  }

  @Test
  void flagsAreAboutAsFrequentAsInACity() {
    Map<Flag.Kind, Integer> open = new HashMap<>();
    int[] children = {0};
    forEachChild(
        child -> {
          children[0]++;
          child.flags().stream()
              .filter(flag -> flag.until().isEmpty())
              .forEach(flag -> open.merge(flag.kind(), 1, Integer::sum));
        });

    assertThat(open.get(Flag.Kind.IN_CARE) * 10_000 / children[0]).isBetween(50, 130);
    assertThat(open.get(Flag.Kind.CHILD_IN_NEED) * 10_000 / children[0]).isBetween(150, 450);
    assertThat(open.get(Flag.Kind.RESTRICTED) * 10_000 / children[0]).isBetween(5, 40);
  }

  @Test
  void aDayWithoutPublishedFiguresIsRefused() {
    assertThatThrownBy(() -> InventedAuthority.of(Scale.small(500), 1, LocalDate.of(2024, 1, 1)))
        .hasMessageContaining("1 March 2025");
  }

  private static void forEachChild(java.util.function.Consumer<Child> check) {
    families.forEach(family -> family.household().children().forEach(check));
  }

  private static void forEachLife(java.util.function.Consumer<List<CaseFile>> check) {
    for (Family family : families) {
      family.cases().stream()
          .collect(Collectors.groupingBy(CaseFile::child))
          .values()
          .forEach(check);
    }
  }

  private static List<CaseEvent> events(List<CaseFile> cases, String... types) {
    return cases.stream()
        .flatMap(each -> Tally.standing(each).stream())
        .filter(event -> Set.of(types).contains(event.type()))
        .sorted(java.util.Comparator.comparing(CaseEvent::happenedOn))
        .toList();
  }

  private static void forEachCase(java.util.function.BiConsumer<Child, CaseFile> check) {
    for (Family family : families) {
      Map<Integer, Child> children =
          family.household().children().stream()
              .collect(Collectors.toMap(Child::number, child -> child));
      family.cases().forEach(each -> check.accept(children.get(each.child()), each));
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}

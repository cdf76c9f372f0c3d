// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells all that is wrong with the events of a case at once. A timeline can be made of events
/// with such problems, but nobody should act on it.
public final class EventCheck {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2150, 12, 31);

  /// Clocks of several machines may differ a little; more than this is a clock set back.
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final Pathway pathway;
  private final LocalDate asOf;
  private final List<Problem> problems = new ArrayList<>();

  private EventCheck(Pathway pathway, LocalDate asOf) {
    this.pathway = pathway;
    this.asOf = asOf;
  }

  /// @param asOf the day asked
  public static List<Problem> problems(Pathway pathway, List<Event> events, LocalDate asOf) {
    EventCheck check = new EventCheck(pathway, asOf);
    events.forEach(check::type);
    List<Event> standing = Event.standing(events);
    standing.forEach(check::day);
    check.beginning(standing);
    check.record(events);
    return List.copyOf(check.problems);
  }

  private void type(Event event) {
    if (pathway.known(event.type()).isEmpty()) {
      add(
          "EVENT-UNKNOWN",
          event.type(),
          "%s has no event or exception “%s”. %s"
              .formatted(pathway.title(), event.type(), meant(event.type())));
    }
  }

  private String meant(String typed) {
    return Codes.nearest(typed, pathway.knownCodes())
        .map(nearest -> "Did you mean “" + nearest + "”?")
        .orElseGet(
            () -> "It begins with “" + pathway.beginsWith().getFirst().code() + "”, for instance.");
  }

  private void day(Event event) {
    LocalDate day = event.happenedOn();
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      add(
          "EVENT-YEAR",
          event.type(),
          "%s is dated %s. Enter a day between 2000 and 2150."
              .formatted(event.type(), Words.day(day)));
    } else if (!isPlanned(event) && day.isAfter(asOf)) {
      add(
          "EVENT-AHEAD",
          event.type(),
          "%s is dated %s, after the day asked, %s. Enter the day it happened, or ask for a later day."
              .formatted(event.type(), Words.day(day), Words.day(asOf)));
    }
  }

  /// What leads up to a planned day, such as the move to another school, comes before it.
  private void beginning(List<Event> standing) {
    Optional<Event> first =
        standing.stream()
            .filter(event -> pathway.beginsWith().stream().anyMatch(type -> is(event, type)))
            .min(Comparator.comparing(Event::happenedOn));
    first
        .filter(begin -> !isPlanned(begin))
        .ifPresent(
            begin ->
                standing.stream()
                    .filter(event -> event.happenedOn().isBefore(begin.happenedOn()))
                    .filter(event -> followsTheBeginning(event.type()))
                    .forEach(event -> beforeBeginning(event, begin)));
  }

  /// Only what meets a duty or ends the case; a plan or a review may well be older than the case.
  private boolean followsTheBeginning(String type) {
    return Stream.concat(
            pathway.endsWith().stream(),
            pathway.rules().stream().flatMap(rule -> rule.metBy().stream()))
        .anyMatch(known -> known.code().equals(type));
  }

  private void beforeBeginning(Event event, Event begin) {
    add(
        "EVENT-BEFORE-START",
        event.type(),
        "%s is dated %s, before %s on %s, with which %s begins. Check both days."
            .formatted(
                event.type(),
                Words.day(event.happenedOn()),
                begin.type(),
                Words.day(begin.happenedOn()),
                pathway.title()));
  }

  private void record(List<Event> events) {
    Set<Long> numbers = new HashSet<>();
    Optional<Instant> latest = Optional.empty();
    for (Event event : inOrder(events).toList()) {
      replaced(event, numbers);
      if (!numbers.add(event.number())) {
        add(
            "EVENT-NUMBER",
            event.type(),
            "Two events have the number %d. Give each its own.".formatted(event.number()));
      }
      recordedEarly(event);
      latest.ifPresent(last -> clockBack(event, last));
      latest = Optional.of(latest.filter(event.recordedAt()::isBefore).orElse(event.recordedAt()));
    }
  }

  private static Stream<Event> inOrder(List<Event> events) {
    return events.stream().sorted(Comparator.comparingLong(Event::number));
  }

  private void replaced(Event event, Set<Long> numbers) {
    if (!numbers.containsAll(event.replaces().stream().toList())) {
      add(
          "EVENT-REPLACES",
          event.type(),
          "Event %d replaces event %d, which was not recorded before it. Name an earlier event."
              .formatted(event.number(), event.replaces().orElseThrow()));
    }
  }

  private void recordedEarly(Event event) {
    LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), LONDON);
    if (!isPlanned(event) && !event.isWithdrawal() && recordedOn.isBefore(event.happenedOn())) {
      add(
          "EVENT-RECORDED-EARLY",
          event.type(),
          "%s on %s was written down on %s, before it happened. Check the day and the machine’s clock."
              .formatted(event.type(), Words.day(event.happenedOn()), Words.day(recordedOn)));
    }
  }

  private void clockBack(Event event, Instant latest) {
    if (event.recordedAt().isBefore(latest.minus(TOLERANCE))) {
      add(
          "EVENT-CLOCK-BACK",
          event.type(),
          "Event %d was written down on %s, earlier than one before it. The machine’s clock seems to"
                  .formatted(
                      event.number(), Words.day(LocalDate.ofInstant(event.recordedAt(), LONDON)))
              + " be set back: put it right and record the event again.");
    }
  }

  private boolean isPlanned(Event event) {
    return pathway.known(event.type()).map(EventType::isPlanned).orElse(false);
  }

  private static boolean is(Event event, EventType type) {
    return event.type().equals(type.code());
  }

  private void add(String code, String field, String sentence) {
    problems.add(new Problem(code, field, sentence));
  }
}

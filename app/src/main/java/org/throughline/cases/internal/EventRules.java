// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.cases.NewEvent;
import org.throughline.cases.WhoAsked;
import org.throughline.children.ChildSummary;
import org.throughline.platform.Problem;
import org.throughline.statute.Event;
import org.throughline.statute.EventCheck;
import org.throughline.statute.Pathway;

/// Says everything that is wrong with an event before it is recorded. What was wrong in the case
/// before is not held against it.
public final class EventRules {

  private final Pathway pathway;
  private final List<Event> events;
  private final LocalDate today;

  /// @param events of the case, mistakes included
  public EventRules(Pathway pathway, List<Event> events, LocalDate today) {
    this.pathway = pathway;
    this.events = List.copyOf(events);
    this.today = today;
  }

  /// @param asEvent the same as the law's timeline will read it
  public List<Problem> problems(NewEvent wished, Event asEvent, ChildSummary child) {
    List<Problem> problems = new ArrayList<>();
    if (wished.happenedOn().isBefore(child.bornOn())) {
      problems.add(
          new Problem(
              "CASE-101",
              "on",
              "That day is before the child was born. Check the day, and the date of birth."));
    }
    askedBy(wished, child).ifPresent(problems::add);
    replaced(wished).ifPresent(problems::add);
    List<Event> with = new ArrayList<>(events);
    with.add(asEvent);
    List<org.throughline.statute.Problem> before = EventCheck.problems(pathway, events, today);
    List<org.throughline.statute.Problem> fresh =
        EventCheck.problems(pathway, with, today).stream()
            .filter(found -> !before.contains(found))
            .toList();
    boolean isAhead = fresh.stream().anyMatch(found -> found.code().equals("EVENT-AHEAD"));
    fresh.stream()
        .filter(found -> !isAhead || !found.code().equals("EVENT-RECORDED-EARLY"))
        .map(found -> new Problem("CASE-" + found.code(), field(found), words(found, wished)))
        .forEach(problems::add);
    return problems;
  }

  private Optional<Problem> askedBy(NewEvent wished, ChildSummary child) {
    Optional<String> asked = Optional.ofNullable(wished.details().get(WhoAsked.DETAIL));
    if (asked.isEmpty() && isAskedFor(wished)) {
      return Optional.of(
          new Problem(
              "CASE-116",
              WhoAsked.DETAIL,
              "Choose who asked. The return on plans counts requests by who made them; if nobody knows, choose “Somebody else” and say so in a note."));
    }
    return asked
        .flatMap(
            code ->
                WhoAsked.of(code)
                    .map(who -> mayAsk(who, wished, child))
                    .orElse(Optional.of("Choose who asked from the list.")))
        .map(words -> new Problem("CASE-115", WhoAsked.DETAIL, words));
  }

  /// Whether somebody asked for an assessment with this event. What was loaded before it was asked
  /// for stays as it is until somebody puts it right.
  private boolean isAskedFor(NewEvent wished) {
    return !wished.isWithdrawal()
        && WhoAsked.PATHWAYS.contains(pathway.code())
        && WhoAsked.isAskedWith(wished.type());
  }

  private static Optional<String> mayAsk(WhoAsked who, NewEvent wished, ChildSummary child) {
    return who.mayAsk(child, wished.happenedOn())
        ? Optional.empty()
        : Optional.of(
            "Only a young person over compulsory school age and under 25 asks for themselves, and this child was %d. Choose the parent or whoever else asked, or check the day and the date of birth."
                .formatted(child.ageOn(wished.happenedOn())));
  }

  private Optional<Problem> replaced(NewEvent wished) {
    if (wished.replaces().isEmpty()) {
      return Optional.empty();
    }
    long number = wished.replaces().getAsInt();
    if (events.stream().noneMatch(event -> event.number() == number)) {
      return Optional.of(
          new Problem(
              "CASE-102", "", "The event to put right is not in this case. Open it again."));
    }
    return events.stream()
            .flatMap(event -> event.replaces().stream())
            .anyMatch(other -> other == number)
        ? Optional.of(
            new Problem(
                "CASE-103",
                "",
                "Somebody has put that event right already. Open the case again and look."))
        : Optional.empty();
  }

  private static String field(org.throughline.statute.Problem found) {
    return found.code().equals("EVENT-UNKNOWN") ? "type" : "on";
  }

  private String words(org.throughline.statute.Problem found, NewEvent wished) {
    return switch (found.code()) {
      case "EVENT-AHEAD" -> "That day is still to come. Enter the day it happened.";
      case "EVENT-YEAR" -> "Enter a day between 2000 and 2150.";
      case "EVENT-BEFORE-START" ->
          "That day is before the case begins. Check the day, or put the beginning right first.";
      default -> found.sentence().replace(wished.type(), "This");
    };
  }
}

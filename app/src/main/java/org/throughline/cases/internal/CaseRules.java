// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.NewCase;
import org.throughline.cases.NewEvent;
import org.throughline.children.ChildSummary;
import org.throughline.platform.Problem;
import org.throughline.statute.Event;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// What a case must be like, whatever its pathway.
@Component
public class CaseRules {

  private final PathwayWords words;

  CaseRules(PathwayWords words) {
    this.words = words;
  }

  /// The pathway of a case that is kept.
  public Pathway pathway(String code) {
    return words
        .pathway(code)
        .orElseThrow(() -> new IllegalStateException("No pathway is called " + code));
  }

  /// Everything that is wrong with opening a case.
  public List<Problem> problems(NewCase wished, ChildSummary child, LocalDate today, Instant now) {
    Optional<Pathway> pathway = words.pathway(wished.pathway());
    if (pathway.isEmpty()) {
      return List.of(new Problem("CASE-110", "pathway", "Choose what kind of case it is."));
    }
    List<Problem> problems = new ArrayList<>();
    NewEvent first = wished.first();
    if (pathway.get().beginsWith().stream().noneMatch(type -> type.code().equals(first.type()))) {
      problems.add(new Problem("CASE-112", "type", "Choose what the case begins with."));
    }
    if (child.diedOn().isPresent()) {
      problems.add(
          new Problem(
              "CASE-113", "", "The child has died: no case can be opened. Check the record."));
    }
    problems.addAll(
        new EventRules(pathway.get(), List.of(), today)
            .problems(first, asEvent(1, first, now), child));
    return problems;
  }

  /// The pathways of which a child has at most one open case, as the database holds them to.
  public static final Set<String> IS_OPEN_ONCE = Set.of("ehc-needs-assessment", "reassessment");

  /// A child has one open case of this kind.
  ///
  /// @param open that one, where the reader may see it
  public static Problem oneIsOpenAlready(Optional<CaseSummary> open) {
    return new Problem(
        "CASE-111",
        open.map(summary -> "/cases/" + summary.address()).orElse("pathway"),
        "The child has an open case of this kind. Go on with that one, or close it first.");
  }

  /// Everything that is wrong with closing a case on a day.
  public static List<Problem> closing(
      CaseSummary summary, Optional<LocalDate> closed, LocalDate today) {
    boolean isInItsTime =
        closed.filter(day -> !day.isAfter(today) && !day.isBefore(summary.opened())).isPresent();
    return isInItsTime
        ? List.of()
        : List.of(
            new Problem(
                "CASE-114",
                "closed",
                "Enter the day it was closed, from the day it was opened until today."));
  }

  /// The day on which an event that stands ended the case; absent while none did.
  public Optional<LocalDate> endedOn(CaseSummary summary, List<Event> events) {
    List<String> ends =
        pathway(summary.pathway()).endsWith().stream().map(EventType::code).toList();
    return Event.standing(events).stream()
        .filter(event -> ends.contains(event.type()))
        .map(Event::happenedOn)
        .min(Comparator.naturalOrder());
  }

  /// A wished event as the law's timeline reads it.
  public static Event asEvent(int number, NewEvent wished, Instant at) {
    return new Event(
        number,
        wished.type(),
        wished.happenedOn(),
        at,
        wished.method(),
        wished.replaces().isPresent()
            ? Optional.of((long) wished.replaces().getAsInt())
            : Optional.empty(),
        wished.isWithdrawal(),
        NamedPeople.in(wished.type(), wished.details()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A case as tests tell it: events one after the other, and the duties that follow.
public final class Case {

  private static final Instant RECORDED = Instant.parse("2026-11-22T09:00:00Z");

  private final Pathway pathway;
  private final List<Event> events = new ArrayList<>();
  private Calendars calendars = Calendars.england();
  private Rulebook rulebook = Rulebook.standard();
  private LocalDate asOf = LocalDate.of(2026, 11, 22);

  private Case(Pathway pathway) {
    this.pathway = pathway;
  }

  public static Case caseOf(String pathway) {
    return new Case(Pathways.standard().find(pathway).orElseThrow());
  }

  public Case event(String type, String day) {
    return add(new Event(events.size() + 1, known(type), LocalDate.parse(day), RECORDED));
  }

  public Case sent(String type, String day, ServiceMethod method) {
    Event event = new Event(events.size() + 1, known(type), LocalDate.parse(day), RECORDED);
    return add(event.sentBy(method));
  }

  public Case naming(String type, String day, String... whom) {
    Event event = new Event(events.size() + 1, known(type), LocalDate.parse(day), RECORDED);
    return add(event.naming(List.of(whom)));
  }

  public Case add(Event event) {
    events.add(event);
    return this;
  }

  public Case asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  public Case with(Calendars other) {
    calendars = other;
    return this;
  }

  public Case with(Rulebook other) {
    rulebook = other;
    return this;
  }

  public Timeline timeline() {
    return Timeline.of(pathway, events, calendars, rulebook, asOf);
  }

  public Duty duty(String code) {
    return timeline().duty(code).orElseThrow();
  }

  public String due(String code) {
    return duty(code).due().map(LocalDate::toString).orElse("none");
  }

  public Optional<LocalDate> metOn(String code) {
    return duty(code).metOn();
  }

  private String known(String type) {
    boolean isKnown =
        pathway.eventTypes().stream().anyMatch(known -> known.code().equals(type))
            || pathway.exceptions().stream().anyMatch(known -> known.code().equals(type));
    if (!isKnown) {
      throw new IllegalArgumentException(pathway.code() + " has no event " + type);
    }
    return type;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.throughline.statute.Calendars;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// Asks the law's pathways for a day that follows from another, where no case is kept.
@Component
public class LawDates {

  private final Pathways pathways = Pathways.standard();
  private final Calendars calendars = Calendars.england();
  private final Rulebook rulebook = Rulebook.standard();
  private final Clock clock;

  LawDates(Clock clock) {
    this.clock = clock;
  }

  /// Something that happened, in whatever case it is kept.
  public record On(String type, LocalDate day) {}

  /// The duty that arises when `type` happens on `day`; absent when none does.
  public Optional<Duty> duty(String pathway, String duty, String type, LocalDate day) {
    return duty(pathway, duty, List.of(new On(type, day)));
  }

  /// The duty as it stands when all this has happened; absent when there is none.
  public Optional<Duty> duty(String pathway, String duty, List<On> happened) {
    Pathway found = pathways.find(pathway).orElseThrow();
    List<Event> events =
        IntStream.range(0, happened.size())
            .mapToObj(at -> event(at + 1, happened.get(at)))
            .toList();
    LocalDate asOf =
        happened.stream()
            .map(On::day)
            .reduce(LocalDate.now(clock), (one, other) -> one.isAfter(other) ? one : other);
    return Timeline.of(found, events, calendars, rulebook, asOf).duty(duty);
  }

  private Event event(int number, On happened) {
    return new Event(number, happened.type(), happened.day(), clock.instant());
  }

  /// What a duty asks, in words; its code when the pathway does not know it.
  public String act(String pathway, String duty) {
    return pathways
        .find(pathway)
        .flatMap(found -> found.rule(duty))
        .map(rule -> rule.act())
        .orElse(duty);
  }

  /// What happened, as a line begins with it; its code when the pathway does not know it.
  public String event(String pathway, String type) {
    return pathways.find(pathway).stream()
        .flatMap(found -> found.eventTypes().stream())
        .filter(each -> each.code().equals(type))
        .map(each -> Character.toUpperCase(each.words().charAt(0)) + each.words().substring(1))
        .findFirst()
        .orElse(type);
  }

  public String title(String pathway) {
    return pathways.find(pathway).map(Pathway::title).orElse(pathway);
  }
}

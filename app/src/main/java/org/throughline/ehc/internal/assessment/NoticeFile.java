// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.PlanDecision;
import org.throughline.cases.RecordedEvent;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.statute.Calendars;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// Where the law names several whom the council tells: who was told, on which day, and who has
/// still to be. One letter tells one of them.
@Component
public class NoticeFile {

  /// The event that tells of a request.
  public static final String CONSIDERING = "considering-notices-sent";

  /// Said of a child who goes to no school, in the place of a head teacher who is told.
  public static final String NO_SCHOOL = "no-school";

  /// The event that sends the final plan to the others whom it concerns, besides the family.
  public static final String PLAN_SENT_ON = "final-plan-sent-on";

  private static final String FINAL_LETTER = "final-plan";

  private final Pathway assessment = Pathways.standard().find("ehc-needs-assessment").orElseThrow();
  private final CaseFiles files;
  private final CaseEvents events;
  private final Clock clock;

  NoticeFile(CaseFiles files, CaseEvents events, Clock clock) {
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /// @param on absent while nobody told them
  /// @param isExcused whether they need not be told
  /// @param letter the template of the letter that tells them
  public record Told(Addressee who, Optional<LocalDate> on, boolean isExcused, String letter) {

    /// Whether they have still to be told.
    public boolean isOutstanding() {
      return on.isEmpty() && !isExcused;
    }
  }

  /// @param plan none while the plan is not final
  /// @param unsaid an event by which those concerned were told of the request, and that does not
  ///     say who
  public record Read(List<Told> considering, List<Told> plan, Optional<Happened> unsaid) {
    public Read {
      considering = List.copyOf(considering);
      plan = List.copyOf(plan);
    }
  }

  @Transactional(readOnly = true)
  public Read of(CaseId id) {
    List<Happened> happened = events.of(id);
    Timeline timeline = timeline(id);
    return new Read(
        told(timeline, "considering-notices"),
        happened.stream()
            .filter(event -> event.is(PlanDecision.FINAL))
            .findFirst()
            .map(event -> plan(event, timeline))
            .orElse(List.of()),
        happened.stream().filter(event -> event.is(CONSIDERING) && saysNotWho(event)).findFirst());
  }

  /// As the duty itself has it. Who was told follows from the events alone, whatever days and
  /// numbers the duty is counted with, so that the page and the timeline never differ.
  private Timeline timeline(CaseId id) {
    List<Event> recorded = files.events(id).stream().map(RecordedEvent::asEvent).toList();
    return Timeline.of(
        assessment, recorded, Calendars.england(), Rulebook.standard(), LocalDate.now(clock));
  }

  private static List<Told> told(Timeline timeline, String duty) {
    return timeline.duty(duty).map(Duty::told).orElse(List.of()).stream()
        .map(
            told ->
                new Told(
                    Addressee.of(told.who().code()).orElseThrow(),
                    told.on(),
                    told.excused().isPresent(),
                    told.who().letter()))
        .toList();
  }

  /// That the family has it is the event itself.
  private static List<Told> plan(Happened issued, Timeline timeline) {
    Told family = new Told(Addressee.FAMILY, Optional.of(issued.on()), false, FINAL_LETTER);
    return Stream.concat(Stream.of(family), told(timeline, "final-plan-to-others").stream())
        .toList();
  }

  /// What was taken over from elsewhere need not say it.
  private static boolean saysNotWho(Happened event) {
    return event.by().isPresent()
        && event.detail(RecordedEvent.TOLD).isEmpty()
        && Arrays.stream(Addressee.values())
            .noneMatch(who -> who.letter().equals(event.detail(RecordedEvent.LETTER)));
  }
}

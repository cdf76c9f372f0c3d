// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
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

  private static final String DUTY = "considering-notices";
  private static final String FINAL = "final-plan-issued";

  private final Pathway assessment = Pathways.standard().find("ehc-needs-assessment").orElseThrow();
  private final CaseFiles files;
  private final CaseEvents events;
  private final Steps steps;
  private final Clock clock;

  NoticeFile(CaseFiles files, CaseEvents events, Steps steps, Clock clock) {
    this.files = files;
    this.events = events;
    this.steps = steps;
    this.clock = clock;
  }

  /// @param on absent while nobody told them
  /// @param isExcused whether they need not be told
  /// @param step what records it beside the events; absent where an event does
  public record Told(
      Addressee who, Optional<LocalDate> on, boolean isExcused, Optional<Step> step) {

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
    return new Read(
        considering(id),
        happened.stream()
            .filter(event -> event.is(FINAL))
            .findFirst()
            .map(event -> plan(event, steps.of(id)))
            .orElse(List.of()),
        happened.stream().filter(event -> event.is(CONSIDERING) && saysNotWho(event)).findFirst());
  }

  /// As the duty itself has it. Who was told follows from the events alone, whatever days and
  /// numbers the duty is counted with, so that the page and the timeline never differ.
  private List<Told> considering(CaseId id) {
    List<Event> recorded = files.events(id).stream().map(RecordedEvent::asEvent).toList();
    return Timeline.of(
            assessment, recorded, Calendars.england(), Rulebook.standard(), LocalDate.now(clock))
        .duty(DUTY)
        .map(Duty::told)
        .orElse(List.of())
        .stream()
        .map(
            told ->
                new Told(
                    Addressee.of(told.who().code()).orElseThrow(),
                    told.on(),
                    told.excused().isPresent(),
                    Optional.empty()))
        .toList();
  }

  /// What was taken over from elsewhere need not say it.
  private static boolean saysNotWho(Happened event) {
    return event.by().isPresent()
        && event.detail(RecordedEvent.TOLD).isEmpty()
        && Arrays.stream(Addressee.values())
            .noneMatch(who -> who.letter().equals(event.detail(RecordedEvent.LETTER)));
  }

  private static List<Told> plan(Happened issued, List<Step> kept) {
    return Addressee.OF_THE_PLAN.stream().map(who -> plan(issued, kept, who)).toList();
  }

  private static Told plan(Happened issued, List<Step> kept, Addressee who) {
    if (who == Addressee.FAMILY) {
      return new Told(who, Optional.of(issued.on()), false, Optional.empty());
    }
    Optional<Step> step =
        kept.stream()
            .filter(each -> each.kind() == Step.Kind.PLAN_SENT)
            .filter(each -> each.about().equals(who.code()))
            .findFirst();
    return new Told(who, step.map(Step::on), false, step);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;

/// Where the law names several whom the council tells: who was told, on which day, and who has
/// still to be. One letter tells one of them.
@Component
public class NoticeFile {

  /// The event that tells of a request.
  public static final String CONSIDERING = "considering-notices-sent";

  /// Names, in such an event, who was told by it.
  public static final String TOLD = "told";

  private static final String FINAL = "final-plan-issued";

  private final CaseEvents events;
  private final Steps steps;

  NoticeFile(CaseEvents events, Steps steps) {
    this.events = events;
    this.steps = steps;
  }

  /// @param on absent while they have still to be told
  /// @param step what records it beside the events; absent where an event does
  public record Told(Addressee who, Optional<LocalDate> on, Optional<Step> step) {}

  /// @param plan none while the plan is not final
  /// @param unsaid when somebody was told of the request and it was not said who
  public record Read(List<Told> considering, List<Told> plan, Optional<LocalDate> unsaid) {
    public Read {
      considering = List.copyOf(considering);
      plan = List.copyOf(plan);
    }
  }

  @Transactional(readOnly = true)
  public Read of(CaseId id) {
    List<Happened> happened = events.of(id);
    List<Happened> told = happened.stream().filter(event -> event.is(CONSIDERING)).toList();
    return new Read(
        Arrays.stream(Addressee.values()).map(who -> considering(told, who)).toList(),
        happened.stream()
            .filter(event -> event.is(FINAL))
            .findFirst()
            .map(event -> plan(event, steps.of(id)))
            .orElse(List.of()),
        told.stream().filter(event -> !names(event)).map(Happened::on).findFirst());
  }

  private static Told considering(List<Happened> told, Addressee who) {
    return new Told(
        who,
        told.stream().filter(event -> tells(event, who)).map(Happened::on).findFirst(),
        Optional.empty());
  }

  private static boolean tells(Happened event, Addressee who) {
    if (!event.detail(TOLD).isEmpty()) {
      return List.of(event.detail(TOLD).split(", ", -1)).contains(who.code());
    }
    if (!event.detail("letter").isEmpty()) {
      String letter = event.detail("template");
      return letter.isEmpty() ? who == Addressee.FAMILY : letter.equals(who.letter());
    }
    return event.by().isEmpty();
  }

  /// What was taken over from elsewhere says that those concerned were told, all of them.
  private static boolean names(Happened event) {
    return Arrays.stream(Addressee.values()).anyMatch(who -> tells(event, who));
  }

  private static List<Told> plan(Happened issued, List<Step> kept) {
    return Addressee.OF_THE_PLAN.stream().map(who -> plan(issued, kept, who)).toList();
  }

  private static Told plan(Happened issued, List<Step> kept, Addressee who) {
    if (who == Addressee.FAMILY) {
      return new Told(who, Optional.of(issued.on()), Optional.empty());
    }
    Optional<Step> step =
        kept.stream()
            .filter(each -> each.kind() == Step.Kind.PLAN_SENT)
            .filter(each -> each.about().equals(who.code()))
            .findFirst();
    return new Told(who, step.map(Step::on), step);
  }
}

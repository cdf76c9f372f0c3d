// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.DueLine;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Exchange;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;

/// Reads how far an assessment has come: from the events of its case, from what its timeline
/// reckons as due, and from the steps that the pathway does not know.
@Component
public class AssessmentFile {

  public static final String ASKED = "advice-requested";
  public static final String RECEIVED = "advice-received";
  public static final List<String> REMINDERS =
      List.of("first-reminder-sent", "second-reminder-sent", "last-reminder-sent");
  public static final String CONSULTED = "school-consulted";
  public static final String REPLIED = "school-replied";

  static final Exchange.Kind ADVICE =
      new Exchange.Kind(ASKED, List.of(RECEIVED), REMINDERS, "of", "from", "to");
  private static final Exchange.Kind CONSULTATION =
      new Exchange.Kind(CONSULTED, List.of(REPLIED), List.of(), "setting", "setting", "setting");

  private final CaseFiles files;
  private final CaseEvents events;
  private final Steps steps;
  private final Settings settings;

  AssessmentFile(CaseFiles files, CaseEvents events, Steps steps, Settings settings) {
    this.files = files;
    this.events = events;
    this.steps = steps;
    this.settings = settings;
  }

  /// All of it.
  ///
  /// @param offers by kind, as far as they were made
  public record Read(
      List<AdviceLine> advice,
      List<Consultation> consultations,
      List<Step> meetings,
      Map<Step.Kind, Step> offers) {}

  @Transactional(readOnly = true)
  public Read of(CaseId id) {
    List<Happened> happened = events.of(id);
    List<DueLine> due = files.due(id);
    List<Step> kept = steps.of(id);
    return new Read(
        advice(happened, due, kept),
        consultations(happened, due),
        kept.stream().filter(step -> step.kind() == Step.Kind.MEETING).toList(),
        kept.stream()
            .filter(step -> step.kind().isOffer())
            .collect(Collectors.toMap(Step::kind, step -> step)));
  }

  private static List<AdviceLine> advice(
      List<Happened> happened, List<DueLine> due, List<Step> kept) {
    List<AdviceLine> lines =
        new ArrayList<>(Exchange.of(happened, ADVICE).stream().map(one -> line(one, due)).toList());
    for (Adviser adviser : Adviser.values()) {
      Optional<Step> reused =
          kept.stream()
              .filter(step -> step.kind() == Step.Kind.REUSED_ADVICE)
              .filter(step -> step.adviser() == adviser)
              .findFirst();
      boolean isAsked = lines.stream().anyMatch(line -> line.adviser() == adviser);
      if (reused.isPresent() || (adviser.isAlways() && !isAsked)) {
        lines.add(AdviceLine.notAsked(adviser, reused));
      }
    }
    lines.sort(java.util.Comparator.comparing(AdviceLine::adviser));
    return List.copyOf(lines);
  }

  private static AdviceLine line(Exchange one, List<DueLine> due) {
    Happened asked = one.asked();
    Optional<DueLine> reckoned = due(due, "advice", asked.on());
    String whom = asked.detail("whom").isEmpty() ? asked.detail("to") : asked.detail("whom");
    return new AdviceLine(
        Adviser.of(asked.detail("of")),
        asked.root(),
        whom,
        Optional.of(asked.on()),
        asked.by(),
        reckoned.flatMap(DueLine::due),
        reckoned.filter(each -> each.state().equals("lifted-by-exception")).isPresent(),
        one.chased().size(),
        one.chased().stream().map(Happened::on).reduce((first, last) -> last),
        one.answers().stream().map(Happened::on).findFirst(),
        Optional.empty());
  }

  /// What was asked for on one day is due on one day.
  private static Optional<DueLine> due(List<DueLine> due, String duty, LocalDate from) {
    Predicate<DueLine> isCounted = line -> line.countedFrom().equals(Optional.of(from));
    return due.stream().filter(line -> line.duty().equals(duty)).filter(isCounted).findFirst();
  }

  private List<Consultation> consultations(List<Happened> happened, List<DueLine> due) {
    return Exchange.of(happened, CONSULTATION).stream().map(one -> consultation(one, due)).toList();
  }

  private Consultation consultation(Exchange one, List<DueLine> due) {
    Happened asked = one.asked();
    Optional<Happened> reply = one.answers().stream().findFirst();
    return new Consultation(
        asked.root(),
        asked.detail("setting"),
        name(asked),
        asked.on(),
        due(due, "consultation-reply", asked.on()).flatMap(DueLine::due),
        reply.map(Happened::on),
        reply.map(each -> reply(each.detail("reply"))),
        reply.map(each -> Ground.in(each.detail("grounds"))).orElse(List.of()),
        reply.map(each -> each.detail("reasons")).orElse(""));
  }

  private static Consultation.Reply reply(String code) {
    return Arrays.stream(Consultation.Reply.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(Consultation.Reply.UNSAID);
  }

  /// A letter names whom it went to; an older event may name nobody.
  private String name(Happened asked) {
    String code = asked.detail("setting");
    return settings
        .findByCode(code)
        .map(Setting::name)
        .orElse(code.isEmpty() ? asked.detail("to") : code);
  }
}

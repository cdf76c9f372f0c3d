// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.WhoAsked;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.EventDetails;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.SchoolCalendars;
import org.throughline.cases.internal.beside.CaseDocuments;
import org.throughline.cases.internal.beside.CaseNotes;
import org.throughline.cases.internal.beside.CasePeople;
import org.throughline.cases.internal.beside.CaseTasks;
import org.throughline.cases.internal.letters.LetterTemplates;
import org.throughline.cases.internal.letters.Letters;
import org.throughline.cases.internal.panels.PanelItems;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.law.LawInForce;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyKind;
import org.throughline.statute.DutyState;
import org.throughline.statute.Party;
import org.throughline.statute.Timeline;

/// Makes the page of a case from its events; what is due is read from the law as it stands today.
@Component
class CasePageMaker {

  private final CaseFiles files;
  private final CaseRules rules;
  private final PathwayWords words;
  private final EventDetails details;
  private final CaseNotes notes;
  private final CaseTasks tasks;
  private final CasePeople people;
  private final PanelItems panels;
  private final CaseDocuments documents;
  private final Letters letters;
  private final LetterTemplates templates;
  private final Settings settings;
  private final LawInForce law;
  private final SchoolCalendars calendars;
  private final Accounts accounts;
  private final Clock clock;

  CasePageMaker(
      CaseFiles files,
      CaseRules rules,
      PathwayWords words,
      EventDetails details,
      CaseNotes notes,
      CaseTasks tasks,
      CasePeople people,
      PanelItems panels,
      CaseDocuments documents,
      Letters letters,
      LetterTemplates templates,
      Settings settings,
      LawInForce law,
      SchoolCalendars calendars,
      Accounts accounts,
      Clock clock) {
    this.files = files;
    this.rules = rules;
    this.words = words;
    this.details = details;
    this.notes = notes;
    this.tasks = tasks;
    this.people = people;
    this.panels = panels;
    this.documents = documents;
    this.letters = letters;
    this.templates = templates;
    this.settings = settings;
    this.law = law;
    this.calendars = calendars;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public CasePage of(Opened opened, FormErrors errors, Map<String, String> sent) {
    LocalDate today = LocalDate.now(clock);
    CaseSummary summary = opened.summary();
    List<RecordedEvent> events = files.events(summary.id());
    Timeline timeline = timeline(summary, events, today);
    Map<AccountId, String> names = accounts.names();
    List<CasePage.Need> needed = needs(opened, timeline, today, true);
    return new CasePage(
        opened,
        sentence(summary, needed),
        words.title(summary.pathway()),
        facts(opened, events, names, today),
        needed,
        needs(opened, timeline, today, false),
        past(summary, events, names),
        tasks.of(summary.id()),
        notes.of(summary.id()),
        people.of(summary.id()),
        panels.ofCase(summary),
        documents.of(summary.id()),
        letters.of(summary.id()),
        templates.of(summary.pathway()).stream()
            .map(each -> new Option(opened.path() + "/letters/new/" + each.code(), each.title()))
            .toList(),
        today,
        id -> names.getOrDefault(id, ""),
        accounts.holding(Role.CASE_OFFICER).stream()
            .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
            .toList(),
        errors,
        sent);
  }

  /// The law's timeline of a case as at a day.
  Timeline timeline(CaseSummary summary, List<RecordedEvent> events, LocalDate day) {
    return Timeline.of(
        rules.pathway(summary.pathway()),
        events.stream().map(RecordedEvent::asEvent).toList(),
        calendars.of(summary.id().value(), summary.pathway(), day),
        law.rulebook(),
        day);
  }

  private static String sentence(CaseSummary summary, List<CasePage.Need> needed) {
    if (summary.closed().isPresent()) {
      return "This case was closed on %s.".formatted(Dates.full(summary.closed().get()));
    }
    return needed.stream()
        .filter(need -> !need.when().isEmpty())
        .findFirst()
        .map(need -> (need.isLate() ? "Late: " : "Next: ") + lower(need.act()) + ", " + need.when())
        .map(words -> words + ".")
        .orElse("Nothing has a date in this case.");
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private List<CasePage.Need> needs(
      Opened opened, Timeline timeline, LocalDate today, boolean isOurs) {
    if (opened.summary().closed().isPresent()) {
      return List.of();
    }
    return timeline.duties().stream()
        .filter(duty -> isOurs(duty.rule().party()) == isOurs)
        .filter(duty -> isOutstanding(duty, today))
        .sorted(Timeline.BY_DAY)
        .map(duty -> need(opened, duty, today))
        .toList();
  }

  private static boolean isOurs(Party party) {
    return switch (party) {
      case COUNCIL, BODIES, NEW_COUNCIL, OLD_COUNCIL -> true;
      default -> false;
    };
  }

  /// What guidance expects and was missed is no longer asked for, nor is a right that lapsed.
  private static boolean isOutstanding(Duty duty, LocalDate today) {
    if (duty.metOn().isPresent()) {
      return false;
    }
    return switch (duty.state()) {
      case OPEN -> duty.rule().kind() != DutyKind.MUST_WAIT;
      case LIFTED_BY_EXCEPTION -> true;
      case MISSED ->
          duty.rule().kind() == DutyKind.MUST
              && duty.due().filter(due -> due.isAfter(today.minusYears(1))).isPresent();
      case MET, MET_LATE, NOT_ARISEN -> false;
    };
  }

  private static CasePage.Need need(Opened opened, Duty duty, LocalDate today) {
    return new CasePage.Need(
        PathwayWords.asBeginning(duty.rule().act()),
        duty.rule().party().atBeginning(),
        duty.due().map(due -> Dates.relative(due, today)).orElse(""),
        duty.state() == DutyState.MISSED,
        duty.because(),
        duty.source().cited(),
        duty.rule().metBy().stream()
            .findFirst()
            .map(type -> opened.path() + "/events/new?duty=" + duty.code()));
  }

  /// Absent in cases that nobody asks for.
  private Optional<Option> whoAsked(CaseSummary summary, List<RecordedEvent> events) {
    if (!WhoAsked.PATHWAYS.contains(summary.pathway())) {
      return Optional.empty();
    }
    return Optional.of(
        new Option(
            "Who asked",
            RecordedEvent.standing(events).stream()
                .flatMap(event -> details.read(event.details()).entrySet().stream())
                .filter(detail -> detail.getKey().equals(WhoAsked.DETAIL))
                .map(detail -> EventDetails.whoAsked(detail.getValue()))
                .findFirst()
                .orElse(
                    RecordedEvent.standing(events).stream()
                            .anyMatch(event -> WhoAsked.isAskedWith(event.type()))
                        ? "Not recorded yet: put the request right"
                        : "Nobody, no request is recorded")));
  }

  private List<Option> facts(
      Opened opened, List<RecordedEvent> events, Map<AccountId, String> names, LocalDate today) {
    CaseSummary summary = opened.summary();
    List<Option> facts = new ArrayList<>();
    facts.add(
        new Option(
            "Opened",
            "%s, %d weeks ago"
                .formatted(
                    Dates.full(summary.opened()),
                    ChronoUnit.WEEKS.between(summary.opened(), today))));
    facts.add(
        new Option(
            "Kept by",
            summary.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet")));
    whoAsked(summary, events).ifPresent(facts::add);
    String setting = summary.setting().orElse(opened.child().setting());
    if (!setting.isEmpty()) {
      facts.add(new Option("Setting", name(setting)));
    }
    if (!opened.child().yearGroup().isEmpty()) {
      facts.add(new Option("Year group", opened.child().yearGroup()));
    }
    return facts;
  }

  private String name(String setting) {
    return Urn.parse(setting)
        .flatMap(urn -> Optional.ofNullable(settings.find(List.of(urn)).get(urn)))
        .map(found -> found.name())
        .orElse(setting);
  }

  private List<CasePage.Happening> past(
      CaseSummary summary, List<RecordedEvent> events, Map<AccountId, String> names) {
    return events.stream()
        .filter(event -> !event.isWithdrawal())
        .sorted(
            Comparator.comparing(RecordedEvent::happenedOn)
                .thenComparing(RecordedEvent::number)
                .reversed())
        .map(event -> happening(summary, event, events, names))
        .toList();
  }

  private CasePage.Happening happening(
      CaseSummary summary,
      RecordedEvent event,
      List<RecordedEvent> events,
      Map<AccountId, String> names) {
    Optional<RecordedEvent> later =
        events.stream()
            .filter(other -> other.replaces().isPresent())
            .filter(other -> other.replaces().getAsInt() == event.number())
            .findFirst();
    return new CasePage.Happening(
        event.number(),
        Dates.full(event.happenedOn()),
        words.eventThatDay(summary.pathway(), event.type()),
        "recorded " + Dates.moment(event.recordedAt()) + by(event, names),
        details.shown(event.details()),
        later.map(other -> mistake(other, names)).orElse(""));
  }

  private static String mistake(RecordedEvent later, Map<AccountId, String> names) {
    return (later.isWithdrawal() ? "Taken back " : "Put right ")
        + Dates.moment(later.recordedAt())
        + by(later, names);
  }

  private static String by(RecordedEvent event, Map<AccountId, String> names) {
    return event.recordedBy().map(id -> " by " + names.getOrDefault(id, "")).orElse("");
  }
}

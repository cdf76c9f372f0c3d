// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Screen;
import org.throughline.statute.Event;
import org.throughline.statute.EventType;
import org.throughline.statute.FamilyTimeline;
import org.throughline.statute.FamilyTimeline.Line;
import org.throughline.statute.Pathway;

/// The timeline of a case for the family: read out, or printed and handed over.
@Controller
class FamilyPages {

  private final CaseGate gate;
  private final CaseFiles files;
  private final CaseRules rules;
  private final CasePageMaker maker;
  private final Councils councils;
  private final Clock clock;

  FamilyPages(
      CaseGate gate,
      CaseFiles files,
      CaseRules rules,
      CasePageMaker maker,
      Councils councils,
      Clock clock) {
    this.gate = gate;
    this.files = files;
    this.rules = rules;
    this.maker = maker;
    this.councils = councils;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/family")
  ModelAndView page(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, opened -> Screen.of("cases/family", of(opened)));
  }

  private FamilyPage of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    CaseSummary summary = opened.summary();
    Pathway pathway = rules.pathway(summary.pathway());
    List<RecordedEvent> events = files.events(summary.id());
    FamilyTimeline family = FamilyTimeline.of(maker.timeline(summary, events, today));
    List<Line> next = summary.isOpen() ? family.next() : List.of();
    return new FamilyPage(
        opened.path(),
        opened.child().name(),
        pathway.title(),
        councils.current().name(),
        sentence(summary, next),
        began(pathway, events),
        next,
        family.done().reversed(),
        Dates.full(today));
  }

  private static String sentence(CaseSummary summary, List<Line> next) {
    return summary
        .closed()
        .map(day -> "This was closed on " + Dates.full(day) + ".")
        .or(() -> next.stream().findFirst().map(Line::sentence))
        .orElse("Nothing that the law asks for is left to be done at present.");
  }

  private static String began(Pathway pathway, List<RecordedEvent> events) {
    Map<String, EventType> beginnings =
        pathway.beginsWith().stream()
            .collect(Collectors.toMap(EventType::code, Function.identity()));
    return Event.standing(events.stream().map(RecordedEvent::asEvent).toList()).stream()
        .filter(event -> beginnings.containsKey(event.type()))
        .min(Comparator.comparing(Event::happenedOn))
        .map(event -> began(event, beginnings.get(event.type())))
        .orElse("");
  }

  private static String began(Event event, EventType type) {
    return "It began on %s, the day %s.".formatted(Dates.full(event.happenedOn()), type.words());
  }
}

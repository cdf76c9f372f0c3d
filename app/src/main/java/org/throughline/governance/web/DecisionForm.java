// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.NewDecision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportStore;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.papers.out.AuthorText;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form of a decision.
@Component
class DecisionForm {

  private final Bodies bodies;
  private final Publications publications;
  private final ReportStore reports;

  DecisionForm(Bodies bodies, Publications publications, ReportStore reports) {
    this.bodies = bodies;
    this.publications = publications;
    this.reports = reports;
  }

  List<Input> inputs(Sight sight) {
    return List.of(
        Input.choice(
            "body", "Which body decided?", "", BodyForm.options(bodies.current()), "Choose"),
        Input.day("decidedOn", "On which day?", ""),
        Input.choice(
            "report",
            "On which report?",
            "One that was published for this body",
            reports(sight),
            "None: it stands alone"),
        Input.text(
            "recommendation", "What was put to it?", "The recommendation, if there was one", 3),
        Input.radios(
            "outcome",
            "What did it do?",
            "",
            Arrays.stream(Resolution.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList()),
        Input.text("words", "What was decided?", "As the minutes have it, after RESOLVED", 5),
        Input.line(
            "source",
            "Where is it written?",
            "Such as: minutes of 14 October 2026, item 7. Needed when there is no report"),
        Input.line(
            "codes",
            "What is it about?",
            "Codes of commitments, actions and measures, such as E1.Y2.03 S2-09"),
        Input.day(
            "due", "By when is it to be carried out?", "Leave it empty when no day was named"),
        Input.tick("exempt", "Is it exempt?", "It is not for the public"));
  }

  private List<Option> reports(Sight sight) {
    return publications.newest().stream()
        .filter(each -> !each.isPrivate() || sight.readsPrivate(each.report(), each.bodyId()))
        .map(
            each ->
                new Option(
                    Long.toString(each.report()),
                    "%s, %s: %s".formatted(each.body(), Dates.full(each.meetsOn()), each.title())))
        .toList();
  }

  /// What a new decision on the recommendation of this number begins with.
  Map<String, String> begun(long report, int number) {
    return reports
        .find(report)
        .map(
            found -> {
              Map<String, String> values = new HashMap<>();
              values.put("report", Long.toString(report));
              values.put("body", Long.toString(found.header().body()));
              values.put("decidedOn", found.header().meetsOn().toString());
              recommendation(found, number).ifPresent(words -> values.put("recommendation", words));
              recommendation(found, number).ifPresent(words -> values.put("words", words));
              return values;
            })
        .orElseGet(HashMap::new);
  }

  private static Optional<String> recommendation(Report report, int number) {
    List<String> all = AuthorText.items(report.words(ReportPart.RECOMMENDATIONS));
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }

  static Map<String, String> values(Decision decision) {
    Map<String, String> values = new HashMap<>();
    values.put("body", Long.toString(decision.body()));
    values.put("decidedOn", decision.decidedOn().toString());
    values.put("report", decision.report().map(each -> Long.toString(each.id())).orElse(""));
    values.put("recommendation", decision.recommendation());
    values.put("outcome", decision.outcome().name());
    values.put("words", decision.words());
    values.put("source", decision.source());
    values.put("codes", String.join(" ", decision.codes()));
    values.put("due", decision.due().map(Object::toString).orElse(""));
    values.put("exempt", decision.isExempt() ? "yes" : "");
    return values;
  }

  static NewDecision decision(Map<String, String> sent) {
    return new NewDecision(
        Sent.number(sent, "body").orElse(0L),
        Sent.day(sent, "decidedOn"),
        Resolution.named(Sent.words(sent, "outcome")),
        Sent.words(sent, "words"),
        Sent.number(sent, "report"),
        Sent.words(sent, "recommendation"),
        Sent.words(sent, "source").replace('\n', ' '),
        codes(Sent.words(sent, "codes")),
        OpenDay.of(sent, "due"),
        Sent.isTicked(sent, "exempt"));
  }

  private static List<String> codes(String typed) {
    List<String> codes = new ArrayList<>();
    for (String code : typed.split("[\\s,;]+", -1)) {
      if (!code.isEmpty() && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }
}

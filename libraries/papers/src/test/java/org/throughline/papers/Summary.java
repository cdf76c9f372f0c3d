// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A paper in a few lines without its places, so that a person can check an expectation by eye.
final class Summary {

  private final List<String> lines = new ArrayList<>();

  private Summary() {}

  static String of(Paper paper) {
    Summary summary = new Summary();
    summary.add(0, paper.kind().word());
    paper.strategies().forEach(summary::strategy);
    paper.actionPlans().forEach(summary::plan);
    for (PerformanceMeasure one : paper.measures()) {
      summary.add(
          0,
          "measure",
          one.text(),
          or(one.baseline()),
          or(one.target()),
          or(one.rule()),
          or(one.by()),
          one.other().toString());
    }
    paper.report().ifPresent(summary::report);
    paper.minutes().ifPresent(summary::minutes);
    paper.unrecognised().forEach(one -> summary.add(0, "unrecognised", one.text()));
    return String.join("\n", summary.lines) + "\n";
  }

  private void add(int depth, String... parts) {
    lines.add(
        "  ".repeat(depth)
            + Stream.of(parts)
                .map(part -> part.replace('\n', '/'))
                .collect(Collectors.joining(" | "))
                .stripTrailing());
  }

  private static String or(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private static String leads(List<Lead> leads) {
    return leads.isEmpty()
        ? "-"
        : leads.stream().map(Lead::display).collect(Collectors.joining(", "));
  }

  private void strategy(Strategy one) {
    add(0, "strategy", one.title(), or(one.from()), or(one.to()));
    one.vision().ifPresent(text -> add(1, "vision", text));
    for (Priority priority : one.priorities()) {
      add(1, priority.number() + "", priority.title(), or(priority.ambition()));
      priority.statements().forEach(text -> add(2, "says", text));
      priority.commitments().forEach(this::commitment);
    }
    one.commitments().forEach(this::commitment);
    one.successMeasures().forEach(text -> add(1, "success", text));
    one.governance().forEach(text -> add(1, "governance", text));
    one.owners().forEach(text -> add(1, "owner", text));
  }

  private void commitment(Commitment one) {
    add(
        2,
        "will",
        one.year().map(year -> "year " + year).orElse("-"),
        or(one.theme()),
        one.text(),
        leads(one.leads()),
        or(one.by()),
        or(one.success()));
  }

  private void plan(ActionPlan plan) {
    add(0, "plan", plan.title(), or(plan.from()), or(plan.to()));
    for (ActionPlan.PlanPriority priority : plan.priorities()) {
      add(1, priority.number() + "", priority.title());
      for (ActionPlan.Aim aim : priority.aims()) {
        if (!aim.aim().equals(priority.title())) {
          add(2, "aim", or(aim.code()), aim.aim());
        }
        aim.actions().forEach(this::action);
      }
    }
  }

  private void action(ActionPlan.PlannedAction one) {
    add(
        3,
        "action",
        or(one.code()),
        one.text(),
        leads(one.leads()),
        or(one.timescale()),
        or(one.success()),
        or(one.comments()),
        or(one.status()),
        one.other().toString());
  }

  private void report(Report report) {
    add(0, "report", or(report.title()), "key " + or(report.keyDecision()));
    report.header().forEach(line -> add(1, "header", line.label(), line.value()));
    report.recommendations().forEach(one -> add(1, "recommended", one.text()));
    report
        .implications()
        .forEach(
            one ->
                add(
                    1,
                    "implication",
                    one.kind(),
                    one.officer().map(Report.Officer::name).orElse("-"),
                    one.text()));
    report.backgroundPapers().forEach(text -> add(1, "background", text));
    report.appendices().forEach(text -> add(1, "appendix", text));
    report
        .sections()
        .forEach(one -> add(1, "section", one.title(), String.join(" ", one.paragraphs())));
  }

  private void minutes(Minutes minutes) {
    add(0, "minutes", or(minutes.meeting()), or(minutes.date()));
    for (Minutes.Item item : minutes.items()) {
      add(1, "item", or(item.number()), or(item.title()));
      item.presenters().forEach(one -> add(2, "presented", one.name(), or(one.role())));
      item.summary().forEach(text -> add(2, "about", text));
      item.noted().forEach(text -> add(2, "noted", text));
      item.resolutions().forEach(one -> add(2, one.wording().name(), one.text()));
      item.requests()
          .forEach(
              one ->
                  add(
                      2,
                      one.formal() ? "ACTION" : "asked",
                      one.what(),
                      or(one.of()),
                      or(one.by())));
    }
  }
}

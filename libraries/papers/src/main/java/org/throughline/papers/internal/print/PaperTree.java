// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.print;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.ActionPlan.Aim;
import org.throughline.papers.ActionPlan.PlanPriority;
import org.throughline.papers.ActionPlan.PlannedAction;
import org.throughline.papers.Block;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Kind;
import org.throughline.papers.Lead;
import org.throughline.papers.Minutes;
import org.throughline.papers.Paper;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;
import org.throughline.papers.Priority;
import org.throughline.papers.Report;
import org.throughline.papers.Strategy;

/// A read paper for a person at a terminal: what it is, part by part, with places and doubts.
public final class PaperTree {

  private static final int WIDTH = 96;
  private final PrintStream out;

  public PaperTree(PrintStream out) {
    this.out = out;
  }

  public void print(Paper paper) {
    out.println(paper.file() + " – " + paper.kind().word() + " (" + paper.format().word() + ")");
    paper
        .outline()
        .notices()
        .forEach(notice -> line(1, "! " + notice.text() + " [" + notice.place() + "]"));
    paper.report().ifPresent(this::report);
    paper.strategies().forEach(this::strategy);
    paper.actionPlans().forEach(this::plan);
    if (!paper.measures().isEmpty()) {
      line(1, "Performance measures: " + paper.measures().size());
      paper.measures().forEach(this::measure);
    }
    paper.minutes().ifPresent(this::minutes);
    if (paper.kind() == Kind.UNKNOWN) {
      line(1, "Nothing was recognised. The outline:");
      paper.outline().blocks().forEach(this::block);
    } else {
      unrecognised(paper);
    }
  }

  private void unrecognised(Paper paper) {
    line(
        1,
        "Not recognised: "
            + (paper.unrecognised().isEmpty() ? "nothing" : counted(paper.unrecognised().size())));
    paper.unrecognised().forEach(words -> line(2, "[" + words.place() + "] " + words.text()));
  }

  private static String counted(int pieces) {
    return pieces == 1 ? "1 piece" : pieces + " pieces";
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text, Place place) ->
          line(1 + level, text + " [" + place + "]");
      case Block.Paragraph(String text, _) -> line(3, text);
      case Block.ListItem(int level, String marker, String text, _) ->
          line(3 + level, marker + " " + text);
      case Block.Table table ->
          table
              .rows()
              .forEach(
                  row ->
                      line(
                          3,
                          String.join(" | ", row.cells().stream().map(Block.Cell::text).toList())));
    }
  }

  private void strategy(Strategy strategy) {
    line(
        1,
        "Strategy: "
            + strategy.title()
            + period(strategy.from(), strategy.to())
            + where(strategy.place(), strategy.confidence()));
    strategy.vision().ifPresent(vision -> line(2, "Vision: " + vision));
    strategy.priorities().forEach(this::priority);
    list(2, "Themes", strategy.themes());
    if (!strategy.commitments().isEmpty()) {
      line(2, "Across the priorities");
      strategy.commitments().forEach(this::commitment);
    }
    list(2, "Outcome statements", strategy.outcomeStatements());
    list(2, "How success is measured", strategy.successMeasures());
    list(2, "Owners", strategy.owners());
    list(2, "Governance", strategy.governance());
  }

  private static String period(
      Optional<java.time.YearMonth> from, Optional<java.time.YearMonth> to) {
    return from.isPresent() && to.isPresent() ? ", " + from.get() + " to " + to.get() : "";
  }

  private void priority(Priority priority) {
    line(
        2,
        priority.number()
            + ". "
            + priority.title()
            + where(priority.place(), priority.confidence()));
    priority.ambition().ifPresent(ambition -> line(4, "Ambition: " + ambition));
    priority.commitments().forEach(this::commitment);
  }

  private void commitment(Commitment commitment) {
    String year = commitment.year().map(number -> "year " + number + " ").orElse("");
    String theme = commitment.theme().map(name -> "(" + name + ") ").orElse("");
    line(4, "• " + year + theme + commitment.text() + doing(commitment.leads(), commitment.by()));
  }

  private static String doing(List<Lead> leads, Optional<String> by) {
    String who =
        leads.isEmpty()
            ? ""
            : " – " + String.join(", ", leads.stream().map(Lead::display).toList());
    return who + by.map(when -> ", " + when).orElse("");
  }

  private void plan(ActionPlan plan) {
    String of = plan.strategy().map(title -> " (the actions of “" + title + "”)").orElse("");
    line(1, "Action plan: " + plan.title() + of + where(plan.place(), plan.confidence()));
    for (PlanPriority priority : plan.priorities()) {
      line(
          2,
          priority.number()
              + ". "
              + priority.title()
              + where(priority.place(), priority.confidence()));
      priority.aims().forEach(aim -> aim(priority, aim));
    }
    if (!plan.people().isEmpty()) {
      line(2, "Key");
      plan.people().forEach((initials, name) -> line(3, initials + " – " + name));
      plan.abbreviations().forEach((initials, words) -> line(3, initials + " – " + words));
    }
  }

  private void aim(PlanPriority priority, Aim aim) {
    if (aim.code().isPresent() || !aim.aim().equals(priority.title())) {
      line(3, aim.code().map(code -> code + ". ").orElse("") + aim.aim());
    }
    aim.actions().forEach(this::action);
  }

  private void action(PlannedAction action) {
    line(
        4,
        "• "
            + action.text()
            + doing(action.leads(), action.timescale())
            + action.status().map(status -> " [" + status + "]").orElse(""));
    action.success().ifPresent(success -> line(6, "Success: " + success));
    action.comments().ifPresent(comments -> line(6, "Comments: " + comments));
  }

  private void measure(PerformanceMeasure measure) {
    line(2, "• " + measure.text());
    StringBuilder parts = new StringBuilder();
    measure.baseline().ifPresent(words -> parts.append("baseline ").append(words).append("; "));
    measure.target().ifPresent(words -> parts.append("target ").append(words).append("; "));
    measure.rule().ifPresent(words -> parts.append("rule ").append(words).append("; "));
    measure.by().ifPresent(words -> parts.append("by ").append(words).append("; "));
    if (!parts.isEmpty()) {
      line(4, parts.substring(0, parts.length() - 2));
    }
  }

  private void report(Report report) {
    line(
        1,
        "Report: "
            + report.title().orElse("(no title)")
            + where(report.place(), report.confidence()));
    report
        .header()
        .forEach(
            header ->
                line(2, header.label() + (header.label().isEmpty() ? "" : ": ") + header.value()));
    list(
        2,
        "Recommendations",
        report.recommendations().stream().map(Report.Recommendation::text).toList());
    for (Report.Implication implication : report.implications()) {
      line(2, implication.kind() + " implications: " + implication.text());
      implication
          .officer()
          .ifPresent(
              officer ->
                  line(
                      4,
                      "Signed by "
                          + officer.name()
                          + officer.role().map(role -> ", " + role).orElse("")
                          + officer.telephone().map(number -> ", " + number).orElse("")));
    }
    list(2, "Background papers", report.backgroundPapers());
    list(2, "Appendices", report.appendices());
    report
        .keyDecision()
        .ifPresent(
            yes ->
                line(
                    2,
                    "Key decision: "
                        + (yes ? "yes" : "no")
                        + report.keyDecisionReason().map(why -> ", " + why).orElse("")));
    report
        .privateReport()
        .ifPresent(
            yes ->
                line(
                    2,
                    "Private: "
                        + (yes ? "yes" : "no")
                        + report.privateReason().map(why -> ", " + why).orElse("")));
  }

  private void minutes(Minutes minutes) {
    line(
        1,
        "Minutes"
            + minutes.meeting().map(name -> ": " + name).orElse("")
            + minutes.date().map(day -> ", " + day).orElse("")
            + where(minutes.place(), minutes.confidence()));
    for (Minutes.Item item : minutes.items()) {
      line(
          2,
          item.number().map(number -> number + ". ").orElse("")
              + item.title().orElse("(no title)")
              + where(item.place(), item.confidence()));
      list(
          3,
          "Presented by",
          item.presenters().stream()
              .map(who -> who.name() + who.role().map(role -> ", " + role).orElse(""))
              .toList());
      list(3, "About", item.summary());
      list(3, "Noted", item.noted());
      list(
          3,
          "Decided",
          item.resolutions().stream().map(r -> r.wording() + " " + r.text()).toList());
      list(3, "Asked for", item.requests().stream().map(PaperTree::request).toList());
    }
  }

  private static String request(Minutes.Request request) {
    return (request.formal() ? "ACTION " : "")
        + request.what()
        + request.of().map(who -> " – of: " + who).orElse("")
        + request.by().map(when -> " – by: " + when).orElse("");
  }

  private void list(int depth, String title, List<String> values) {
    if (!values.isEmpty()) {
      line(depth, title);
      values.forEach(value -> line(depth + 1, "• " + value));
    }
  }

  private static String where(Place place, Confidence confidence) {
    return " [" + place + ", " + confidence.word() + "]";
  }

  /// One entry, broken to the width of the terminal.
  private void line(int depth, String text) {
    String indent = "  ".repeat(depth);
    StringBuilder line = new StringBuilder(indent);
    boolean fresh = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!fresh && line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line = new StringBuilder(indent).append("  ");
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    out.println(line);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.PlanStanding;
import org.throughline.measures.paper.StackedBars;
import org.throughline.papers.out.Block;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// How the plan stands, priority by priority.
@Order(10)
@Component
class PlanProgress implements LiveSection {

  private final PlanStanding plan;
  private final Strategies strategies;
  private final StrategiesInForce inForce;

  PlanProgress(PlanStanding plan, Strategies strategies, StrategiesInForce inForce) {
    this.plan = plan;
    this.strategies = strategies;
    this.inForce = inForce;
  }

  private record Row(String code, String title, List<PlanStanding.Count> counts) {
    int of(ActionStatus... statuses) {
      return counts.stream()
          .filter(each -> Set.of(statuses).contains(each.status()))
          .mapToInt(PlanStanding.Count::actions)
          .sum();
    }

    int all() {
      return counts.stream().mapToInt(PlanStanding.Count::actions).sum();
    }

    int late() {
      return counts.stream().mapToInt(PlanStanding.Count::late).sum();
    }

    int offTrack() {
      return counts.stream().mapToInt(PlanStanding.Count::offTrack).sum();
    }
  }

  @Override
  public String key() {
    return "plan-progress";
  }

  @Override
  public String title() {
    return "Progress of the plan";
  }

  @Override
  public String about() {
    return "How many actions stand where, priority by priority, with a chart.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    List<Row> rows = rows(scope).stream().filter(row -> row.all() > 0).toList();
    if (rows.isEmpty()) {
      return List.of(new Block.Paragraph("There is no action in the plan yet."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(sentence(rows)));
    blocks.add(
        new Block.Picture(
            StackedBars.of(rows.stream().map(PlanProgress::bar).toList()),
            "Bars of the actions of each priority by status. The table below gives the figures."));
    blocks.add(table(rows));
    return blocks;
  }

  private List<Row> rows(LiveScope scope) {
    Map<PriorityId, List<PlanStanding.Count>> counts =
        plan.byPriority(inForce.ids(scope), scope.asAt()).stream()
            .collect(Collectors.groupingBy(PlanStanding.Count::priority));
    List<Row> rows = new ArrayList<>();
    for (StrategySummary strategy : inForce.of(scope)) {
      for (PrioritySummary priority : strategies.priorities(strategy.id())) {
        rows.add(
            new Row(
                strategy.code() + priority.number(),
                priority.title(),
                counts.getOrDefault(priority.id(), List.of())));
      }
    }
    return rows;
  }

  private static String sentence(List<Row> rows) {
    int all = rows.stream().mapToInt(Row::all).sum();
    int done = rows.stream().mapToInt(row -> row.of(ActionStatus.DONE, ActionStatus.CLOSED)).sum();
    int off = rows.stream().mapToInt(Row::offTrack).sum();
    int late = rows.stream().mapToInt(Row::late).sum();
    return "Of %s, %,d %s done and %,d %s off track, %,d of them past %s."
        .formatted(
            Words.of(all, "action", "actions"),
            done,
            done == 1 ? "is" : "are",
            off,
            off == 1 ? "is" : "are",
            late,
            late == 1 ? "its date" : "their dates");
  }

  private static StackedBars.Bar bar(Row row) {
    return new StackedBars.Bar(
        row.code(),
        List.of(
            new StackedBars.Part("Closed", row.of(ActionStatus.CLOSED), "#144e81", true),
            new StackedBars.Part("Done", row.of(ActionStatus.DONE), "#8fbadf", false),
            new StackedBars.Part("On track", row.of(ActionStatus.ON_TRACK), "#00703c", true),
            new StackedBars.Part("Not started", row.of(ActionStatus.NOT_STARTED), "#eceeef", false),
            new StackedBars.Part("At risk", row.of(ActionStatus.AT_RISK), "#f4a26a", false),
            new StackedBars.Part("Blocked", row.of(ActionStatus.BLOCKED), "#942514", true)));
  }

  private static Block table(List<Row> rows) {
    return new Block.Table(
        "Actions by priority",
        List.of(
            "Part of the plan",
            "All",
            "Done",
            "On track",
            "Not started",
            "At risk",
            "Blocked",
            "Late"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.code() + " " + row.title(),
                        number(row.all()),
                        number(row.of(ActionStatus.DONE, ActionStatus.CLOSED)),
                        number(row.of(ActionStatus.ON_TRACK)),
                        number(row.of(ActionStatus.NOT_STARTED)),
                        number(row.of(ActionStatus.AT_RISK)),
                        number(row.of(ActionStatus.BLOCKED)),
                        number(row.late())))
            .toList(),
        Set.of(1, 2, 3, 4, 5, 6, 7));
  }

  private static String number(int count) {
    return "%,d".formatted(count);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.PlanStanding;
import org.throughline.papers.out.Block;

/// What is off track, and why, in the words of the last update.
@Order(20)
@Component
class Exceptions implements LiveSection {

  private static final int MOST = 40;

  private final PlanStanding plan;
  private final StrategiesInForce inForce;

  Exceptions(PlanStanding plan, StrategiesInForce inForce) {
    this.plan = plan;
    this.inForce = inForce;
  }

  @Override
  public String key() {
    return "exceptions";
  }

  @Override
  public String title() {
    return "What is off track, and why";
  }

  @Override
  public String about() {
    return "Every action that is blocked, at risk or late, with the words of its last update. Those"
        + " words become public with the report.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    List<PlanStanding.OffTrack> all = plan.offTrack(inForce.ids(scope), scope.asAt(), MOST + 1);
    if (all.isEmpty()) {
      return List.of(new Block.Paragraph("Nothing is off track."));
    }
    List<PlanStanding.OffTrack> shown = all.stream().limit(MOST).toList();
    return List.of(
        new Block.Paragraph(sentence(all.size(), shown)),
        new Block.Table(
            "Actions off track, blocked ones first",
            List.of("Action", "How it stands", "Due", "Why"),
            shown.stream().map(Exceptions::row).toList(),
            Set.of()));
  }

  private static String sentence(int found, List<PlanStanding.OffTrack> shown) {
    long blocked = shown.stream().filter(each -> each.status() == ActionStatus.BLOCKED).count();
    String first =
        found > MOST
            ? "More than %d actions are off track; the first %d are listed".formatted(MOST, MOST)
            : Words.of(found, "action is off track", "actions are off track");
    return first + ", " + Words.of((int) blocked, "of them blocked.", "of them blocked.");
  }

  private static List<String> row(PlanStanding.OffTrack each) {
    return List.of(
        each.code() + " " + each.text(),
        each.status().label() + (each.isLate() ? ", late" : ""),
        Words.day(each.due()),
        each.words().isBlank() ? "Nobody has said why." : each.words());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.delivery.PlanStanding;
import org.throughline.papers.out.Block;

/// The barriers that stand, and where they were taken.
@Order(30)
@Component
class StandingBarriers implements LiveSection {

  private static final int MOST = 40;

  private final PlanStanding plan;
  private final StrategiesInForce inForce;

  StandingBarriers(PlanStanding plan, StrategiesInForce inForce) {
    this.plan = plan;
    this.inForce = inForce;
  }

  @Override
  public String key() {
    return "barriers";
  }

  @Override
  public String title() {
    return "What stands in the way";
  }

  @Override
  public String about() {
    return "Every barrier that is not resolved, and the forum it was taken to.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    List<PlanStanding.Barrier> barriers = plan.barriers(inForce.ids(scope), MOST);
    if (barriers.isEmpty()) {
      return List.of(new Block.Paragraph("No barrier stands."));
    }
    long nowhere =
        barriers.stream().map(PlanStanding.Barrier::forum).filter(Optional::isEmpty).count();
    return List.of(
        new Block.Paragraph(
            Words.of(barriers.size(), "barrier stands", "barriers stand")
                + (nowhere == 0
                    ? "; each was taken to a forum."
                    : "; %d %s taken nowhere yet."
                        .formatted(nowhere, nowhere == 1 ? "was" : "were"))),
        new Block.Table(
            "Barriers, the oldest first",
            List.of("Action", "What stands in the way", "Taken to", "Since"),
            barriers.stream().map(StandingBarriers::row).toList(),
            Set.of()));
  }

  private static List<String> row(PlanStanding.Barrier each) {
    return List.of(
        each.code() + " " + each.text(),
        each.words(),
        each.forum().orElse("Nowhere yet"),
        Words.day(Optional.of(each.raisedOn())));
  }
}

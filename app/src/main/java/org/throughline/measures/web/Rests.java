// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.measures.Links;
import org.throughline.measures.MeasureCode;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Says which priorities and commitments rest on a measure.
@Component
class Rests {

  private final Links links;
  private final Strategies strategies;

  Rests(Links links, Strategies strategies) {
    this.links = links;
    this.strategies = strategies;
  }

  List<MeasurePage.Rest> on(MeasureCode measure) {
    List<MeasurePage.Rest> rests = new ArrayList<>();
    for (Links.Link link : links.of(measure)) {
      Optional<CommitmentLine> commitment = link.commitment().flatMap(strategies::commitment);
      commitment.map(Rests::rest).or(() -> priority(link)).ifPresent(rests::add);
    }
    return rests;
  }

  private static MeasurePage.Rest rest(CommitmentLine line) {
    return new MeasurePage.Rest(line.code(), line.text(), "/thread/" + line.code());
  }

  private Optional<MeasurePage.Rest> priority(Links.Link link) {
    for (StrategySummary strategy : strategies.all()) {
      for (PrioritySummary each : strategies.priorities(strategy.id())) {
        if (each.id().equals(link.priority())) {
          return Optional.of(
              new MeasurePage.Rest(
                  strategy.code() + each.number(),
                  each.title() + " (the priority as a whole)",
                  "/strategies/" + strategy.code()));
        }
      }
    }
    return Optional.empty();
  }
}

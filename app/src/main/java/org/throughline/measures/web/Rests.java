// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Links;
import org.throughline.measures.MeasureCode;
import org.throughline.platform.identity.Account;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PastStrategies;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// What rests on a measure, in words: the priorities and commitments that it judges, those of
/// strategies that the viewer may read.
@Component
class Rests {

  private final Links links;
  private final Strategies strategies;
  private final PastStrategies past;
  private final ReadableStrategies readable;

  Rests(Links links, Strategies strategies, PastStrategies past, ReadableStrategies readable) {
    this.links = links;
    this.strategies = strategies;
    this.past = past;
    this.readable = readable;
  }

  /// What rests on it now.
  List<MeasurePage.Rest> on(MeasureCode measure, Account viewer) {
    List<StrategySummary> all =
        strategies.all().stream()
            .filter(each -> readable.isFor(each, Optional.of(viewer)))
            .toList();
    return links.of(measure).stream()
        .flatMap(
            link ->
                link.commitment().isPresent()
                    ? commitment(link, viewer)
                    : all.stream()
                        .flatMap(each -> whole(link, each, strategies.priorities(each.id()))))
        .toList();
  }

  private Stream<MeasurePage.Rest> commitment(Links.Link link, Account viewer) {
    return link.commitment().flatMap(strategies::commitment).stream()
        .filter(each -> readable.isFor(each, viewer))
        .map(Rests::rest);
  }

  /// What rested on it at a moment, in the words of then.
  List<MeasurePage.Rest> on(MeasureCode measure, Instant asAt, Account viewer) {
    List<PastStrategies.Then> all =
        past.at(asAt).stream().filter(each -> isFor(each, viewer)).toList();
    return links.of(measure, asAt).stream()
        .flatMap(link -> all.stream().flatMap(then -> then(link, then)))
        .toList();
  }

  /// What was a draft then may be read by everybody now.
  private boolean isFor(PastStrategies.Then then, Account viewer) {
    return strategies
        .find(then.strategy().id())
        .filter(each -> readable.isFor(each, Optional.of(viewer)))
        .isPresent();
  }

  private static Stream<MeasurePage.Rest> then(Links.Link link, PastStrategies.Then then) {
    return link.commitment().isEmpty()
        ? whole(link, then.strategy(), then.priorities())
        : then.commitments().stream()
            .filter(each -> link.commitment().get().equals(each.id()))
            .map(Rests::rest);
  }

  private static MeasurePage.Rest rest(CommitmentLine line) {
    return new MeasurePage.Rest(line.code(), line.text(), "/thread/" + line.code());
  }

  private static Stream<MeasurePage.Rest> whole(
      Links.Link link, StrategySummary strategy, List<PrioritySummary> priorities) {
    return priorities.stream()
        .filter(each -> each.id().equals(link.priority()))
        .map(
            each ->
                new MeasurePage.Rest(
                    strategy.code() + each.number(),
                    each.title() + " (the priority as a whole)",
                    "/strategies/" + strategy.code()));
  }
}

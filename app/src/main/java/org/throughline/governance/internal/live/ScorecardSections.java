// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Observation;
import org.throughline.measures.Scorecard;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.ScorecardReadings;
import org.throughline.measures.Scorecards;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.papers.out.Block;

/// Each scorecard as a section: how it stands, what moved, and every measure with its reason.
@Component
class ScorecardSections implements LiveSource {

  private static final String KEY = "scorecard-";

  private final Scorecards scorecards;
  private final ScorecardReadings readings;

  ScorecardSections(Scorecards scorecards, ScorecardReadings readings) {
    this.scorecards = scorecards;
    this.readings = readings;
  }

  @Override
  public List<LiveSection> sections() {
    return scorecards.all().stream().<LiveSection>map(OfScorecard::new).toList();
  }

  private final class OfScorecard implements LiveSection {

    private final Scorecard scorecard;

    OfScorecard(Scorecard scorecard) {
      this.scorecard = scorecard;
    }

    @Override
    public String key() {
      return KEY + scorecard.code();
    }

    @Override
    public String title() {
      return "Scorecard: " + scorecard.title();
    }

    @Override
    public String about() {
      return "Every measure of the scorecard with its rating and the reason, and what moved.";
    }

    @Override
    public List<Block> render(LiveScope scope) {
      LocalDate since = scope.asAt().minusDays(ScorecardReadings.USUAL_DAYS);
      return (scope.isOpen()
              ? readings.forEverybody(scorecard.code(), since)
              : readings.now(scorecard.code(), since))
          .map(ScorecardSections::blocks)
          .orElse(List.of());
    }
  }

  private static List<Block> blocks(ScorecardReading reading) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(reading.sentence()));
    if (!reading.moved().isEmpty()) {
      blocks.add(new Block.Points(false, reading.moved()));
    }
    picture(reading.states()).ifPresent(blocks::add);
    for (ScorecardReading.Part part : reading.parts()) {
      blocks.add(
          new Block.Table(
              part.title(),
              List.of("What is measured", "Latest", "For", "How it stands", "Neighbours"),
              part.readings().stream().map(ScorecardSections::row).toList(),
              Set.of(1)));
    }
    return blocks;
  }

  private static Optional<Block> picture(Map<Rating.State, Integer> states) {
    List<StackedBars.Part> parts =
        List.of(
            part(states, Rating.State.ON_TARGET, "#00703c", true),
            part(states, Rating.State.NEAR, "#f4a26a", false),
            part(states, Rating.State.OFF_TARGET, "#942514", true),
            part(states, Rating.State.OUT_OF_DATE, "#d9dcde", false),
            part(states, Rating.State.NO_DATA, "#f3f2f1", false),
            part(states, Rating.State.NO_TARGET, "#eef4fb", false));
    if (parts.stream().noneMatch(each -> each.count() > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Picture(
            StackedBars.of(List.of(new StackedBars.Bar("All", parts))),
            "A bar of the measures by how they stand. The tables below name each of them."));
  }

  private static StackedBars.Part part(
      Map<Rating.State, Integer> states, Rating.State state, String fill, boolean isDark) {
    return new StackedBars.Part(state.label(), states.getOrDefault(state, 0), fill, isDark);
  }

  private static List<String> row(MeasureReading reading) {
    return List.of(
        reading.measure().name(),
        reading.latestWords(),
        reading.latest().map(Observation::period).map(period -> period.label()).orElse("–"),
        reading.rating().state().label() + ". " + reading.rating().reason(),
        reading.rank().map(Comparison.Rank::words).orElse("–"));
  }
}

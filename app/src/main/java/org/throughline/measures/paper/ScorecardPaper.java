// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureChart;
import org.throughline.measures.MeasureHistories;
import org.throughline.measures.MeasureHistory;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Observation;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.web.Dates;

/// A scorecard in a paper: how it stands and what moved, every measure with its reason, and, where
/// that is asked for, each with its picture and the figures behind it.
@Component
public class ScorecardPaper {

  private static final int BELOW_A_SECTION = 4;
  private static final int BELOW_THE_TITLE = 3;

  private static final String FIGURES =
      "Each table holds the newest %d figures at most; the measure’s own page has all of them."
          .formatted(MeasurePaper.NEWEST);

  private final MeasureHistories histories;

  ScorecardPaper(MeasureHistories histories) {
    this.histories = histories;
  }

  /// How it stands, as part of a section.
  public static List<Block> overview(ScorecardReading reading) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(reading.sentence()));
    if (!reading.moved().isEmpty()) {
      blocks.add(new Block.Points(false, reading.moved()));
    }
    picture(reading.states()).ifPresent(blocks::add);
    reading.parts().stream().map(ScorecardPaper::table).forEach(blocks::add);
    return blocks;
  }

  /// How it stands and then measure by measure, as part of a section.
  ///
  /// @param asAt the moment whose knowledge is shown
  public List<Block> withPictures(ScorecardReading reading, Instant asAt) {
    return Stream.concat(
            overview(reading).stream(), measures(reading, asAt, BELOW_A_SECTION).stream())
        .toList();
  }

  /// The scorecard as a paper of its own.
  ///
  /// @param asAt the moment whose knowledge is shown
  public PaperDocument paper(ScorecardReading reading, Instant asAt) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Facts(facts(reading)));
    blocks.add(new Block.Heading(2, "How it stands"));
    blocks.addAll(overview(reading));
    blocks.add(new Block.Heading(2, "Measure by measure"));
    blocks.addAll(measures(reading, asAt, BELOW_THE_TITLE));
    return new PaperDocument(
        reading.scorecard().title(),
        "Scorecard as at " + Dates.full(reading.asAt()),
        false,
        blocks);
  }

  private static List<Block.Fact> facts(ScorecardReading reading) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("As at", Dates.full(reading.asAt())));
    facts.add(new Block.Fact("What moved is since", Dates.full(reading.since())));
    if (!reading.scorecard().purpose().isBlank()) {
      facts.add(new Block.Fact("What it is for", reading.scorecard().purpose()));
    }
    return facts;
  }

  /// Those that have a figure; of the others the overview has said all there is.
  private List<Block> measures(ScorecardReading reading, Instant asAt, int level) {
    List<MeasureReading> shown =
        reading.parts().stream()
            .flatMap(part -> part.readings().stream())
            .filter(each -> each.latest().isPresent())
            .toList();
    if (shown.isEmpty()) {
      return List.of(new Block.Paragraph("No measure has a figure yet."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(MeasureChart.KEY + " " + FIGURES));
    for (MeasureHistory history : histories.of(shown, asAt)) {
      Measure measure = history.reading().measure();
      blocks.add(new Block.Heading(level, measure.code().value() + " " + measure.name()));
      blocks.addAll(MeasurePaper.amongMany(history));
    }
    return blocks;
  }

  private static Block table(ScorecardReading.Part part) {
    return new Block.Table(
        part.title(),
        List.of("What is measured", "Latest", "For", "How it stands", "Neighbours"),
        part.readings().stream().map(ScorecardPaper::row).toList(),
        Set.of(1));
  }

  private static List<String> row(MeasureReading reading) {
    return List.of(
        reading.measure().name(),
        reading.latestWords(),
        reading.latest().map(Observation::period).map(period -> period.label()).orElse("–"),
        reading.rating().state().label() + ". " + reading.rating().reason(),
        reading.rank().map(Comparison.Rank::words).orElse("–"));
  }

  private static Optional<Block> picture(Map<Rating.State, Integer> states) {
    List<StackedBars.Part> parts =
        List.of(
            part(states, Rating.State.ON_TARGET, "#00703c", true),
            part(states, Rating.State.NEAR, "#f4a26a", false),
            part(states, Rating.State.OFF_TARGET, "#942514", true),
            part(states, Rating.State.OUT_OF_DATE, "#d9dcde", false),
            part(states, Rating.State.NO_DATA, "#f3f2f1", false),
            part(states, Rating.State.NO_TARGET, "#eef4fb", false),
            part(states, Rating.State.CONTEXT, "#ffffff", false));
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
}

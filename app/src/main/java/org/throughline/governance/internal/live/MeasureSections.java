// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureChart;
import org.throughline.measures.MeasureHistories;
import org.throughline.measures.MeasureHistory;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.Origin;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.Svg;

/// Each measure as a section: where it stands, its picture over time, and the figures behind it.
@Component
class MeasureSections implements LiveSource {

  private static final String KEY = "measure-";

  private final Measures measures;
  private final MeasureReadings readings;
  private final MeasureHistories histories;
  private final Clock clock;

  MeasureSections(
      Measures measures, MeasureReadings readings, MeasureHistories histories, Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.histories = histories;
    this.clock = clock;
  }

  @Override
  public List<LiveSection> sections() {
    return measures.all().stream()
        .filter(each -> each.origin() != Origin.AWAITED)
        .<LiveSection>map(OfMeasure::new)
        .toList();
  }

  private final class OfMeasure implements LiveSection {

    private final Measure measure;

    OfMeasure(Measure measure) {
      this.measure = measure;
    }

    @Override
    public String key() {
      return KEY + measure.code().value().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
      return measure.code().value() + " " + measure.name();
    }

    @Override
    public boolean isOfMeasure() {
      return true;
    }

    @Override
    public String about() {
      return "Where the measure stands, its chart with the target and the neighbours, and the"
          + " figures behind it.";
    }

    @Override
    public List<Block> render(LiveScope scope) {
      Instant now = clock.instant();
      return readings
          .read(measure.code(), now, scope.asAt())
          .map(
              reading ->
                  scope.isOpen()
                      ? histories.forEverybody(reading, now)
                      : histories.of(reading, now))
          .map(MeasureSections::blocks)
          .orElse(List.of());
    }
  }

  private static List<Block> blocks(MeasureHistory history) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(sentence(history)));
    history
        .chart()
        .ifPresent(
            chart -> {
              blocks.add(
                  new Block.Picture(
                      new Svg(chart.onPaper(), chart.width(), chart.height()),
                      chart.description()));
              blocks.add(new Block.Paragraph(MeasureChart.KEY));
            });
    if (!history.own().isEmpty()) {
      blocks.add(table(history));
    }
    return blocks;
  }

  /// How it stands; what is withheld is not told in the words of its rating either.
  private static String sentence(MeasureHistory history) {
    if (history.own().isEmpty()) {
      return "There is no figure yet.";
    }
    MeasureReading reading = history.reading();
    MeasureHistory.Figure newest = history.own().getLast();
    if (newest.value().isEmpty()) {
      return "The figure for %s is withheld (%s)."
          .formatted(newest.period().label(), newest.words());
    }
    return "%s in %s. %s: %s"
        .formatted(
            newest.words(),
            newest.period().label(),
            reading.rating().state().label(),
            reading.rating().reason());
  }

  private static Block table(MeasureHistory history) {
    return new Block.Table(
        history.reading().measure().name() + ", the newest first",
        List.of(
            "For",
            history.area().isEmpty() ? "Figure" : history.area(),
            "Due",
            "England",
            "Neighbours"),
        history.own().reversed().stream().map(each -> row(history, each)).toList(),
        Set.of(1, 2, 3, 4));
  }

  private static List<String> row(MeasureHistory history, MeasureHistory.Figure figure) {
    return List.of(
        figure.period().label(),
        figure.words(),
        written(history, history.due(figure.period())),
        written(history, history.england(figure.period())),
        written(history, history.neighbourAverage(figure.period())));
  }

  private static String written(MeasureHistory history, Optional<BigDecimal> figure) {
    return figure.map(history.reading().measure().unit()::write).orElse("–");
  }
}

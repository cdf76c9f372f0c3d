// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.measures.MeasureChart;
import org.throughline.measures.MeasureHistory;
import org.throughline.measures.MeasureReading;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.Svg;

/// A measure in a paper: where it stands, its picture over time, and the figures behind it.
public final class MeasurePaper {

  /// How many figures of each of many measures are printed: a year of months.
  static final int NEWEST = 12;

  private MeasurePaper() {}

  /// The measure by itself, with what the lines of its picture are.
  public static List<Block> alone(MeasureHistory history) {
    return blocks(history, true, Integer.MAX_VALUE);
  }

  /// The measure as one of many, which share what the lines of their pictures are.
  static List<Block> amongMany(MeasureHistory history) {
    return blocks(history, false, NEWEST);
  }

  private static List<Block> blocks(MeasureHistory history, boolean isAlone, int most) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(sentence(history)));
    Optional<MeasureChart> chart = history.chart();
    chart.map(MeasurePaper::picture).ifPresent(blocks::add);
    if (isAlone) {
      chart
          .map(MeasureChart::key)
          .filter(key -> !key.isEmpty())
          .map(Block.Paragraph::new)
          .ifPresent(blocks::add);
    }
    if (!history.own().isEmpty()) {
      blocks.add(table(history, most));
    }
    return blocks;
  }

  private static Block picture(MeasureChart chart) {
    return new Block.Picture(
        new Svg(chart.onPaper(), chart.width(), chart.height()), chart.description());
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

  private static Block table(MeasureHistory history, int most) {
    int all = history.own().size();
    String which = all > most ? ", the newest %d of %d".formatted(most, all) : ", the newest first";
    return new Block.Table(
        history.reading().measure().name() + which,
        List.of(
            "For",
            history.area().isEmpty() ? "Figure" : history.area(),
            "Due",
            "England",
            "Neighbours"),
        history.own().reversed().stream().limit(most).map(each -> row(history, each)).toList(),
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

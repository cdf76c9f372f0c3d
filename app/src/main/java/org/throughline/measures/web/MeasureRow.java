// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.internal.charts.Spark;
import org.throughline.measures.judging.Rating;

/// A measure as one row of a list or a scorecard.
///
/// @param latest the newest figure as people read it
/// @param period what time it is about; empty without a figure
/// @param due what was due, as people read it; empty where nothing was
/// @param target the target in words; empty without one
/// @param spark the last figures as a picture; may be empty
public record MeasureRow(
    String code,
    String name,
    String priority,
    String facet,
    String latest,
    String period,
    String due,
    String target,
    Rating.State state,
    String reason,
    Optional<MeasureReading.Movement> movement,
    String rank,
    String spark) {

  static MeasureRow of(MeasureReading reading) {
    Measure measure = reading.measure();
    List<BigDecimal> figures =
        reading.series().stream().flatMap(each -> each.value().stream()).toList();
    return new MeasureRow(
        measure.code().value(),
        measure.name(),
        measure.priority(),
        measure.facet().label(),
        measure.origin() == Origin.AWAITED && reading.series().isEmpty()
            ? "not kept yet"
            : reading.latestWords(),
        reading.latest().map(each -> each.period().label()).orElse(""),
        reading.rating().due().map(measure.unit()::write).orElse(""),
        reading.target().map(each -> each.rule().words(measure.unit())).orElse(""),
        reading.rating().state(),
        measure.origin() == Origin.AWAITED
            ? "It will come from " + measure.origin().words() + "."
            : reading.rating().reason(),
        reading.movement(),
        reading.rank().map(each -> each.words() + " (" + each.quartile() + ")").orElse(""),
        Spark.svg(figures));
  }

  /// The class of its mark, such as `on-target`.
  public String mark() {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String href() {
    return "/measures/" + code;
  }

  /// Whether its newest figure is withheld or missing.
  static boolean hasFigure(MeasureReading reading) {
    return reading.latest().flatMap(Observation::value).isPresent();
  }
}

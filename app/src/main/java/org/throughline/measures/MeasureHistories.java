// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.internal.publishing.PublicFigure;
import org.throughline.measures.internal.publishing.PublicFigures;

/// Puts a measure's figures over time beside those of England and of the statistical neighbours.
@Component
public class MeasureHistories {

  private final Measures measures;
  private final PublicFigures open;

  MeasureHistories(Measures measures, PublicFigures open) {
    this.measures = measures;
    this.open = open;
  }

  /// For those who may see every figure.
  ///
  /// @param asAt the moment whose knowledge is asked for
  public MeasureHistory of(MeasureReading reading, Instant asAt) {
    Measure measure = reading.measure();
    return with(
        reading,
        asAt,
        reading.series().stream()
            .map(
                each ->
                    new MeasureHistory.Figure(
                        each.period(),
                        each.value(),
                        each.value()
                            .map(measure.unit()::write)
                            .orElseGet(() -> each.mark().orElse(""))))
            .toList());
  }

  /// For everybody: small numbers of the council's own are withheld.
  public MeasureHistory forEverybody(MeasureReading reading, Instant asAt) {
    List<PublicFigure> figures = open.withheld(reading.measure(), reading.series());
    return with(
        OpenReadings.of(reading, figures),
        asAt,
        figures.stream()
            .map(
                each ->
                    new MeasureHistory.Figure(
                        each.period(), each.value(), each.words(reading.measure())))
            .toList());
  }

  private MeasureHistory with(
      MeasureReading reading, Instant asAt, List<MeasureHistory.Figure> own) {
    Optional<Area> home = measures.home(asAt);
    if (home.isEmpty()) {
      return new MeasureHistory(reading, "", own, Map.of(), Map.of());
    }
    List<AreaCode> neighbours =
        measures.neighbours(home.get().code(), asAt).stream().map(Area::code).toList();
    Map<AreaCode, List<Observation>> series = series(reading.measure(), neighbours, asAt);
    return new MeasureHistory(
        reading, home.get().name(), own, england(series), neighbours(series, neighbours));
  }

  private Map<AreaCode, List<Observation>> series(
      Measure measure, List<AreaCode> neighbours, Instant asAt) {
    List<AreaCode> areas = Stream.concat(Stream.of(AreaCode.ENGLAND), neighbours.stream()).toList();
    return measures
        .series(List.of(measure.code()), areas, asAt)
        .getOrDefault(measure.code(), Map.of());
  }

  private static Map<String, BigDecimal> england(Map<AreaCode, List<Observation>> series) {
    Map<String, BigDecimal> england = new LinkedHashMap<>();
    series
        .getOrDefault(AreaCode.ENGLAND, List.of())
        .forEach(each -> each.value().ifPresent(v -> england.put(each.period().code(), v)));
    return england;
  }

  private static Map<String, List<BigDecimal>> neighbours(
      Map<AreaCode, List<Observation>> series, List<AreaCode> neighbours) {
    Map<String, List<BigDecimal>> figures = new LinkedHashMap<>();
    neighbours.stream()
        .flatMap(each -> series.getOrDefault(each, List.of()).stream())
        .forEach(
            each ->
                each.value()
                    .ifPresent(
                        value ->
                            figures
                                .computeIfAbsent(each.period().code(), code -> new ArrayList<>())
                                .add(value)));
    return figures;
  }
}

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

/// Puts measures' figures over time beside those of England and of the statistical neighbours. What
/// is withheld in a reading is withheld in its history.
@Component
public class MeasureHistories {

  private final Measures measures;

  MeasureHistories(Measures measures) {
    this.measures = measures;
  }

  /// @param asAt the moment whose knowledge is asked for
  public MeasureHistory of(MeasureReading reading, Instant asAt) {
    return of(List.of(reading), asAt).getFirst();
  }

  /// The history of each reading in that order, in a few questions to the database however many
  /// they are.
  ///
  /// @param asAt the moment whose knowledge is asked for
  public List<MeasureHistory> of(List<MeasureReading> readings, Instant asAt) {
    Optional<Area> home = measures.home(asAt);
    if (home.isEmpty()) {
      return readings.stream()
          .map(each -> new MeasureHistory(each, "", own(each), Map.of(), Map.of()))
          .toList();
    }
    List<AreaCode> neighbours =
        measures.neighbours(home.get().code(), asAt).stream().map(Area::code).toList();
    Map<MeasureCode, Map<AreaCode, List<Observation>>> others = others(readings, neighbours, asAt);
    return readings.stream().map(each -> history(each, home.get(), neighbours, others)).toList();
  }

  private Map<MeasureCode, Map<AreaCode, List<Observation>>> others(
      List<MeasureReading> readings, List<AreaCode> neighbours, Instant asAt) {
    return measures.series(
        readings.stream().map(each -> each.measure().code()).toList(),
        Stream.concat(Stream.of(AreaCode.ENGLAND), neighbours.stream()).toList(),
        asAt);
  }

  private static MeasureHistory history(
      MeasureReading reading,
      Area home,
      List<AreaCode> neighbours,
      Map<MeasureCode, Map<AreaCode, List<Observation>>> others) {
    Map<AreaCode, List<Observation>> series =
        others.getOrDefault(reading.measure().code(), Map.of());
    return new MeasureHistory(
        reading, home.name(), own(reading), england(series), neighbours(series, neighbours));
  }

  private static List<MeasureHistory.Figure> own(MeasureReading reading) {
    Unit unit = reading.measure().unit();
    return reading.series().stream()
        .map(
            each ->
                new MeasureHistory.Figure(
                    each.period(),
                    each.value(),
                    each.value().map(unit::write).orElseGet(() -> each.mark().orElse(""))))
        .toList();
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

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.returns.statistics.Area;
import org.throughline.returns.statistics.AreaLevel;
import org.throughline.returns.statistics.Areas;
import org.throughline.returns.statistics.Breakdown;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Mark;
import org.throughline.returns.statistics.Period;
import org.throughline.returns.statistics.PeriodKind;
import org.throughline.returns.statistics.StatisticsRow;

/// The cursor that the sink sees: the figures where the parser left them.
final class CurrentRow implements StatisticsRow {

  private static final Period NONE =
      new Period("", PeriodKind.REPORTING_YEAR, LocalDate.EPOCH, LocalDate.EPOCH, "", "");
  private static final Area NOWHERE =
      new Area(AreaLevel.NATIONAL, Areas.ENGLAND, Optional.empty(), "", Optional.empty(), false);

  private final Figures figures;
  private final List<Indicator> indicators;
  private final int[] numerators;
  private final int[][] denominators;
  private Optional<Indicator> measure = Optional.empty();
  private long number;
  private Period period = NONE;
  private Area area = NOWHERE;
  private List<Breakdown> breakdowns = List.of();

  CurrentRow(Figures figures, List<Indicator> indicators) {
    this.figures = figures;
    this.indicators = indicators;
    this.numerators = new int[figures.size()];
    this.denominators = new int[figures.size()][];
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < indicators.size(); i++) {
      at.put(indicators.get(i).name(), i);
    }
    for (int i = 0; i < figures.size(); i++) {
      Optional<Indicator> each =
          i < indicators.size() ? Optional.of(indicators.get(i)) : Optional.empty();
      numerators[i] =
          each.flatMap(Indicator::numerator).map(n -> at.getOrDefault(n, -1)).orElse(-1);
      denominators[i] =
          each.map(Indicator::denominators).orElse(List.of()).stream()
              .mapToInt(n -> at.getOrDefault(n, -1))
              .toArray();
    }
  }

  void set(long row, Period when, Area where, List<Breakdown> part) {
    number = row;
    period = when;
    area = where;
    breakdowns = part;
  }

  void setMeasure(Indicator named) {
    measure = Optional.of(named);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Period period() {
    return period;
  }

  @Override
  public Area area() {
    return area;
  }

  @Override
  public List<Breakdown> breakdowns() {
    return breakdowns;
  }

  @Override
  public int size() {
    return figures.size();
  }

  @Override
  public Indicator indicator(int index) {
    return indicators.isEmpty() ? measure.orElseThrow() : indicators.get(index);
  }

  @Override
  public boolean isFigure(int index) {
    return figures.mark(index).isEmpty();
  }

  @Override
  public long unscaled(int index) {
    return figures.unscaled(index);
  }

  @Override
  public int scale(int index) {
    return figures.scale(index);
  }

  @Override
  public Optional<Mark> mark(int index) {
    return figures.mark(index);
  }

  @Override
  public int numerator(int index) {
    return numerators[index];
  }

  @Override
  public Optional<BigDecimal> denominatorValue(int index) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : denominators[index]) {
      if (part < 0 || !isFigure(part)) {
        return Optional.empty();
      }
      sum = sum.add(BigDecimal.valueOf(unscaled(part), scale(part)));
    }
    return denominators[index].length == 0 ? Optional.empty() : Optional.of(sum);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures and figures for tests.
public final class Samples {

  private static final Instant KNOWN = Instant.parse("2026-01-01T00:00:00Z");
  private static final AreaCode AREA = new AreaCode("E06000016");

  private Samples() {}

  /// A yearly measure that is typed in.
  public static Measure measure(Unit unit, Polarity polarity) {
    return measure("T1-01", unit, polarity, Origin.ENTERED, "", Measure.Range.usual(unit));
  }

  public static Measure measure(
      String code, Unit unit, Polarity polarity, Origin origin, String query, Measure.Range range) {
    return new Measure(
        new MeasureCode(code),
        "Things in time",
        1,
        "The share of things that were in time.",
        "in time ÷ all",
        unit,
        polarity,
        Facet.QUALITY,
        "S2",
        Measure.Cadence.YEARLY,
        origin,
        "A test",
        "",
        "Nobody",
        "",
        730,
        Optional.empty(),
        range,
        Optional.empty(),
        Optional.empty(),
        query,
        "t1-01.sql",
        15);
  }

  public static Observation figure(String period, String value) {
    return observation(period, Optional.of(new BigDecimal(value)), Optional.empty());
  }

  public static Observation withheld(String period, String mark) {
    return observation(period, Optional.empty(), Optional.of(mark));
  }

  /// Figures of calendar years, one after the other.
  public static List<Observation> years(int first, String... values) {
    List<Observation> series = new ArrayList<>();
    for (int at = 0; at < values.length; at++) {
      series.add(figure(Integer.toString(first + at), values[at]));
    }
    return series;
  }

  public static ReportingPeriod period(String code) {
    return ReportingPeriod.parse(code).orElseThrow();
  }

  private static Observation observation(
      String period, Optional<BigDecimal> value, Optional<String> mark) {
    return new Observation(
        new MeasureCode("T1-01"),
        AREA,
        period(period),
        "",
        value,
        Optional.empty(),
        Optional.empty(),
        mark,
        "A test",
        "",
        KNOWN);
  }
}

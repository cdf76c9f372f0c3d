// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/// A line as small as a word: the last figures of a series, the newest as a point. It says nothing
/// that the figures beside it do not, so it is hidden from those who cannot see it.
public final class Spark {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 24;
  private static final int MOST = 12;

  private Spark() {}

  /// The picture as an `svg` element; nothing for fewer than two figures.
  public static String svg(List<BigDecimal> series) {
    List<Double> values =
        series.subList(Math.max(0, series.size() - MOST), series.size()).stream()
            .map(BigDecimal::doubleValue)
            .toList();
    if (values.size() < 2) {
      return "";
    }
    double low = Collections.min(values);
    double span = Math.max(Collections.max(values) - low, 1e-9);
    StringBuilder path = new StringBuilder();
    double x = 0;
    double y = 0;
    for (int at = 0; at < values.size(); at++) {
      x = 3 + at * (WIDTH - 6.0) / (values.size() - 1);
      y = HEIGHT - 4 - (values.get(at) - low) / span * (HEIGHT - 8);
      path.append(at == 0 ? "M" : "L")
          .append(Coordinate.of(x))
          .append(' ')
          .append(Coordinate.of(y));
    }
    return "<svg class=\"tl-spark\" viewBox=\"0 0 96 24\" aria-hidden=\"true\"><path d=\""
        + path
        + "\" fill=\"none\" stroke=\"#505a5f\" stroke-width=\"1.5\"/><circle cx=\""
        + Coordinate.of(x)
        + "\" cy=\""
        + Coordinate.of(y)
        + "\" r=\"2.5\" fill=\"#12436d\"/></svg>";
  }
}

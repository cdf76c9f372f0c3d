// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The figures of a past error by their names, as tables and programs read them.
public final class SchoolFigures {

  private static final SchoolBackTest.Score NONE =
      new SchoolBackTest.Score(Phase.PRIMARY, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private SchoolFigures() {}

  /// The names in their order.
  static Stream<String> names() {
    return of(NONE).keySet().stream();
  }

  /// Every figure; not a number where the Department publishes none.
  public static Map<String, Number> of(SchoolBackTest.Score score) {
    Map<String, Number> figures = new LinkedHashMap<>();
    figures.put("horizon", score.horizon());
    figures.put("origins", score.origins());
    figures.put("error", score.error());
    figures.put("bias", score.bias());
    figures.put("crps", score.crps());
    figures.put("covered95", score.covered95());
    figures.put("errorOfFlatRatios", score.flat());
    figures.put("errorOfLastRatios", score.lastRatio());
    figures.put("cells", score.cells());
    figures.put("cellError", score.cellError());
    figures.put("cellErrorOfFlatRatios", score.cellFlat());
    figures.put("cellErrorOfLastRatios", score.cellLastRatio());
    figures.put("cellsCovered50", score.cellsCovered50());
    figures.put("cellsCovered80", score.cellsCovered80());
    figures.put("cellsCovered95", score.cellsCovered95());
    figures.put(
        "publishedErrorOfCouncils",
        PublishedErrors.usual(score.phase(), score.horizon()).orElse(Double.NaN));
    figures.put(
        "publishedErrorOfCouncils2024",
        PublishedErrors.latest(score.phase(), score.horizon()).orElse(Double.NaN));
    return figures;
  }
}

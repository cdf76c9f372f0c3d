// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.throughline.platform.web.Paging;

/// The page of all forecasts.
///
/// @param sentence how many there are
/// @param kinds what can be asked for; empty for those who may only read
public record ForecastsPage(String sentence, List<Kind> kinds, List<Line> lines, Paging paging) {

  /// A kind of forecast that can be asked for.
  public record Kind(String path, String label) {}

  /// One forecast.
  ///
  /// @param state `done` or another, for its shape and colour
  public record Line(
      String path,
      String title,
      String kind,
      String state,
      String stateWords,
      String answer,
      String asked) {}
}

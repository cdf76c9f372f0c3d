// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;

/// Places promised and on the way, beside the demand that is forecast.
///
/// @param sentence the answer
/// @param add where a promise is added; empty for those who may only read
public record PromisesPage(String sentence, String add, List<One> promises) {

  /// One promise.
  ///
  /// @param thread where its commitment is followed; empty without one
  /// @param edit where it is changed; empty for those who may only read
  /// @param standing how many are open, on the way and without a scheme
  /// @param meter how many are open and promised
  /// @param demand the sentence on children expected and places; says what is missing without one
  /// @param forecast the forecast that it is from; empty without one
  /// @param chart the picture as SVG; empty without a forecast
  public record One(
      String title,
      String kind,
      String commitment,
      String thread,
      String edit,
      String addScheme,
      String standing,
      Meter meter,
      String demand,
      String forecast,
      String chart,
      String bands,
      List<Year> years,
      List<Line> schemes) {}

  /// Places open of those promised.
  public record Meter(int open, int promised) {}

  /// One January.
  ///
  /// @param gap how many places are short, or to spare
  public record Year(String january, String children, String range, String places, String gap) {}

  /// One scheme.
  ///
  /// @param edit where it is changed; empty for those who may only read
  public record Line(
      String name,
      String places,
      String stage,
      String stageWords,
      String opens,
      String note,
      String edit) {}
}

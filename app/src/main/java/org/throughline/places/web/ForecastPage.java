// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// One forecast: how far it has come, what it says, how wrong such forecasts were.
///
/// @param answer the sentence it begins with
/// @param state its state for those that are not made
/// @param problems what must be put right
/// @param notes what it went on without
/// @param reading absent lists and empty words until it is made
/// @param compose where a scenario is added to it; empty where none can be
/// @param papers what is put together from it
/// @param again where it is asked for anew with its files; empty where it was not refused
/// @param made what it was made from
public record ForecastPage(
    String path,
    String title,
    String answer,
    State state,
    List<String> problems,
    List<String> notes,
    Reading reading,
    String compose,
    Papers papers,
    String again,
    List<Fact> made) {

  /// Workbooks and pages that are put together from it.
  ///
  /// @param entries where the council says what no run holds; empty for those who may not
  /// @param schoolPlaces where pupils stand beside places; empty where they do not
  public record Papers(List<Download> books, String entries, String schoolPlaces) {}

  /// How far it has come.
  ///
  /// @param outOf all steps; 0 until it begins
  /// @param mayCancel whether the reader may stop it
  public record State(boolean isUnderWay, boolean isDone, int done, int outOf, boolean mayCancel) {}

  /// What it says of one line, in two futures.
  ///
  /// @param compared the sentence on the difference; empty with one future
  /// @param withoutCost that no cost is known; empty where it is
  /// @param drives the sentence on what makes the difference; empty with one future
  /// @param box how wrong the model was; empty where it could not be tried
  /// @param chart the picture as SVG
  /// @param bands what its bands are, or why it has none
  public record Reading(
      List<Option> lines,
      String line,
      List<Option> futures,
      String one,
      String other,
      String oneName,
      String otherName,
      String compared,
      String withoutCost,
      String drives,
      List<Driver> drivers,
      String box,
      String chart,
      String bands,
      List<Row> rows,
      List<Past> past,
      List<Came> came,
      List<Download> downloads) {}

  /// What makes the two futures differ.
  public record Driver(String name, String one, String other, String difference) {}

  /// One January.
  public record Row(
      String year,
      String one,
      String oneRange,
      String other,
      String otherRange,
      String difference) {}

  /// The error on the past at one number of years ahead.
  public record Past(String ahead, String error, String held, String simple, String published) {}

  /// What came of what was forecast.
  public record Came(String year, String forecast, String came, String error, String within) {}

  /// A table to take along.
  public record Download(String label, String csv) {}

  /// What it was made from.
  ///
  /// @param path where it can be fetched; empty for what is no file
  public record Fact(String name, String value, String path) {
    Fact(String name, String value) {
      this(name, value, "");
    }
  }
}

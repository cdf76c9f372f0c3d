// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// Pupils expected beside places, area by area, and the admission numbers to look at again.
///
/// @param answer the sentence it begins with
/// @param errors how wrong such forecasts were, a sentence a phase
/// @param entries the entry year groups of every area in their tightest year; empty without places
/// @param review admission numbers to look at again
/// @param unnamed what is said where no admission number is to be looked at
/// @param chosen one area in one school year, year group by year group
/// @param scap where the workbook of the school capacity return is
public record SchoolPlacesPage(
    String path,
    String title,
    String answer,
    List<String> errors,
    List<Entry> entries,
    List<Review> review,
    String unnamed,
    Chosen chosen,
    String scap) {

  /// The entry year group of an area in the year with the highest chance of too few places.
  ///
  /// @param state a short name for how it stands, for its mark
  public record Entry(
      String area,
      String group,
      String schoolYear,
      String pupils,
      String range,
      String places,
      String spare,
      String chance,
      String state,
      String stateWords) {}

  /// One school.
  public record Review(
      String school,
      String area,
      String group,
      String number,
      String admitted,
      String change,
      String chance,
      String because) {}

  /// What a person chose to see.
  ///
  /// @param bands what the bands of the chart are, or why it has none
  public record Chosen(
      List<Option> areas,
      String area,
      List<Option> years,
      String year,
      String chart,
      String bands,
      List<Group> groups) {}

  /// One year group.
  public record Group(String group, String pupils, String range, String places, String spare) {}
}

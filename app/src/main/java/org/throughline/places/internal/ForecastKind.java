// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.List;
import java.util.Locale;

/// What is forecast, and from which files.
public enum ForecastKind {
  PLANS("EHC plans from your own records"),
  PUBLISHED("EHC plans from published totals alone"),
  SCHOOLS("Pupils and school places");

  /// One file that a forecast is made from.
  ///
  /// @param code its field and its place in the database
  /// @param columns what it must hold
  public record Part(String code, String label, String columns, boolean isNeeded) {}

  private static final String OF_SCENARIOS = "What might be done, as YAML";

  private final String label;

  ForecastKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The files, those that are needed first.
  public List<Part> parts() {
    return switch (this) {
      case PLANS -> plans();
      case PUBLISHED ->
          List.of(
              new Part(
                  "release",
                  "The Department’s release “Education, health and care plans”",
                  "Its zip as it is downloaded, or its caseload file",
                  true));
      case SCHOOLS -> schools();
    };
  }

  private static List<Part> plans() {
    return List.of(
        new Part(
            "history",
            "What happened so far",
            "calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2,"
                + " academic-year-2; or the plans of two Januaries or more: calendar-year, setting,"
                + " need, academic-year, plans. Leave it out to take the plans that are kept here.",
            false),
        new Part(
            "population",
            "Population by age, past and projected",
            "calendar-year, academic-year, population",
            true),
        new Part(
            "valid-states",
            "Needs and settings",
            "setting, setting-group, min-academic-year, max-academic-year, needs,"
                + " setting->setting. Leave it out with the plans that are kept here.",
            false),
        new Part(
            "costs",
            "What a plan costs a year",
            "need, setting, cost; where bands differ also band and share",
            true),
        new Part("scenario-1", "First scenario", OF_SCENARIOS, false),
        new Part("scenario-2", "Second scenario", OF_SCENARIOS, false),
        new Part("scenario-3", "Third scenario", OF_SCENARIOS, false));
  }

  private static List<Part> schools() {
    return List.of(
        new Part(
            "rolls",
            "Pupils by planning area and year group",
            "year, planning-area, year-group, pupils: January by January",
            true),
        new Part(
            "births",
            "Births by planning area",
            "year, planning-area, births: September to August, by the year that ends it",
            true),
        new Part(
            "schools",
            "Schools and their admission numbers",
            "school, planning-area, youngest, oldest, admission-number, from, admitted",
            false),
        new Part(
            "housing",
            "New homes",
            "planning-area, year, homes, primary-yield, secondary-yield",
            false),
        new Part(
            "migration",
            "Known arrivals and departures",
            "year, planning-area, year-group, pupils",
            false));
  }

  /// As it stands in addresses and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ForecastKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.forecast.internal.ProblemLog;

/// Looks at the files of a forecast of pupils together for what is not there.
final class SchoolGaps {

  private static final int MOST_YEARS = 25;
  private static final int YEARS_TO_TRY = 4;

  private final SchoolFiles files;
  private final SchoolInputs inputs;
  private final ProblemLog problems;

  SchoolGaps(SchoolFiles files, SchoolInputs inputs, ProblemLog problems) {
    this.files = files;
    this.inputs = inputs;
    this.problems = problems;
  }

  void look() {
    years();
    for (int area = 0; area < inputs.areas().size(); area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        yearGroup(area, group);
      }
    }
    births();
    files.schools().ifPresent(this::places);
  }

  private void years() {
    int first = inputs.firstYear();
    int last = inputs.seedYear();
    for (int year = first; year <= last; year++) {
      if (!inputs.rolls().containsKey(year)) {
        refuseRolls(
            "No roll is given for January "
                + year
                + ", though others are before and after it. Add it, or take out the years before.");
      }
    }
    if (first == last) {
      refuseRolls("One January is not enough to see how cohorts move on. Add the one before it.");
    } else if (last - first < YEARS_TO_TRY - 1) {
      problems.remark(
          files.rolls(),
          0,
          "year",
          "With fewer than four Januaries the forecast cannot be tried on the past. Add earlier"
              + " ones.");
    }
    if (inputs.until() <= last || inputs.until() > last + MOST_YEARS) {
      refuseRolls(
          "The last January to forecast must be from "
              + (last + 1)
              + " to "
              + (last + MOST_YEARS)
              + ". Choose another.");
    }
  }

  private void refuseRolls(String words) {
    problems.refuse(files.rolls(), 0, "year", words);
  }

  private void yearGroup(int area, int group) {
    for (int year = inputs.firstYear() + 1; year < inputs.seedYear(); year++) {
      if (inputs.rolls().containsKey(year)
          && inputs.pupils(area, year, group) == 0
          && inputs.pupils(area, year - 1, group) > 0
          && inputs.pupils(area, year + 1, group) > 0) {
        problems.refuse(
            files.rolls(),
            0,
            "pupils",
            "“"
                + inputs.areas().get(area)
                + "” has nobody in year group "
                + Phase.label(group)
                + " in "
                + year
                + ", though it has the year before and after. Add the row.");
      }
    }
  }

  /// Births that are not there though they have happened, area by area with the same years
  /// together. Whoever is not born yet by the last January cannot be missing.
  private void births() {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    for (int area = 0; area < inputs.areas().size(); area++) {
      String missing = inputs.teaches(area, 0) ? missingBirths(area) : "";
      if (!missing.isEmpty()) {
        areas.computeIfAbsent(missing, none -> new ArrayList<>()).add(inputs.areas().get(area));
      }
    }
    areas.forEach(
        (years, names) ->
            problems.remark(
                files.births(),
                0,
                "year",
                "There are no births of "
                    + years
                    + " for “"
                    + String.join("”, “", names)
                    + "”. They are guessed from the years around them, and reception is less sure:"
                    + " add the rows."));
  }

  private String missingBirths(int area) {
    int lastBorn = inputs.seedYear() - 1 + SchoolInputs.YEARS_TO_RECEPTION;
    return IntStream.rangeClosed(inputs.firstYear() + 1, Math.min(inputs.until(), lastBorn))
        .filter(
            year -> {
              double[] born = inputs.births().get(year);
              return born == null || Double.isNaN(born[area]);
            })
        .mapToObj(year -> String.valueOf(year - SchoolInputs.YEARS_TO_RECEPTION))
        .collect(Collectors.joining(", "));
  }

  /// Areas without places, those that lack the same year groups together.
  private void places(Path file) {
    Map<List<String>, List<String>> areas = new LinkedHashMap<>();
    for (int area = 0; area < inputs.areas().size(); area++) {
      List<String> missing = missingPlaces(area);
      if (!missing.isEmpty()) {
        areas.computeIfAbsent(missing, none -> new ArrayList<>()).add(inputs.areas().get(area));
      }
    }
    areas.forEach(
        (groups, names) ->
            problems.remark(
                file,
                0,
                "planning-area",
                ("No school of “%s” has places in year group%s %s, though there are"
                        + " pupils. Spare places are not reckoned there: add the schools.")
                    .formatted(
                        String.join("”, “", names),
                        groups.size() == 1 ? "" : "s",
                        String.join(", ", groups))));
  }

  private List<String> missingPlaces(int area) {
    return IntStream.rangeClosed(0, Phase.SECONDARY.oldest())
        .filter(group -> inputs.teaches(area, group))
        .filter(group -> inputs.places(area, inputs.seedYear(), group) == 0)
        .mapToObj(Phase::label)
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which published admission numbers to look at again: where an area has more places at entry than
/// it will want with a few to spare, or too few.
public final class AdmissionReview {

  /// Half a class, in which admission numbers change.
  public static final int STEP = 15;

  private static final int YEARS = 5;
  private static final double SPARE = 0.05;
  private static final double MUCH_SPARE = 0.10;
  private static final double LIKELY_SHORT = 0.25;

  private final SchoolInputs inputs;
  private final SchoolTally tally;

  public AdmissionReview(SchoolInputs inputs, SchoolTally tally) {
    this.inputs = inputs;
    this.tally = tally;
  }

  /// One school to look at.
  ///
  /// @param change places a year more, or fewer where below 0, in steps of half a class
  /// @param chanceShort the highest chance in any of the next years that the area's entry year
  ///     group is short of places with this and the changes above it made, from 0 to 1
  /// @param because why, in a whole sentence
  public record Line(School school, int change, double chanceShort, String because) {}

  /// Fewer places first, by area, and within an area the emptiest school first.
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int area = 0; area < inputs.areas().size(); area++) {
      for (int group = 0; group <= Phase.SECONDARY.oldest(); group++) {
        List<School> schools = entering(area, group);
        if (!schools.isEmpty() && years() > 0) {
          look(area, group, schools, lines);
        }
      }
    }
    lines.sort(Comparator.comparing(line -> line.change() > 0));
    return lines;
  }

  private int years() {
    return Math.min(YEARS, inputs.years().length);
  }

  /// The schools in force that admit into the year group, the emptiest first.
  private List<School> entering(int area, int group) {
    Map<String, School> inForce = new TreeMap<>();
    for (School school : inputs.schools()) {
      if (school.from() <= inputs.seedYear() + 1) {
        inForce.merge(
            school.name(), school, (one, other) -> one.from() > other.from() ? one : other);
      }
    }
    return inForce.values().stream()
        .filter(school -> school.area() == area && school.youngest() == group)
        .sorted((one, other) -> Integer.compare(empty(other), empty(one)))
        .toList();
  }

  private static int empty(School school) {
    return school.admissionNumber() - school.admitted().orElse(school.admissionNumber());
  }

  private void look(int area, int group, List<School> schools, List<Line> lines) {
    int places = Integer.MAX_VALUE;
    double most = 0;
    for (int year = 0; year < years(); year++) {
      places = Math.min(places, inputs.places(area, inputs.years()[year], group));
      most = Math.max(most, tally.group(year, area, group).mean());
    }
    double spare = places - most;
    if (spare > MUCH_SPARE * places) {
      lower(area, group, schools, places, most, lines);
    } else if (chanceShort(area, group, 0) > LIKELY_SHORT) {
      raise(area, group, schools, most, lines);
    }
  }

  /// The highest chance of a shortage in any of the next years after `change` places.
  private double chanceShort(int area, int group, int change) {
    double most = 0;
    for (int year = 0; year < years(); year++) {
      int places = inputs.places(area, inputs.years()[year], group) + change;
      most = Math.max(most, tally.chanceAbove(year, area, group, places));
    }
    return most;
  }

  private void lower(
      int area, int group, List<School> schools, int places, double most, List<Line> lines) {
    int left = (int) Math.floor((places - most / (1 - SPARE)) / STEP) * STEP;
    int taken = 0;
    for (School school : schools) {
      int own = Math.min(left - taken, Math.max(0, empty(school)) / STEP * STEP);
      if (own > 0) {
        taken += own;
        lines.add(
            new Line(
                school,
                -own,
                chanceShort(area, group, -taken),
                ("At most about %.0f are expected in year group %s of %s in any of the next %d"
                        + " years, for %d places.")
                    .formatted(
                        most, Phase.label(group), inputs.areas().get(area), years(), places)));
      }
    }
  }

  private void raise(int area, int group, List<School> schools, double most, List<Line> lines) {
    int more = 0;
    double before = chanceShort(area, group, 0);
    while (chanceShort(area, group, more) > LIKELY_SHORT && more < 40 * STEP) {
      more += STEP;
    }
    lines.add(
        new Line(
            schools.getLast(),
            more,
            chanceShort(area, group, more),
            ("About %.0f are expected in year group %s of %s in the fullest of the next %d years;"
                    + " with the places of today the chance of too few is %.0f per cent.")
                .formatted(
                    most, Phase.label(group), inputs.areas().get(area), years(), 100 * before)));
  }
}

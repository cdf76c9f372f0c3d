// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.synthetic.basis.Dice;

/// Gives out school places: mostly at the nearest school that has one, with the families' own
/// wishes in between.
final class SchoolPlaces {
  private static final double CONTENT = 0.62;
  private static final int COHORTS = 48;

  private final List<School> schools;
  private final int[][] nearest;
  private final int[][] taken;
  private final double room;
  private final Map<String, int[]> ofKind = new HashMap<>();

  /// @param perCohort children of one school year
  SchoolPlaces(List<School> schools, List<Neighbourhood> places, int perCohort) {
    this.schools = List.copyOf(schools);
    this.nearest = new int[places.size()][];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = byDistance(places.get(i));
    }
    this.taken = new int[schools.size() * 2][COHORTS];
    this.room = room(perCohort);
    for (int i = 0; i < schools.size(); i++) {
      int school = i;
      ofKind.merge(schools.get(i).kind(), new int[] {school}, SchoolPlaces::joined);
    }
  }

  School school(int index) {
    return schools.get(index);
  }

  /// The mainstream school that the child goes to from this year group on.
  ///
  /// @param cohort children of one school year have the same
  int place(int neighbourhood, int year, int cohort, Dice dice) {
    int last = -1;
    for (int school : nearest[neighbourhood]) {
      School each = schools.get(school);
      if (!each.isMainstream() || !each.teaches(year)) {
        continue;
      }
      last = last < 0 ? school : last;
      int[] seats = taken[school * 2 + (year >= 7 ? 1 : 0)];
      int at = Math.floorMod(cohort, COHORTS);
      if (seats[at] < seats(each) && dice.happens(CONTENT)) {
        seats[at]++;
        return school;
      }
    }
    return last;
  }

  /// A school of that kind which teaches the year group, more likely the larger it is.
  Optional<String> ofKind(String kind, int year, Dice dice) {
    int[] all = ofKind.getOrDefault(kind, new int[0]);
    double[] weights = new double[all.length];
    boolean isAny = false;
    for (int i = 0; i < all.length; i++) {
      School school = schools.get(all[i]);
      weights[i] =
          school.teaches(year) || (year >= 12 && school.highAge() >= 19) ? school.places() : 0;
      isAny |= weights[i] > 0;
    }
    return isAny ? Optional.of(schools.get(all[dice.weighted(weights)]).urn()) : Optional.empty();
  }

  private int seats(School school) {
    int years = Math.max(1, school.lastYear() - Math.max(0, school.firstYear()) + 1);
    return (int) Math.ceil(room * school.places() / years);
  }

  private double room(int perCohort) {
    double primary = 0;
    double secondary = 0;
    for (School each : schools) {
      int years = Math.max(1, each.lastYear() - Math.max(0, each.firstYear()) + 1);
      primary += each.isMainstream() && each.teaches(3) ? (double) each.places() / years : 0;
      secondary += each.isMainstream() && each.teaches(9) ? (double) each.places() / years : 0;
    }
    return Math.max(1, 1.04 * perCohort / Math.min(primary, secondary));
  }

  private int[] byDistance(Neighbourhood place) {
    return IntStream.range(0, schools.size())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                    (Integer school) -> schools.get(school).from(place.easting(), place.northing()))
                .thenComparing(school -> schools.get(school).urn()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] joined(int[] one, int[] other) {
    List<Integer> all = new ArrayList<>();
    IntStream.of(one).forEach(all::add);
    IntStream.of(other).forEach(all::add);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}

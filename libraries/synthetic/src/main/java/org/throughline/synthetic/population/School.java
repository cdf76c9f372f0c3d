// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.List;
import org.throughline.synthetic.basis.Table;

/// A real school or college, as the register of schools has it.
///
/// @param kind the group of placements it counts in, such as `mainstream-academy` or `special-la`
/// @param lowAge statutory
/// @param highAge statutory
/// @param places in all years together
/// @param easting metres, national grid
/// @param northing metres, national grid
public record School(
    String urn, String kind, int lowAge, int highAge, int places, int easting, int northing) {

  /// @param map `city` or `county`
  public static List<School> of(String map) {
    return Table.rows("schools.csv").stream()
        .filter(row -> row[0].equals(map))
        .map(School::of)
        .toList();
  }

  private static School of(String[] row) {
    return new School(
        row[1],
        row[3],
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]),
        Integer.parseInt(row[6]),
        Integer.parseInt(row[7]),
        Integer.parseInt(row[8]));
  }

  boolean isMainstream() {
    return kind.startsWith("mainstream");
  }

  /// The first year group, -1 for a nursery class, 0 for reception.
  int firstYear() {
    return Math.max(lowAge == 5 ? 0 : lowAge - 4, -1);
  }

  /// The last year group.
  int lastYear() {
    return highAge >= 18 && isMainstream() ? 13 : highAge - 5;
  }

  boolean teaches(int year) {
    return year >= firstYear() && year <= lastYear();
  }

  /// Square of the distance in metres.
  long from(int east, int north) {
    long dx = (long) easting - east;
    long dy = (long) northing - north;
    return dx * dx + dy * dy;
  }
}

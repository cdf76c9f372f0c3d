// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.List;
import org.throughline.synthetic.basis.Table;

/// A small area where children live.
record Neighbourhood(
    String code,
    String outward,
    int easting,
    int northing,
    int spread,
    int children,
    double freeMeals,
    double[] ethnicGroups) {

  static List<Neighbourhood> of(String map) {
    return Table.rows("neighbourhoods.csv").stream()
        .filter(row -> row[0].equals(map))
        .map(Neighbourhood::of)
        .toList();
  }

  private static Neighbourhood of(String[] row) {
    double[] groups = new double[5];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Double.parseDouble(row[8 + i]);
    }
    return new Neighbourhood(
        row[1],
        row[2],
        Integer.parseInt(row[3]),
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]),
        Integer.parseInt(row[6]),
        Integer.parseInt(row[7]) / 1000.0,
        groups);
  }
}

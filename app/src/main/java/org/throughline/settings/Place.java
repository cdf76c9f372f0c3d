// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// A place on the globe as satellites and maps number it (WGS 84).
///
/// @param latitude degrees north
/// @param longitude degrees east, so less than 0 in most of England
public record Place(double latitude, double longitude) {

  private static final double EARTH_RADIUS_MILES = 3958.7613;

  /// The place of a point on the national grid, in metres. Good to about five metres.
  public static Place onGrid(double easting, double northing) {
    return NationalGrid.place(easting, northing);
  }

  /// As the crow flies.
  public double milesTo(Place other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double half =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(east / 2));
    return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  private static double square(double number) {
    return number * number;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// From eastings and northings of the national grid to latitude and longitude, by the formulas of
/// the Ordnance Survey's "A guide to coordinate systems in Great Britain": the inverse of the
/// transverse Mercator projection, then the seven-parameter Helmert transformation from OSGB 36.
final class NationalGrid {

  private static final double AIRY_A = 6_377_563.396;
  private static final double AIRY_B = 6_356_256.909;
  private static final double WGS_A = 6_378_137.0;
  private static final double WGS_B = 6_356_752.3142;
  private static final double SCALE = 0.999_601_2717;
  private static final double FALSE_EAST = 400_000;
  private static final double FALSE_NORTH = -100_000;
  private static final double ORIGIN_LATITUDE = Math.toRadians(49);
  private static final double ORIGIN_LONGITUDE = Math.toRadians(-2);
  private static final double PRECISION_METRES = 0.000_01;

  private NationalGrid() {}

  static Place place(double easting, double northing) {
    double[] airy = unprojected(easting, northing);
    double[] point = transformed(cartesian(airy[0], airy[1], AIRY_A, AIRY_B));
    return geographic(point);
  }

  /// Latitude and longitude on the Airy ellipsoid, in radians.
  static double[] unprojected(double easting, double northing) {
    double latitude = footLatitude(northing);
    double e2 = 1 - square(AIRY_B) / square(AIRY_A);
    double sin2 = square(Math.sin(latitude));
    double nu = AIRY_A * SCALE / Math.sqrt(1 - e2 * sin2);
    double rho = AIRY_A * SCALE * (1 - e2) / Math.pow(1 - e2 * sin2, 1.5);
    double eta2 = nu / rho - 1;
    double tan = Math.tan(latitude);
    double tan2 = tan * tan;
    double tan4 = tan2 * tan2;
    double sec = 1 / Math.cos(latitude);
    double vii = tan / (2 * rho * nu);
    double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
    double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
    double x = sec / nu;
    double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
    double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
    double xiia =
        sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan4 * tan2);
    double east = easting - FALSE_EAST;
    return new double[] {
      latitude - vii * square(east) + viii * Math.pow(east, 4) - ix * Math.pow(east, 6),
      ORIGIN_LONGITUDE
          + x * east
          - xi * Math.pow(east, 3)
          + xii * Math.pow(east, 5)
          - xiia * Math.pow(east, 7)
    };
  }

  private static double footLatitude(double northing) {
    double latitude = ORIGIN_LATITUDE;
    double arc = 0;
    do {
      latitude += (northing - FALSE_NORTH - arc) / (AIRY_A * SCALE);
      arc = meridionalArc(latitude);
    } while (Math.abs(northing - FALSE_NORTH - arc) >= PRECISION_METRES);
    return latitude;
  }

  private static double meridionalArc(double latitude) {
    double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
    double n2 = n * n;
    double n3 = n2 * n;
    double less = latitude - ORIGIN_LATITUDE;
    double more = latitude + ORIGIN_LATITUDE;
    return AIRY_B
        * SCALE
        * ((1 + n + 1.25 * n2 + 1.25 * n3) * less
            - (3 * n + 3 * n2 + 2.625 * n3) * Math.sin(less) * Math.cos(more)
            + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * less) * Math.cos(2 * more)
            - 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * more));
  }

  private static double[] cartesian(double latitude, double longitude, double a, double b) {
    double e2 = 1 - square(b) / square(a);
    double nu = a / Math.sqrt(1 - e2 * square(Math.sin(latitude)));
    return new double[] {
      nu * Math.cos(latitude) * Math.cos(longitude),
      nu * Math.cos(latitude) * Math.sin(longitude),
      nu * (1 - e2) * Math.sin(latitude)
    };
  }

  private static double[] transformed(double[] point) {
    double scale = 1 - 20.4894e-6;
    double turnX = Math.toRadians(0.1502 / 3600);
    double turnY = Math.toRadians(0.2470 / 3600);
    double turnZ = Math.toRadians(0.8421 / 3600);
    return new double[] {
      446.448 + scale * point[0] - turnZ * point[1] + turnY * point[2],
      -125.157 + turnZ * point[0] + scale * point[1] - turnX * point[2],
      542.060 - turnY * point[0] + turnX * point[1] + scale * point[2]
    };
  }

  private static Place geographic(double[] point) {
    double e2 = 1 - square(WGS_B) / square(WGS_A);
    double across = Math.hypot(point[0], point[1]);
    double latitude = Math.atan2(point[2], across * (1 - e2));
    for (int step = 0; step < 5; step++) {
      double nu = WGS_A / Math.sqrt(1 - e2 * square(Math.sin(latitude)));
      latitude = Math.atan2(point[2] + e2 * nu * Math.sin(latitude), across);
    }
    return new Place(Math.toDegrees(latitude), Math.toDegrees(Math.atan2(point[1], point[0])));
  }

  private static double square(double number) {
    return number * number;
  }
}

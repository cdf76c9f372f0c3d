// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

/// A place in a picture, to a tenth, without a useless `.0`.
final class Coordinate {

  private Coordinate() {}

  static String of(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

/// What the lines of a forecast of plans are called.
public final class ForecastLines {

  public static final String PLANS = "Plans";
  public static final String NEW = "New plans";
  public static final String ENDED = "Plans that end";
  public static final String MOVED = "Moves between settings";
  public static final String COST = "Cost, £ million";
  public static final String WITHOUT_COST = "Plans without a cost";
  public static final String IN_YEAR = "In-year position, £ million";
  public static final String CUMULATIVE = "Cumulative position, £ million";

  /// Before the name of a setting.
  public static final String IN_SETTING = "Plans in ";

  /// Before the name of a need.
  public static final String OF_NEED = "Plans for ";

  private ForecastLines() {}
}

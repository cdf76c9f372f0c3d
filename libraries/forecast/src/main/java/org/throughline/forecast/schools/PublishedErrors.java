// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.OptionalDouble;

/// How wrong councils' forecasts of pupils have been: the median council's absolute error as the
/// Department for Education publishes it.
///
/// Source: local authority school places scorecards, Open Government Licence v3.0.
public final class PublishedErrors {

  private PublishedErrors() {}

  /// What the Department has given as usual, as a share; absent where none is published.
  public static OptionalDouble usual(Phase phase, int yearsAhead) {
    return switch (phase) {
      case PRIMARY -> of(yearsAhead, 0.012, 0.019);
      case SECONDARY -> of(yearsAhead, 0.012, 0.029);
      case SIXTH_FORM -> OptionalDouble.empty();
    };
  }

  /// The median of the councils in the scorecards of the school year 2023/24, as a share.
  public static OptionalDouble latest(Phase phase, int yearsAhead) {
    return switch (phase) {
      case PRIMARY -> of(yearsAhead, 0.0091, 0.0203);
      case SECONDARY -> of(yearsAhead, 0.0112, 0.0161);
      case SIXTH_FORM -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble of(int yearsAhead, double atOne, double atThree) {
    return switch (yearsAhead) {
      case 1 -> OptionalDouble.of(atOne);
      case 3 -> OptionalDouble.of(atThree);
      default -> OptionalDouble.empty();
    };
  }
}

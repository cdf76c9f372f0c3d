// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.util.Locale;
import org.throughline.forecast.Distribution;

/// The interval in which 19 futures of 20 lie, where there are enough of them to tell.
///
/// @param simulations how many futures there are
record Interval(int simulations) {

  boolean isTold() {
    return Distribution.tellsInterval(simulations);
  }

  /// Both ends after `words`; nothing where there are too few futures.
  String after(String words, Distribution values) {
    return isTold()
        ? String.format(
            Locale.UK, "%s%,.0f and %,.0f", words, values.quantile(2.5), values.quantile(97.5))
        : "";
  }

  /// Both ends as 21 letters of a table; blank where there are too few futures.
  String cells(Distribution values) {
    return isTold()
        ? String.format(Locale.UK, "%,10.0f %,10.0f", values.quantile(2.5), values.quantile(97.5))
        : "";
  }

  /// Why no interval is told; nothing where it is.
  String without() {
    return isTold()
        ? ""
        : String.format(
            "%nNo interval is told of fewer than %d futures: one in %d lies beyond each end of it."
                + " Raise --simulations.%n",
            Distribution.FEWEST_FOR_INTERVAL, Distribution.FEWEST_FOR_INTERVAL);
  }
}

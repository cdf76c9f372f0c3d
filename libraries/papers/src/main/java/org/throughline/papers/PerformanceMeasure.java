// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A measure that a paper sets itself, taken apart as far as its words allow.
///
/// @param text the measure as printed
/// @param baseline where it starts, for example "55 (2006/07 academic year)"
/// @param target the figure to reach, for example "91.85%"
/// @param rule how it is to move when no single figure is named, for example "10% per annum
///     year-on-year from 55"
/// @param by when, as printed
/// @param other any further column of a table of measures, by its heading
public record PerformanceMeasure(
    String text,
    Optional<String> baseline,
    Optional<String> target,
    Optional<String> rule,
    Optional<String> by,
    Map<String, String> other,
    Place place,
    Confidence confidence) {
  public PerformanceMeasure {
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
  }
}

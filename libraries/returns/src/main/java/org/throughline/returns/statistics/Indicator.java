// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One thing that a data set counts.
///
/// @param name our spelling: lower case, the publisher's slips put right
/// @param published the publisher's spelling in the file that is read
/// @param label in words
/// @param polarity "high" or "low" where the publisher says which is good
/// @param numerator the indicator of the same row that this is a share of, by name
/// @param denominators the indicators of the same row whose sum is the base, by name
public record Indicator(
    String name,
    String published,
    String label,
    Unit unit,
    Optional<String> polarity,
    Optional<String> numerator,
    List<String> denominators) {

  public Indicator {
    denominators = List.copyOf(denominators);
  }

  /// Whether this is the indicator that someone means, in our spelling or the publisher's.
  public boolean isCalled(String spelling) {
    String lower = spelling.strip().toLowerCase(Locale.ROOT);
    return lower.equals(name.toLowerCase(Locale.ROOT))
        || lower.equals(published.toLowerCase(Locale.ROOT));
  }

  public Indicator publishedAs(String spelling) {
    return new Indicator(name, spelling, label, unit, polarity, numerator, denominators);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// Where a rule is written down, and how far our reading of it is checked.
///
/// @param law as it is cited, such as `SEND Regulations 2014 (SI 2014/1530)`
/// @param paragraph within it, such as `reg 5(1)`
public record Source(String law, String paragraph, Standing standing) {

  public Source {
    if (law.isBlank() || paragraph.isBlank()) {
      throw new IllegalArgumentException("A source names its law and the paragraph in it");
    }
  }

  /// The same place, with another standing.
  public Source as(Standing other) {
    return new Source(law, paragraph, other);
  }

  /// Without the standing: `SEND Regulations 2014 (SI 2014/1530), reg 5(1)`.
  public String cited() {
    return law + ", " + paragraph;
  }

  /// With the standing: `SEND Regulations 2014 (SI 2014/1530), reg 5(1) [V]`.
  @Override
  public String toString() {
    return cited() + " [" + standing.letter() + "]";
  }
}

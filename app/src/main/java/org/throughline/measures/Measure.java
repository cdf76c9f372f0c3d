// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Optional;

/// A measure as its file defines it.
///
/// @param priority the priority that it judges, such as `S2`; `PLAN` for the plan's own and `H` for
///     those of an earlier plan
/// @param formula in words: what is divided by what, or what is counted
/// @param source who defines it
/// @param benchmark where others' figures stand, such as `timeliness_20_week`; may be empty
/// @param keeper the role that answers for it
/// @param limits what it cannot say; may be empty
/// @param staleAfterDays how long after a period's end its figure is still news
/// @param successor the measure that took its place; only with those of an earlier plan
/// @param range within which its figures lie
/// @param cases which cases it counts; only where it is computed from them
/// @param beside the published measure that counts the same, or nearly; only where it is computed
/// @param query SQL over the published views; empty when figures are typed in or awaited
/// @param file the name of its file
/// @param queryLine the line of the file on which the query begins
public record Measure(
    MeasureCode code,
    String name,
    int version,
    String definition,
    String formula,
    Unit unit,
    Polarity polarity,
    Facet facet,
    String priority,
    Cadence cadence,
    Origin origin,
    String source,
    String benchmark,
    String keeper,
    String limits,
    int staleAfterDays,
    Optional<MeasureCode> successor,
    Range range,
    Optional<CasesBehind> cases,
    Optional<MeasureCode> beside,
    String query,
    String file,
    int queryLine) {

  /// How often a figure is expected.
  public enum Cadence {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    TERMLY,
    YEARLY
  }

  /// Within which a figure can lie at all.
  public enum Range {
    /// A part of a whole: 0 to 100 per cent.
    SHARE,
    /// Nothing or more.
    FROM_NOTHING,
    /// Below nothing too.
    ANY;

    /// What figures of a unit usually are.
    public static Range usual(Unit unit) {
      return switch (unit) {
        case PER_CENT -> SHARE;
        case NUMBER, SCORE, DAYS, RATE -> FROM_NOTHING;
        case POINTS, POUNDS -> ANY;
      };
    }
  }
}

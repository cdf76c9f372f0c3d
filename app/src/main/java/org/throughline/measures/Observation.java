// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What a measure was, for an area and a period, and since when that is known.
///
/// @param breakdown which part of the whole, such as `Sex: Female`; empty for the whole
/// @param value the figure; absent exactly when there is a mark
/// @param mark why there is no figure, as published: `c` suppressed, `x` not available, `z` not
///     applicable, `low` rounds to nothing
/// @param source in words, such as `DfE release 2025` or `typed in and approved`
/// @param vintage of the release that it came from; empty for the council's own
public record Observation(
    MeasureCode measure,
    AreaCode area,
    ReportingPeriod period,
    String breakdown,
    Optional<BigDecimal> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<String> mark,
    String source,
    String vintage,
    Instant recordedAt) {}

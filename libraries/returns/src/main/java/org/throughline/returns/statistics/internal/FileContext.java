// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Optional;
import org.throughline.returns.statistics.Areas;
import org.throughline.returns.statistics.ReadingLimits;
import org.throughline.returns.statistics.StatisticsSink;
import org.throughline.returns.statistics.Vintage;

/// What the reading of one file needs to have at hand.
///
/// @param name the file, inside its zip where there is one
record FileContext(
    String name,
    Definitions definitions,
    Areas areas,
    ReadingLimits limits,
    Optional<Vintage> vintage,
    StatisticsSink sink,
    ProblemLog log) {

  FileContext with(Optional<Vintage> other) {
    return new FileContext(name, definitions, areas, limits, other, sink, log);
  }
}

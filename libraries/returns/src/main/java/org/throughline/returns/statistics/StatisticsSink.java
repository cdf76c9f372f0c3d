// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// Takes what is read, as it is read. Nothing is kept for it, so a release of any size passes
/// through in little memory.
///
/// What it throws ends the reading and reaches the caller.
public interface StatisticsSink {

  /// A file was recognised; its rows follow.
  default void begin(SourceFile file) {}

  /// A row of the file that was begun last. It holds good only during the call.
  default void row(StatisticsRow row) {}

  /// A pair of the statistical neighbours, in a file that has such.
  default void neighbour(StatisticalNeighbour neighbour) {}

  /// The file was read to its end, or as far as it goes.
  default void end(FileReading reading) {}
}

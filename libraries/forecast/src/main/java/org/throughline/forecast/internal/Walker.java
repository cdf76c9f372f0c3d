// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

/// Walks one future of a fitted model after the other. Each thread has a walker of its own.
public interface Walker {

  /// Fills `years` with the future that this number of this seed has.
  void walk(long seed, int simulation, Years years);

  /// How many times 64 random bits were drawn so far.
  long drawn();
}

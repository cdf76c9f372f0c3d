// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// Told how far the reading has come, so that a person can be shown it.
@FunctionalInterface
public interface ReadingProgress {

  /// Nobody watches.
  ReadingProgress UNWATCHED = (_, _, _) -> {};

  /// Called as the reading moves on, at times many times a second.
  ///
  /// @param step what is being done, for example "Reading page" or "Looking for strategies"
  /// @param done how many of `of` are done
  /// @param of how many there are; 0 when that is not known
  void at(String step, int done, int of);
}

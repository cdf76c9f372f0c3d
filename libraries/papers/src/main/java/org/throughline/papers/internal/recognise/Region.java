// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import org.throughline.papers.internal.words.Period;

/// A stretch of the paper that belongs together under one title.
///
/// @param from the first block
/// @param to the block after the last
/// @param body the first block after the title and its period
record Region(Type type, String title, Optional<Period> period, int from, int body, int to) {
  enum Type {
    STRATEGY,
    PLAN,
    MEASURES,
    FRONT
  }

  Region until(int end) {
    return new Region(type, title, period, from, body, end);
  }

  Region startingAt(int start) {
    return new Region(type, title, period, start, body, to);
  }

  Region as(Type other) {
    return new Region(other, title, period, from, body, to);
  }
}

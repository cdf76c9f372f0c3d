// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;

/// The types of events of a pathway, each as one bit, so that many cases can be read.
record Bits(List<String> types) {

  Bits {
    if (types.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          "A pathway has more types of events than a number has bits");
    }
  }

  /// None for a type that the pathway does not know.
  long of(String type) {
    int index = types.indexOf(type);
    return index < 0 ? 0 : 1L << index;
  }

  long of(List<String> some) {
    return some.stream().mapToLong(this::of).reduce(0, (one, other) -> one | other);
  }
}

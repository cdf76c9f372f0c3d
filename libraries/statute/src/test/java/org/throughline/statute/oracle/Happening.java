// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;

/// Something that stands in the record of a case, as the slow reading holds it.
///
/// @param type the bit of its type
/// @param day the day it happened, was sent, or is planned for
/// @param served the day on which it counts as served; the same day unless it was posted
/// @param names whom it speaks of
record Happening(long type, int day, int served, List<String> names) {

  boolean isAny(long types) {
    return (type & types) != 0;
  }
}

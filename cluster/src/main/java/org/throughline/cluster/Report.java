// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// What became of one council.
///
/// @param rows how many rows of tables were written; 0 when its extract was refused
/// @param answer its plans in the last year, in a sentence; empty when it was refused
/// @param problems what its extract says wrongly or does not say
/// @param seconds the processor's seconds that it took
record Report(String council, int rows, String answer, ArrayList<String> problems, double seconds)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static Report refused(String council, List<String> problems) {
    return new Report(council, 0, "", new ArrayList<>(problems), 0);
  }

  Report after(double processorSeconds) {
    return new Report(council, rows, answer, problems, processorSeconds);
  }

  boolean isRefused() {
    return rows == 0;
  }
}

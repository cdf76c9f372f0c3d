// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.util.HashMap;
import java.util.Map;

/// Says yes to so large a share of all askings, evenly, so that any share comes out to the nearest
/// one instead of by luck.
final class Evenly {
  private final Map<String, Double> owed = new HashMap<>();

  /// @param purpose askings of one purpose are counted together
  boolean says(String purpose, double share) {
    double due = owed.getOrDefault(purpose, 0.5) + share;
    boolean isYes = due >= 1;
    owed.put(purpose, isYes ? due - 1 : due);
    return isYes;
  }
}

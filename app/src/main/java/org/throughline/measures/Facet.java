// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Locale;

/// The four sides of a balanced scorecard.
public enum Facet {
  ACTIVITY,
  COST,
  OUTCOME,
  QUALITY;

  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.UK);
  }
}

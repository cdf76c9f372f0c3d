// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

/// What kind of place a child has.
public enum Place {
  MAINSTREAM("Mainstream class", false),
  UNIT("SEN unit of a mainstream school", true),
  RESOURCED("Resourced provision of a mainstream school", true),
  SPECIAL("Special school", false),
  ALTERNATIVE("Alternative provision", false),
  POST_16("Further education or training", false),
  INDEPENDENT("Independent or non-maintained school", false),
  OTHERWISE("Education otherwise than at a school", false);

  private final String label;
  private final boolean isCounted;

  Place(String label, boolean isCounted) {
    this.label = label;
    this.isCounted = isCounted;
  }

  public String label() {
    return label;
  }

  /// Whether the setting takes no more children than it has commissioned places.
  public boolean isCounted() {
    return isCounted;
  }
}

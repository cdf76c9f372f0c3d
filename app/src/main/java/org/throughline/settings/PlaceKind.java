// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// What a commissioned place is part of.
public enum PlaceKind implements Choice {
  UNIT("SEN unit"),
  RESOURCED("Resourced provision"),
  SPECIAL("Special school place"),
  ALTERNATIVE("Alternative provision place"),
  POST_16("Post-16 place");

  private final String label;

  PlaceKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

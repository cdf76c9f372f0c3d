// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.Arrays;
import java.util.Optional;

/// How large an area a figure is for.
public enum AreaLevel {
  NATIONAL("National"),
  REGIONAL("Regional"),
  LOCAL_AUTHORITY("Local authority");

  private final String published;

  AreaLevel(String published) {
    this.published = published;
  }

  /// The word that published files use, for example "Local authority".
  public String published() {
    return published;
  }

  public static Optional<AreaLevel> of(String text) {
    return Arrays.stream(values())
        .filter(level -> level.published.equalsIgnoreCase(text.strip()))
        .findFirst();
  }
}

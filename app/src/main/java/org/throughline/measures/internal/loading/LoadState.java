// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.loading;

import java.util.Locale;

/// How far the loading of files has come.
public enum LoadState {
  WAITING("Waiting"),
  LOADING("Loading"),
  LOADED("Loaded"),
  REFUSED("Refused"),
  FAILED("Failed");

  private final String label;

  LoadState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isUnderWay() {
    return this == WAITING || this == LOADING;
  }

  /// As it stands in the database.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LoadState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

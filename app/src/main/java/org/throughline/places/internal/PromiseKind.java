// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.Locale;

/// What kind of places were promised.
public enum PromiseKind {
  UNIT("Designated specialist provision"),
  SPECIAL("Special schools");

  private final String label;

  PromiseKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// As it stands in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PromiseKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

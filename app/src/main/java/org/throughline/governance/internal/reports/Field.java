// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The fields that a report's implications lie in, each signed by an officer of that field.
public enum Field {
  FINANCIAL(1, "Financial implications"),
  LEGAL(2, "Legal implications"),
  EQUALITIES(3, "Equalities implications"),
  CLIMATE(4, "Climate emergency implications"),
  OTHER(5, "Other implications");

  private final int number;
  private final String title;

  Field(int number, String title) {
    this.number = number;
    this.title = title;
  }

  public String title() {
    return title;
  }

  /// Such as `5.1 Financial implications`.
  public String heading() {
    return "5." + number + " " + title;
  }

  /// The field in an address, such as `financial`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field with this slug; absent for anything else.
  public static Optional<Field> ofSlug(String slug) {
    return Arrays.stream(values()).filter(field -> field.slug().equals(slug)).findFirst();
  }
}

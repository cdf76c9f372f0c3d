// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure the council is that a scenario will save what the run says.
public enum Rating {
  RED("Red: unlikely to be delivered as it stands"),
  AMBER("Amber: at risk, with action in hand"),
  GREEN("Green: on the way");

  private final String label;

  Rating(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// As it stands in forms and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Rating> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}

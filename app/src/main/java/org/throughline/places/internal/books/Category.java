// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The kinds of provision by which a management plan of the high-needs block shows spending.
public enum Category {
  MAINSTREAM("Mainstream"),
  RESOURCED("Resourced provision and SEN units"),
  SPECIAL("Maintained special schools and special academies"),
  INDEPENDENT("Non-maintained and independent"),
  ALTERNATIVE("Alternative provision"),
  POST_16("Post-16"),
  OTHER("Other");

  /// For settings that nobody has sorted yet.
  static final String UNSORTED = "Not sorted yet";

  private static final String WAITING = "Waiting for ";

  /// What forecasts from the plans kept here call settings.
  private static final Map<String, Category> KNOWN =
      Map.of(
          "Mainstream school", MAINSTREAM,
          "Designated unit", RESOURCED,
          "Special school", SPECIAL,
          "Independent special school", INDEPENDENT,
          "Alternative provision", ALTERNATIVE,
          "Post-16", POST_16,
          "Early years", OTHER,
          "Elsewhere or nowhere", OTHER);

  private final String label;

  Category(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// As it stands in forms and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Category> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// The category of a setting that tells it by its name.
  public static Optional<Category> known(String setting) {
    return setting.startsWith(WAITING)
        ? Optional.of(OTHER)
        : Optional.ofNullable(KNOWN.get(setting));
  }
}

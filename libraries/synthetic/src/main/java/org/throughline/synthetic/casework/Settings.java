// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

/// The placements that the published tables count, by their names in kebab case.
public final class Settings {

  private Settings() {}

  /// The heading that a placement stands under in the tables of needs.
  public static String group(String setting) {
    if (setting.startsWith("mainstream")) {
      return "mainstream";
    }
    if (setting.startsWith("special-") && !setting.equals("special-post-16")) {
      return "special";
    }
    if (setting.startsWith("alternative")) {
      return "alternative";
    }
    return switch (setting) {
      case "further-education", "specialist-post-16", "training-provider" -> "further";
      case "early-years" -> "early-years";
      case "not-recorded" -> "not-recorded";
      default -> "elsewhere";
    };
  }

  /// Whether it can follow school at sixteen only.
  public static boolean isAfterSixteen(String setting) {
    return group(setting).equals("further");
  }
}

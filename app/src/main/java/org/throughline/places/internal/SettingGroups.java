// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

/// What a forecast calls the kinds of settings that cases name, as the SEN2 return tells them
// apart.
final class SettingGroups {

  static final String UNIT = "Designated unit";
  static final String SPECIAL = "Special school";

  private SettingGroups() {}

  static String of(String setting) {
    if (setting.endsWith("-unit") || setting.endsWith("-resourced")) {
      return UNIT;
    }
    if (setting.startsWith("mainstream")) {
      return "Mainstream school";
    }
    return switch (setting) {
      case "special-la", "special-academy", "special-free" -> SPECIAL;
      case "special-independent", "special-non-maintained" -> "Independent special school";
      case "early-years" -> "Early years";
      case "further-education", "training-provider", "specialist-post-16" -> "Post-16";
      case "alternative-la", "alternative-academy", "alternative-free" -> "Alternative provision";
      default -> "Elsewhere or nowhere";
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Map;
import java.util.Optional;
import org.throughline.children.FlagKind;
import org.throughline.children.Relationship;
import org.throughline.platform.web.Dates;

/// The words for what a part's columns hold.
public final class PartWords {

  public static final Map<String, String> RESPONSIBILITY =
      Map.of("YES", "Yes", "NO", "No", "NOT_KNOWN", "Not known");

  public static final Map<String, String> CONSENT =
      Map.of(
          "SHARE_WITH_HEALTH", "Sharing with health services",
          "SHARE_WITH_SOCIAL_CARE", "Sharing with social care",
          "SHARE_WITH_SETTING", "Sharing with the setting",
          "SHARE_WITH_VOLUNTARY", "Sharing with voluntary organisations",
          "CONTACT_BY_EMAIL", "Being written to by email",
          "OTHER", "Something else");

  public static final Map<String, String> ENROLMENT =
      Map.of(
          "C",
          "Current",
          "M",
          "Main of two settings",
          "S",
          "Subsidiary of two settings",
          "F",
          "Further education",
          "O",
          "Other provider",
          "G",
          "Guest");

  public static final Map<String, String> PROVISION =
      Map.of("N", "No SEN provision", "K", "SEN support", "E", "EHC plan");

  public static final Map<String, String> ELIGIBLE = Map.of("Y", "Eligible", "N", "Not eligible");

  private static final Map<String, String> SCHEMES =
      Map.of(
          "UPN",
          "Former UPN",
          "ULN",
          "Former ULN",
          "NHS",
          "Former NHS number",
          "REFERENCE",
          "Reference of another system");

  private static final Map<String, String> KINDS =
      Map.of("HOME", "Home", "SECOND_HOME", "Second home");

  private PartWords() {}

  /// The cell in words.
  ///
  /// @param value as the database gives it
  static String of(PartKind part, String name, String value) {
    return switch (name) {
      case "Relationship" -> Relationship.valueOf(value).label();
      case "Parental responsibility" -> RESPONSIBILITY.getOrDefault(value, value);
      case "To what" -> CONSENT.getOrDefault(value, value);
      case "Flag" -> FlagKind.valueOf(value).label();
      case "Enrolment" -> ENROLMENT.getOrDefault(value, value);
      case "SEN provision" -> PROVISION.getOrDefault(value, value);
      case "Free school meals", "Pupil premium" -> ELIGIBLE.getOrDefault(value, value);
      case "Kind" ->
          part == PartKind.ADDRESS
              ? KINDS.getOrDefault(value, value)
              : SCHEMES.getOrDefault(value, value);
      case "From", "Until", "Ended", "Given on", "Withdrawn on" -> day(value);
      case "Lives with the child", "Needs an interpreter" -> value.startsWith("t") ? "Yes" : "";
      case "May be contacted" -> value.startsWith("t") ? "" : "No: do not contact";
      default -> value;
    };
  }

  private static String day(String value) {
    return Optional.of(value)
        .filter(text -> !text.isEmpty())
        .map(text -> Dates.full(java.time.LocalDate.parse(text)))
        .orElse("");
  }
}

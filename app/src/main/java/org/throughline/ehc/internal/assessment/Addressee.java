// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Arrays;
import java.util.Optional;

/// Whom the council must tell of a request (SI 2014/1530 reg 4(2)), and some of whom it sends the
/// final plan (reg 13(2)).
public enum Addressee {
  FAMILY("family", "Parent or young person", "considering-notice"),
  SCHOOL("school", "Head teacher, principal or early years provider", "considering-notice-school"),
  HEALTH("health", "Health body (ICB)", "considering-notice-health"),
  SOCIAL_CARE("social-care", "Social care", "considering-notice-social-care");

  private final String code;
  private final String label;
  private final String letter;

  Addressee(String code, String label, String letter) {
    this.code = code;
    this.label = label;
    this.letter = letter;
  }

  /// As events and steps name it.
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// The template of the letter that tells them of the request.
  public String letter() {
    return letter;
  }

  public static Optional<Addressee> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Arrays;

/// Whom the council asks for advice in an assessment. SI 2014/1530 reg 6(1).
public enum Adviser {
  FAMILY("parent", "Parent or young person", "reg 6(1)(a)", "", true),
  SCHOOL("school", "School, college or early years provider", "reg 6(1)(b)", "Head teacher", true),
  HEALTH("health", "Health", "reg 6(1)(c)", "Designated clinical officer", true),
  PSYCHOLOGIST(
      "educational-psychologist",
      "Educational psychologist",
      "reg 6(1)(d)",
      "Educational psychology service",
      true),
  SOCIAL_CARE("social-care", "Social care", "reg 6(1)(e)", "Children’s social care", true),
  ADULTHOOD(
      "preparation-for-adulthood",
      "Preparation for adulthood, from Year 9",
      "reg 6(1)(g)",
      "",
      false),
  SENSORY("sensory-teacher", "Teacher of hearing, sight or both", "reg 6(2)", "", false),
  WISHED("asked-for-by-family", "Whom the family reasonably asks for", "reg 6(1)(h)", "", false),
  OTHER("other", "Anyone else", "reg 6(1)(f)", "", false);

  private final String code;
  private final String label;
  private final String source;
  private final String usual;
  private final boolean isAlways;

  Adviser(String code, String label, String source, String usual, boolean isAlways) {
    this.code = code;
    this.label = label;
    this.source = source;
    this.usual = usual;
    this.isAlways = isAlways;
  }

  /// As events name it.
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public String source() {
    return source;
  }

  /// Who usually gives it; empty where that differs from child to child.
  public String usual() {
    return usual;
  }

  /// Whether it is sought for every child.
  public boolean isAlways() {
    return isAlways;
  }

  /// The adviser that an event names; anyone else for a code that is not known.
  public static Adviser of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElse(OTHER);
  }
}

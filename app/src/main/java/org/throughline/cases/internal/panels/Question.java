// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a panel is asked.
public enum Question {
  ASSESS("Whether to assess"),
  ISSUE("Whether to issue a plan"),
  PLACEMENT("Which placement"),
  FUNDING("Which funding"),
  AMEND("Whether to amend the plan"),
  CEASE("Whether to cease the plan"),
  OTHER("Something else");

  private final String label;

  Question(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Question> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}

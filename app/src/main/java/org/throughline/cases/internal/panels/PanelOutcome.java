// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a panel decided.
public enum PanelOutcome {
  AGREED("Agreed"),
  REFUSED("Refused"),
  DEFERRED("Put off to a later panel");

  private final String label;

  PanelOutcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PanelOutcome> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.util.Arrays;
import java.util.List;

/// What came of a complaint, or what the Ombudsman found.
public enum Verdict {
  UPHELD("Upheld", false, true),
  PARTLY("Partly upheld", false, true),
  NOT_UPHELD("Not upheld", false, false),
  WITHDRAWN("Withdrawn", false, false),
  FAULT_INJUSTICE("Fault causing injustice", true, true),
  FAULT("Fault without injustice", true, true),
  NO_FAULT("No fault", true, false),
  NOT_INVESTIGATED("Not investigated", true, false);

  private final String label;
  private final boolean isOmbudsmans;
  private final boolean isUpheld;

  Verdict(String label, boolean isOmbudsmans, boolean isUpheld) {
    this.label = label;
    this.isOmbudsmans = isOmbudsmans;
    this.isUpheld = isUpheld;
  }

  public String label() {
    return label;
  }

  /// Whether something failed, so that a remedy may follow.
  public boolean isUpheld() {
    return isUpheld;
  }

  /// Those that a stage can end with.
  public static List<Verdict> of(Stage stage) {
    return Arrays.stream(values())
        .filter(each -> each.isOmbudsmans == (stage == Stage.OMBUDSMAN))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

/// What a person's post lets them do. A person may hold several.
public enum Role {
  ADMINISTRATOR("Administrator"),
  STRATEGY_OWNER("Strategy owner"),
  RESPONSIBLE_OFFICER("Responsible officer"),
  ANALYST("Analyst"),
  BOARD_MEMBER("Board member"),
  READER("Reader");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /// The role as officers say it.
  public String label() {
    return label;
  }
}

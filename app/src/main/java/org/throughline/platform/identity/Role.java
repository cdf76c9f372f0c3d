// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.util.Set;

/// What a person's post lets them do. A person may hold several.
public enum Role {
  ADMINISTRATOR("Administrator"),
  STRATEGY_OWNER("Strategy owner"),
  RESPONSIBLE_OFFICER("Responsible officer"),
  ANALYST("Analyst"),
  BOARD_MEMBER("Board member"),
  READER("Reader"),
  CASE_OFFICER("SEND case officer"),
  CASEWORK_MANAGER("Casework manager");

  /// Those who open children's records.
  public static final Set<Role> CASEWORK = Set.of(CASE_OFFICER, CASEWORK_MANAGER);

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /// The role as officers say it.
  public String label() {
    return label;
  }
}

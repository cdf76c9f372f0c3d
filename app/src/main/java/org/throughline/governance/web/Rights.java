// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Set;
import org.throughline.platform.identity.Role;

/// Who may do what with boards and reports.
final class Rights {

  /// Who keeps the bodies, and may write, sign for and publish every report.
  static final Set<Role> EDITORS = Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER);

  /// Who may write a report.
  static final Set<Role> AUTHORS =
      Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER);

  /// Who reads private reports once they are published.
  static final Set<Role> PRIVATE_READERS =
      Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.BOARD_MEMBER);

  private Rights() {}
}

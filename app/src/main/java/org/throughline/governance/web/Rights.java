// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Set;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// Who may do what with boards and reports.
final class Rights {

  /// Who keeps the bodies and puts decisions on record.
  static final Set<Role> EDITORS = Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER);

  /// Who may write a report.
  static final Set<Role> AUTHORS =
      Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER);

  /// Whether somebody writes, signs for and publishes a report that is not their own: an
  /// administrator each, a strategy owner each that is not exempt.
  ///
  /// @param isExempt whether it is private, or an edition of it was
  static boolean edits(Account account, boolean isExempt) {
    return account.holds(Role.ADMINISTRATOR) || (account.holds(Role.STRATEGY_OWNER) && !isExempt);
  }

  private Rights() {}
}

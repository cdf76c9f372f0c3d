// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.Set;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// Who may do what with settings, so that a page offers nothing that would be refused.
final class Staff {

  private static final Set<Role> EDITORS = Set.of(Role.ADMINISTRATOR, Role.ANALYST);

  private static final Set<Role> OFFICERS =
      Set.of(
          Role.ADMINISTRATOR,
          Role.ANALYST,
          Role.STRATEGY_OWNER,
          Role.RESPONSIBLE_OFFICER,
          Role.CASE_OFFICER,
          Role.CASEWORK_MANAGER);

  private Staff() {}

  /// Whether the person may change the register.
  static boolean mayEdit(Account account) {
    return account.holdsAny(EDITORS);
  }

  /// Whether the person may read the names of people at settings.
  static boolean maySeePeople(Account account) {
    return account.holdsAny(OFFICERS);
  }
}

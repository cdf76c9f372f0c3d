// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;

/// Who may change measures' targets, links and scorecards.
final class Editors {

  private static final Set<Role> ROLES =
      EnumSet.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST);

  private Editors() {}

  /// Whether somebody may read the Department's columns, as [DepartmentPages] lets them.
  static boolean mayReadColumns(CurrentAccount accounts, HttpServletRequest request) {
    return accounts
        .of(request)
        .map(each -> each.holdsAny(EnumSet.of(Role.CASEWORK_MANAGER, Role.ANALYST)))
        .orElse(false);
  }

  static boolean mayEdit(CurrentAccount accounts, HttpServletRequest request) {
    return accounts.of(request).map(each -> each.holdsAny(ROLES)).orElse(false);
  }
}

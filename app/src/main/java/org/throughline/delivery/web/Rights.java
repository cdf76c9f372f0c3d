// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.Set;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// What a person may do, so that a page offers nothing that would be refused.
///
/// @param progress write updates, milestones, barriers and evidence of this action
/// @param facts change what is to be done, by whom and by when
/// @param year carry an action into a later year
public record Rights(boolean progress, boolean facts, boolean year) {

  private static final Set<Role> ALL = Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER);
  private static final Set<Role> FACTS =
      Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST);

  static Rights of(Account account, ActionRow row) {
    boolean isOwn =
        account.holds(Role.RESPONSIBLE_OFFICER)
            && row.facts().owner().filter(account.id()::equals).isPresent();
    return new Rights(account.holdsAny(ALL) || isOwn, mayEdit(account), account.holdsAny(ALL));
  }

  /// Whether the person may change facts anywhere in the plan.
  static boolean mayEdit(Account account) {
    return account.holdsAny(FACTS);
  }
}

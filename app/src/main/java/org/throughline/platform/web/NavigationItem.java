// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.Set;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// One word in the line of navigation. A module declares its own as beans.
///
/// @param order smaller stands further left
/// @param roles who sees it
public record NavigationItem(int order, String label, String path, Set<Role> roles) {

  public NavigationItem {
    roles = Set.copyOf(roles);
  }

  boolean isFor(Account account) {
    return account.holdsAny(roles);
  }
}

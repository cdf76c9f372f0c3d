// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.Set;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// Where some people's day begins. A module declares its own as a bean; whoever has none of these
/// roles begins with the plan.
///
/// @param order of several that fit, the smallest is taken
/// @param path such as `/cases`
/// @param roles whose it is
public record FirstScreen(int order, String path, Set<Role> roles) {

  public FirstScreen {
    roles = Set.copyOf(roles);
  }

  boolean isFor(Account account) {
    return account.holdsAny(roles);
  }
}

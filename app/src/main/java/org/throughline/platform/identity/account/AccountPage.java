// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.util.List;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// A person's own account.
public record AccountPage(Account account) {

  /// What the person may do, in the order of the roles.
  public List<String> roles() {
    return account.roles().stream().sorted().map(Role::label).toList();
  }
}

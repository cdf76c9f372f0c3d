// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.time.Instant;
import java.util.List;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;

/// A person's own account.
///
/// @param isSeat whether it is somebody else's, seen in the demonstration
public record AccountPage(
    Account account, Ways.WaysToSignIn ways, boolean isSeat, FormErrors errors) {

  /// What the person may do, in the order of the roles.
  public List<String> roles() {
    return account.roles().stream().sorted().map(Role::label).toList();
  }

  public String moment(Instant at) {
    return Dates.moment(at);
  }
}

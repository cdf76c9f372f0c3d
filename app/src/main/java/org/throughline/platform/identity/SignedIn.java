// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.io.Serializable;
import java.security.Principal;

/// The principal kept in a session: only the account's number, so that a changed role or a closed
/// account takes effect on the very next request.
public record SignedIn(AccountId account) implements Principal, Serializable {
  @Override
  public String getName() {
    return Long.toString(account.value());
  }
}

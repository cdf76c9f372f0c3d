// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.identity.factors.AuthenticatorSecret;

/// An authenticator app that is shown its secret and has not proved that it took it.
///
/// @param passwordHash of the password that comes with it; null when only the app is new
record NewApp(@Nullable String passwordHash, AuthenticatorSecret secret) implements Serializable {

  static final String ATTRIBUTE = "new-app";

  Optional<String> password() {
    return Optional.ofNullable(passwordHash);
  }
}

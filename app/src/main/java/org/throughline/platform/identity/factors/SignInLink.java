// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A link that lets a person in once, to choose how they will sign in from then on.
///
/// @param account whose it is; absent for the first administrator, who has no account yet
public record SignInLink(long id, Optional<AccountId> account) {}

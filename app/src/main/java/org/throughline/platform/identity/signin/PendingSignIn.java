// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.io.Serializable;
import org.throughline.platform.identity.AccountId;

/// A person whose password was right and whose code is still to come.
///
/// @param to the page that they wanted
record PendingSignIn(AccountId account, String to) implements Serializable {}

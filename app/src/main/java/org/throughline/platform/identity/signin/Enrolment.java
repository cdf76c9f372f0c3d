// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.io.Serializable;
import org.throughline.platform.identity.factors.AuthenticatorSecret;

/// A person who came by a link and has chosen a password, but not yet proved their app.
///
/// @param link the number of the link that they came by
record Enrolment(
    long link, String name, String email, String passwordHash, AuthenticatorSecret secret)
    implements Serializable {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import org.throughline.platform.web.FormErrors;

/// Asks for a new password.
///
/// @param email whose it is, for the browser that keeps passwords
/// @param appFollows whether an authenticator app must be added next
public record PasswordPage(String email, boolean appFollows, FormErrors errors) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import org.throughline.platform.web.FormErrors;

/// Asks a person who is signed in to prove again who they are.
///
/// @param to the page that they wanted
/// @param hasPassword whether they can do so by password and code
/// @param hasPasskey whether they can do so by passkey
public record ConfirmPage(
    String to, String email, boolean hasPassword, boolean hasPasskey, FormErrors errors) {}

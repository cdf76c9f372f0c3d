// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import org.throughline.platform.web.FormErrors;

/// Asks for the code of an authenticator app.
public record CodePage(FormErrors errors) {}

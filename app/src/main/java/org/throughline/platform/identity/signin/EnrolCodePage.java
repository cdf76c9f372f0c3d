// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import org.throughline.platform.identity.factors.QrPicture;
import org.throughline.platform.web.FormErrors;

/// Shows the secret for an authenticator app and asks for its first code.
///
/// @param typed the secret for whoever cannot scan the picture
public record EnrolCodePage(QrPicture picture, String typed, FormErrors errors) {}

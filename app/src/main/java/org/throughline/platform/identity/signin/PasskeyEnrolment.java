// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/// A person who came by a link and whose device was asked for a passkey.
///
/// @param link the number of the link that they came by
/// @param asked what the device was asked
record PasskeyEnrolment(
    long link, String name, String email, PublicKeyCredentialCreationOptions asked)
    implements Serializable {

  static final String ATTRIBUTE = "passkey-enrolment";
}

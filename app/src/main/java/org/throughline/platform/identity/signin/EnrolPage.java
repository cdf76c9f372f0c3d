// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.Optional;
import org.throughline.platform.web.FormErrors;

/// Asks a person who came by a link how they will sign in.
///
/// @param path the link's own address
/// @param known the person's name; absent for the first administrator, who gives it here
/// @param name as it was typed before
/// @param email as it was typed before
public record EnrolPage(
    String path, Optional<String> known, String name, String email, FormErrors errors) {}

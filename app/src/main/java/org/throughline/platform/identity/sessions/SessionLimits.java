// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a person stays signed in.
///
/// @param idle a session ends this long after it was last used
/// @param longest a session ends this long after sign-in, however busy
/// @param proof how long after proving who they are a person may change how they sign in
@ConfigurationProperties("throughline.sessions")
public record SessionLimits(
    @DefaultValue("8h") Duration idle,
    @DefaultValue("24h") Duration longest,
    @DefaultValue("15m") Duration proof) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// What was said to be done elsewhere, or to need no change here.
///
/// @param code of what it is about
public record Settled(
    long decision, String code, String words, Instant at, Optional<AccountId> by) {}

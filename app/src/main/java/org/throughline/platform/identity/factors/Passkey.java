// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.time.Instant;

/// One passkey of a person.
///
/// @param id the device's own number for it, in letters that may stand in a form
/// @param label where it was made, such as `Firefox on Windows`
public record Passkey(String id, String label, Instant madeAt, Instant lastUsedAt) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.Instant;
import org.throughline.platform.identity.AccountId;

/// Who writes, and when.
public record Signature(AccountId by, Instant at) {}

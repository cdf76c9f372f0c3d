// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.Instant;
import org.throughline.platform.identity.AccountId;

/// Who does something, and when.
public record Signature(AccountId by, Instant at) {}

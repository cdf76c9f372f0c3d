// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.Optional;
import org.throughline.cases.CaseSummary;
import org.throughline.platform.identity.AccountId;

/// A case whose row this transaction holds.
///
/// @param changedBy who changed it last; for whoever was overtaken
public record LockedCase(CaseSummary summary, Optional<AccountId> changedBy) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// An implication as it is written.
///
/// @param account the officer's account, when they sign here themselves
/// @param isAsked whether the officer is asked to sign these words
public record NewImplication(
    Optional<Weight> weight,
    String words,
    String officer,
    Optional<AccountId> account,
    boolean isAsked) {}

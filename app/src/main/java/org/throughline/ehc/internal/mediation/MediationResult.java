// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

import java.time.LocalDate;
import java.util.Optional;

/// What mediation came to. Its days are events of the case ([MediationDay]).
///
/// @param agreed what the parties agreed; empty without an agreement
/// @param agreedBy the day they agreed in writing; absent when the law's two weeks hold
public record MediationResult(
    long id, MediationOutcome outcome, String agreed, Optional<LocalDate> agreedBy, long version) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.internal;

import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Amount;
import org.throughline.statute.InForce;
import org.throughline.statute.Source;

/// A number of the council's in the place of the pathway's.
///
/// @param inForce the days on which a clock that starts goes by it
public record OwnNumber(
    long id,
    String pathway,
    String duty,
    Amount amount,
    InForce inForce,
    Source source,
    AccountId by) {}

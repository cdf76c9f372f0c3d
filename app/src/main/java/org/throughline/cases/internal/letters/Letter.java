// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

import java.time.LocalDate;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.ServiceMethod;

/// A letter as it was sent.
///
/// @param method how it was sent
/// @param servedOn the day on which it counts as served
public record Letter(
    long id,
    String title,
    String recipient,
    String address,
    String body,
    ServiceMethod method,
    LocalDate sentOn,
    LocalDate servedOn,
    AccountId writtenBy) {}

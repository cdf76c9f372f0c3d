// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.internal;

import java.time.LocalDate;
import org.throughline.platform.identity.AccountId;

/// The day from which a reform is law.
///
/// @param writtenIn the regulations that appointed the day
public record Commencement(
    long id, String reform, LocalDate from, String writtenIn, AccountId by) {}

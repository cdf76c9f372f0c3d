// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.cases.CaseSummary;

/// A duty of a case that a figure counts.
///
/// @param due empty where the law gave no day
/// @param done empty while it is not
public record CountedCase(
    CaseSummary summary,
    String duty,
    Optional<LocalDate> due,
    Optional<LocalDate> done,
    boolean isLate) {}

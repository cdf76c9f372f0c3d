// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.Optional;

/// A duty of a case that has arisen.
///
/// @param duty its code, such as `final-plan`
/// @param nth 1 for the first time it arose
/// @param party who must do it, by name of [org.throughline.statute.Party]
/// @param due the last day in time; absent where the law gives no number
/// @param state by code of [org.throughline.statute.DutyState]
/// @param kind `must`, `should`, `may` or `must-wait`
/// @param countedFrom absent where it is counted from no day
/// @param because why, in sentences; empty for what is over, where the timeline itself tells it
/// @param source the law it rests on
public record DueLine(
    String duty,
    int nth,
    String party,
    String kind,
    Optional<LocalDate> countedFrom,
    Optional<LocalDate> due,
    String state,
    Optional<LocalDate> metOn,
    String because,
    String source) {}

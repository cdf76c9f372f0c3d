// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import org.throughline.delivery.ActionStatus;

/// How many actions of one priority stand at one status.
///
/// @param late of these, how many are past their date
/// @param silent of these, how many have had no update for too long
/// @param unowned of these, how many are open and belong to nobody
/// @param barriers of these, how many have a barrier standing
/// @param offTrack of these, how many are at risk, blocked or late
public record StatusCount(
    long strategy,
    long priority,
    ActionStatus status,
    int count,
    int late,
    int silent,
    int unowned,
    int barriers,
    int offTrack) {}

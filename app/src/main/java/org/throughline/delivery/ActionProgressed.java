// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.PriorityId;

/// A progress update was written.
///
/// @param was the status before; equal to `status` when the update left it where it was
public record ActionProgressed(
    ActionId action,
    CommitmentId commitment,
    PriorityId priority,
    ActionStatus was,
    ActionStatus status,
    Instant at) {}

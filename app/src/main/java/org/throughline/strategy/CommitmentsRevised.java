// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.util.List;

/// A new version of a strategy added, reworded or withdrew commitments. Published in the
/// transaction that makes the version, after [ActionsPlanned] for those that were added.
///
/// @param changed reworded or moved; the number stays, and with it everything done under it
/// @param withdrawn no longer promised; their actions stay and should say so
public record CommitmentsRevised(
    StrategyId strategy,
    List<CommitmentId> added,
    List<CommitmentId> changed,
    List<CommitmentId> withdrawn) {
  public CommitmentsRevised {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.util.List;

/// A strategy was adopted, or a new version of an adopted one: these actions are to be done.
/// Published in the adopting transaction; each action is announced once.
public record ActionsPlanned(StrategyId strategy, List<PlannedAction> actions) {
  public ActionsPlanned {
    actions = List.copyOf(actions);
  }
}

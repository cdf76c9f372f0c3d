// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

/// One promise of a strategy.
///
/// @param code such as `E1.Y2.03`: strategy and priority, year, place within the year
/// @param year 1 for the strategy's first year
/// @param theme the heading that it stands under; empty where there is none
/// @param isWithdrawn whether a later version took it out
public record CommitmentLine(
    CommitmentId id,
    String code,
    StrategyId strategy,
    PriorityId priority,
    int year,
    String theme,
    String text,
    boolean isWithdrawn) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

/// One of the few things that a strategy is about.
///
/// @param number from 1
/// @param ambition what should become true; empty when the strategy does not say
public record PrioritySummary(
    PriorityId id, StrategyId strategy, int number, String title, String ambition) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.time.YearMonth;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A strategy in a line.
///
/// @param code one to four capital letters, the first of every commitment's code
/// @param from its first month
/// @param to its last month
/// @param owner who answers for it; absent when nobody does yet
/// @param isInvented whether it belongs to the demonstration authority
public record StrategySummary(
    StrategyId id,
    String code,
    String title,
    YearMonth from,
    YearMonth to,
    StrategyStatus status,
    Optional<AccountId> owner,
    boolean isInvented) {}

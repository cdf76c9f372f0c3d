// SPDX-License-Identifier: Apache-2.0
/// Measures and scorecards as they stand in a paper: words, pictures and the tables behind them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("paper")
package org.throughline.measures.paper;

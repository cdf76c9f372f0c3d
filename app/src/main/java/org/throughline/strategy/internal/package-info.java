// SPDX-License-Identifier: Apache-2.0
/// How strategies, their versions and the papers behind them are kept.
@org.jspecify.annotations.NullMarked
package org.throughline.strategy.internal;

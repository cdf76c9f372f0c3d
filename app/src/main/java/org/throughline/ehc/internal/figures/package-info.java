// SPDX-License-Identifier: Apache-2.0
/// The figures that are counted beside the cases, with the rows behind them.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.figures;

// SPDX-License-Identifier: Apache-2.0
/// Forecasts EHC plans of any authority from the Department's published totals alone.
@org.jspecify.annotations.NullMarked
package org.throughline.forecast.published;

// SPDX-License-Identifier: Apache-2.0
/// Forecasts how many children and young people will hold an EHC plan, where they will be placed
/// and what it will cost, and says how wrong such forecasts have been.
@org.jspecify.annotations.NullMarked
package org.throughline.forecast;

// SPDX-License-Identifier: Apache-2.0
/// Forecasts how many pupils each planning area will have in each year group, with the places that
/// will be spare, and says how wrong such forecasts have been (Education Act 1996, section 14).
@org.jspecify.annotations.NullMarked
package org.throughline.forecast.schools;

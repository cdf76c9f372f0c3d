// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

/// A forecast as a person asks for it.
///
/// @param title what it is called
/// @param area whose plans, for forecasts from published totals; empty otherwise
public record ForecastRequest(
    ForecastKind kind, String title, String area, int simulations, long seed) {}

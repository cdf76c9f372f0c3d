// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// One forecast as it was asked for, and how far it has come.
///
/// @param area whose plans are forecast from published totals; empty otherwise
/// @param model the model and the state of its source; empty where it was not kept
/// @param done steps that are done
/// @param outOf all steps; 0 until it begins
/// @param answer what it found, in a sentence; empty until it is made
public record ForecastLine(
    long id,
    ForecastKind kind,
    String title,
    String area,
    int simulations,
    long seed,
    String version,
    String model,
    ForecastState state,
    int done,
    int outOf,
    String answer,
    AccountId askedBy,
    Instant askedAt,
    Optional<Instant> endedAt) {}

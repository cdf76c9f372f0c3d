// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.LocalDate;
import java.util.Optional;

/// Moves an unfinished action into a later year of its strategy. The year and the date first
/// promised stay with it.
///
/// @param expectedVersion the version the officer saw
/// @param due the new day; absent when the officer gave none, which is refused
public record CarryForward(
    ActionId action,
    long expectedVersion,
    int toYear,
    Optional<LocalDate> due,
    String reason,
    Signature signature) {}

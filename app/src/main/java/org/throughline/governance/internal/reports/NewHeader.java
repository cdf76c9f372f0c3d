// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import java.util.Optional;

/// The head of a report as its author writes it.
///
/// @param body absent when none was chosen
/// @param meetsOn absent when the day could not be read
public record NewHeader(
    String title,
    Optional<Long> body,
    Optional<LocalDate> meetsOn,
    String leadDirector,
    String wards,
    String contact,
    String strategy) {}

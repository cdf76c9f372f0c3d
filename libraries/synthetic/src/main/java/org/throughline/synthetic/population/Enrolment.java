// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.Optional;

/// A time on the roll of a school.
///
/// @param urn of the school
/// @param until the last day, empty while it goes on
public record Enrolment(String urn, LocalDate from, Optional<LocalDate> until) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/// Something that was recorded in a case.
///
/// @param number its place in the record of the case, from 1
/// @param type in kebab case, such as `request-received`
/// @param recordedAt when it was written down, at times many days later
/// @param details a JSON object, `{}` where there is nothing more to say
/// @param replaces the number of a mistaken event that this one puts right
public record CaseEvent(
    int number,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    String details,
    OptionalInt replaces) {}

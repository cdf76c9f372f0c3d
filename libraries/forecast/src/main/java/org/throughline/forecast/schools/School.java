// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.OptionalInt;

/// A school as it admits from one January on; a later row of the same name takes its place.
///
/// @param name its name or number, as in the files
/// @param area the place of its planning area among the areas
/// @param youngest its first year group
/// @param oldest its last year group
/// @param admissionNumber the places of each year group (the published admission number)
/// @param from the January in which this begins
/// @param admitted pupils of its first year group last January, where that is known
public record School(
    String name,
    int area,
    int youngest,
    int oldest,
    int admissionNumber,
    int from,
    OptionalInt admitted) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

/// Where a family lives: a street that is in no town, and a postcode whose last two letters no
/// postcode has, near to where people do live.
///
/// @param neighbourhood the small area it is placed in, as published
/// @param easting metres, national grid
/// @param northing metres, national grid
public record Address(
    String line, String town, String postcode, String neighbourhood, int easting, int northing) {}

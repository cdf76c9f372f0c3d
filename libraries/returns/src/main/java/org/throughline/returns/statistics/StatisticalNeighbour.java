// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// One of the ten authorities that are most like another.
///
/// @param rank 1 for the closest
/// @param closeness the publisher's words: "Extremely close", "Very close", "Close", "Somewhat
/// close" or "Not close"
/// @param row as a spreadsheet numbers it
public record StatisticalNeighbour(
    Area authority, Area neighbour, int rank, String closeness, long row) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

/// A place in a table. The row and the column after the last are those of the totals.
public record Cell(int row, int column) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import org.throughline.forecast.CsvTable;

/// One sheet of a workbook, which is also a CSV file.
///
/// @param code its name in addresses
/// @param title at most 31 letters, as sheets of workbooks are named
public record Sheet(String code, String title, CsvTable table) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;

/// A workbook before it is taken along: its sheets, and what it does not hold.
///
/// @param back the forecast that it is of
/// @param workbook all sheets in one file
/// @param notes what it was made of and what is missing
public record BookPage(
    String back, String title, String workbook, List<Line> sheets, List<Note> notes) {

  /// One sheet.
  public record Line(String title, String rows, String csv) {}

  /// One note.
  public record Note(String about, String words) {}
}

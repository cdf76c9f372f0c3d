// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// Something that is wrong with a file, where it is and what to do about it.
///
/// @param code stable, for example "STAT-COLUMN-MISSING"
/// @param severity whether the file may be kept
/// @param file the file, inside its zip where there is one
/// @param row as a spreadsheet numbers it, the heading being row 1; 0 for the whole file
/// @param column the heading as published; empty where no one column is meant
/// @param message what is wrong and what to do, in plain sentences
public record Problem(
    String code, Severity severity, String file, long row, String column, String message) {

  /// Whether a file with the problem may be kept.
  public enum Severity {
    /// Nothing of the file may be kept.
    REFUSES,
    /// The file may be kept; what the message names is not in it, or should be looked at.
    NOTICE
  }

  public boolean refuses() {
    return severity == Severity.REFUSES;
  }

  /// The place and the message in one line.
  public String sentence() {
    String place = row == 0 ? file : file + ", row " + row;
    return (column.isEmpty() ? place : place + ", column " + column) + ": " + message;
  }
}

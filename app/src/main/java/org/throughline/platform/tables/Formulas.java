// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running what a cell says. A cell that a spreadsheet would take for a
/// formula gets an apostrophe before it; the same apostrophe is taken off when the cell comes
/// back. Plain numbers such as `-12.5` are left as they are.
public final class Formulas {

  private static final String OPENING =
      "'*[\\s\\u00a0\\ufeff]*[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]";
  private static final Pattern RISKY = Pattern.compile("^" + OPENING);
  private static final Pattern NEUTRALISED = Pattern.compile("^'" + OPENING);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d,]*(\\.\\d+)?%?");

  private Formulas() {}

  /// The cell as it may leave.
  public static String neutralised(String cell) {
    return RISKY.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /// The cell as it was before [#neutralised].
  public static String restored(String cell) {
    return NEUTRALISED.matcher(cell).find() ? cell.substring(1) : cell;
  }
}

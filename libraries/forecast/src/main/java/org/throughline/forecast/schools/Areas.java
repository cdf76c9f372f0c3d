// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.throughline.forecast.internal.Table;

/// The planning areas by name, and what all files say alike: years, areas and year groups.
final class Areas {

  /// Stands for an area or year group that is not known.
  static final int UNKNOWN = -1;

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  private final List<String> names;

  Areas(SortedSet<String> names) {
    this.names = new ArrayList<>(names);
  }

  List<String> names() {
    return names;
  }

  /// The place of the area in the cell, or [#UNKNOWN] after a problem was noted.
  int area(Table.Row row, int column) {
    int area = names.indexOf(row.text(column));
    if (area < 0) {
      row.refuse(
          column,
          "The rolls have no planning area “"
              + Table.shortened(row.text(column))
              + "”. Correct the name or add its rolls.");
    }
    return area;
  }

  /// The year group in the cell, or [#UNKNOWN] after a problem was noted.
  static int group(Table.Row row, int column) {
    String text = row.text(column);
    if (text.equalsIgnoreCase("R")) {
      return 0;
    }
    try {
      int group = Integer.parseInt(text);
      if (group >= 0 && group < Phase.YEAR_GROUPS) {
        return group;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is out of range.
    }
    row.refuse(column, "“" + Table.shortened(text) + "” is not a year group. Write R, or 1 to 13.");
    return UNKNOWN;
  }

  /// The January in the cell, or [#UNKNOWN] after a problem was noted.
  static int year(Table.Row row, int column) {
    Integer year = row.whole(column);
    if (year == null) {
      return UNKNOWN;
    }
    if (year < EARLIEST || year > LATEST) {
      row.refuse(column, "A year has four digits, such as 2027. Correct it.");
      return UNKNOWN;
    }
    return year;
  }

  /// The number in the cell from `least`, or not a number after a problem was noted.
  static double number(Table.Row row, int column, double least, String what) {
    String text = row.text(column);
    try {
      double number = Double.parseDouble(text.replace(",", ""));
      if (number >= least && number <= 1e7) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is out of range.
    }
    row.refuse(
        column,
        "“"
            + Table.shortened(text)
            + "” is not a number of "
            + what
            + ". Write it in digits"
            + (least == 0 ? ", 0 or more." : "."));
    return Double.NaN;
  }
}

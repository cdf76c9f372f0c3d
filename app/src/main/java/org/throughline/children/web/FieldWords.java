// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.throughline.children.EthnicGroup;
import org.throughline.children.internal.Field;
import org.throughline.platform.web.Dates;

/// Facts as people read them: days in words, codes by what they mean.
public final class FieldWords {

  private FieldWords() {}

  /// @param value as it is kept; what is empty stays empty
  public static String of(Field field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case BORN_ON, DIED_ON -> day(value);
      case SEX -> value.equals("F") ? "Female" : value.equals("M") ? "Male" : value;
      case ETHNICITY -> EthnicGroup.words(value);
      case NEEDS_INTERPRETER -> "Yes";
      default -> value;
    };
  }

  /// @param column a column of the history, which may be of another table
  public static String ofColumn(String column, String value) {
    return Field.ofColumn(column).map(field -> of(field, value)).orElse(value);
  }

  private static String day(String value) {
    try {
      return Dates.full(LocalDate.parse(value));
    } catch (DateTimeParseException written) {
      return value;
    }
  }
}

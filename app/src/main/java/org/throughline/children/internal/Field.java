// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A single fact about a child. Its name in small letters is its column and its field in a form.
public enum Field {
  FORENAME("Legal forename"),
  MIDDLE_NAMES("Middle names"),
  SURNAME("Legal surname"),
  KNOWN_AS("Known as"),
  KNOWN_AS_SURNAME("Known as, surname"),
  BORN_ON("Date of birth"),
  DIED_ON("Date of death"),
  SEX("Sex"),
  UPN("UPN"),
  NO_UPN_REASON("Why there is no UPN"),
  ULN("ULN"),
  NHS_NUMBER("NHS number"),
  ETHNICITY("Ethnicity"),
  FIRST_LANGUAGE("First language"),
  PREFERRED_LANGUAGE("Preferred language"),
  NEEDS_INTERPRETER("Needs an interpreter"),
  COMMUNICATION("Communication needs");

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /// The fact as officers say it.
  public String label() {
    return label;
  }

  /// Its column, and its name in forms and in the history.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field of this column.
  public static Optional<Field> ofColumn(String column) {
    return Arrays.stream(values()).filter(field -> field.column().equals(column)).findFirst();
  }
}

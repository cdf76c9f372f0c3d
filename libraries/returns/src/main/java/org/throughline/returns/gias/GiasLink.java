// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One line between two establishments.
///
/// @param row as a spreadsheet numbers it
/// @param urn whose line it is
/// @param otherUrn the one it leads to
/// @param words the kind as published, such as `Predecessor - merged`
/// @param since absent where the register does not say
public record GiasLink(
    long row,
    String urn,
    String otherUrn,
    String otherName,
    String words,
    Optional<LocalDate> since) {

  /// What the other establishment is to this one.
  public enum Kind {
    /// It was there before.
    PREDECESSOR,
    /// It came after.
    SUCCESSOR,
    /// It is something else, such as a sixth form centre shared by schools.
    OTHER
  }

  public Kind kind() {
    String small = words.toLowerCase(Locale.ROOT);
    if (small.startsWith("predecessor")) {
      return Kind.PREDECESSOR;
    }
    return small.startsWith("successor") || small.startsWith("result of amalgamation")
        ? Kind.SUCCESSOR
        : Kind.OTHER;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.Optional;

/// Something everyone who opens the record must know, for a time.
public record Flag(Kind kind, LocalDate from, Optional<LocalDate> until) {

  /// What it says.
  public enum Kind {
    IN_CARE,
    CHILD_IN_NEED,
    RESTRICTED
  }
}

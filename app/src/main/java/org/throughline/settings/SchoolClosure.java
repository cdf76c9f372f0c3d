// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;

/// Days within a term on which no pupil is taught.
///
/// @param until the last of them
/// @param reason may be empty
public record SchoolClosure(Kind kind, LocalDate from, LocalDate until, String reason) {

  /// Why.
  public enum Kind implements Choice {
    INSET("Training day (INSET)"),
    WEATHER("Snow, flood or heat"),
    ELECTION("Polling station"),
    OTHER("Other closure");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public SchoolClosure {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A closure ends after it begins");
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}

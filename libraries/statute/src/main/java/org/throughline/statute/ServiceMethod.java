// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;

/// How a document was sent, and so on which day it counts as served. The second working day after
/// posting is what regulations on exclusions say and tribunals commonly take for letters
/// (Interpretation Act 1978, section 7); the council may know better and record the day it came.
public enum ServiceMethod {
  BY_HAND("by-hand", 0),
  EMAIL("email", 0),
  FIRST_CLASS_POST("first-class-post", 2);

  private static final Source SOURCE =
      new Source("Interpretation Act 1978", "section 7, as commonly taken", Standing.KNOWN);

  private final String code;
  private final int workingDays;

  ServiceMethod(String code, int workingDays) {
    this.code = code;
    this.workingDays = workingDays;
  }

  /// When a document counts as served, and how far that can be relied on.
  public static String sentence() {
    return "By hand and by email a document counts as served on the same day, and by first-class post on the second working day after it was posted (%s)."
        .formatted(SOURCE);
  }

  /// The same of what was posted, with the standing in words.
  static String ofPost() {
    return "What is posted counts as served on the second working day after (%s)."
        .formatted(Words.cited(SOURCE));
  }

  public String code() {
    return code;
  }

  /// The day on which a document sent on `sentOn` counts as served.
  public LocalDate served(LocalDate sentOn, Calendars calendars) {
    return Amount.workingDays(workingDays).after(sentOn, calendars);
  }
}

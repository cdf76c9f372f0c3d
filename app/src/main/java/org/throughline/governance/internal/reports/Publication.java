// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.Instant;
import java.time.LocalDate;

/// One published edition of a report, without its words.
///
/// @param latest the newest published edition of the same report
/// @param isPrivate whether it is closed to the public: it was private when it was published, or
///     the newest edition is, or the one being written will be
public record Publication(
    long report,
    int edition,
    String title,
    String body,
    long bodyId,
    LocalDate meetsOn,
    Instant publishedAt,
    int latest,
    boolean isPrivate) {

  /// Whether a later edition took its place.
  public boolean isCorrected() {
    return edition < latest;
  }
}

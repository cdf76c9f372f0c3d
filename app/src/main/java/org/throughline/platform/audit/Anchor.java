// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the audit log at one moment, noted outside the database.
///
/// @param hash 64 hexadecimal digits
record Anchor(Instant at, long entryId, String hash) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z) (\\d{1,18}) ([0-9a-f]{64})");

  static Optional<Anchor> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Anchor(
                Instant.parse(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }

  static List<Anchor> inOrder(List<Anchor> anchors) {
    return anchors.stream()
        .filter(anchor -> anchor.entryId() > 0)
        .sorted(Comparator.comparingLong(Anchor::entryId))
        .toList();
  }

  LocalDate day() {
    return at.atZone(ZoneId.of("Europe/London")).toLocalDate();
  }

  String line() {
    return at + " " + entryId + " " + hash;
  }
}

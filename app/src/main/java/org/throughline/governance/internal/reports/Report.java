// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A report as it is being written.
///
/// @param edition the version printed on it; a correction makes the next
/// @param isPublished whether this edition is published, so that nothing may be changed
/// @param setAside since when it is out of the way, as begun by mistake
/// @param live the live sections in the order they were placed
public record Report(
    long id,
    ReportHeader header,
    long headerVersion,
    Openness openness,
    long opennessVersion,
    int edition,
    boolean isPublished,
    Optional<LocalDate> setAside,
    Map<ReportPart, Part> parts,
    List<Placed> live,
    List<Implication> implications) {

  /// A section's words.
  public record Part(String words, long version) {
    public boolean isEmpty() {
      return words.isBlank();
    }
  }

  /// A live section and the part that it follows.
  ///
  /// @param section the key of the live section
  public record Placed(long id, String section, ReportPart after) {}

  public Report {
    parts = Map.copyOf(parts);
    live = List.copyOf(live);
    implications = List.copyOf(implications);
  }

  public String words(ReportPart part) {
    return parts.get(part).words();
  }

  public Implication implication(Field field) {
    return implications.stream().filter(each -> each.field() == field).findFirst().orElseThrow();
  }

  /// Signatures that somebody was asked for and has not given.
  public List<Implication> waitedFor() {
    return implications.stream().filter(Implication::isWaitedFor).toList();
  }
}

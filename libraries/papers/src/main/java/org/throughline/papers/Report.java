// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;
import java.util.Optional;

/// A report to a council body: its header block, what it asks for, and the implications that
/// officers
/// have signed.
///
/// @param header the header block, label by label as printed
/// @param keyDecision what the report says of itself; absent where it does not say
/// @param privateReport what the report says of itself; absent where it does not say
public record Report(
    Optional<String> title,
    List<HeaderLine> header,
    List<Recommendation> recommendations,
    List<Implication> implications,
    List<String> backgroundPapers,
    List<String> appendices,
    Optional<Boolean> keyDecision,
    Optional<String> keyDecisionReason,
    Optional<Boolean> privateReport,
    Optional<String> privateReason,
    List<Section> sections,
    Place place,
    Confidence confidence) {

  public Report {
    header = List.copyOf(header);
    recommendations = List.copyOf(recommendations);
    implications = List.copyOf(implications);
    backgroundPapers = List.copyOf(backgroundPapers);
    appendices = List.copyOf(appendices);
    sections = List.copyOf(sections);
  }

  /// One line of the header block.
  public record HeaderLine(String label, String value, Place place) {}

  /// What the meeting is asked to do.
  public record Recommendation(String text, Place place, Confidence confidence) {}

  /// One kind of implication ("Financial", "Legal", …) and who answers for it.
  public record Implication(
      String kind, String text, Optional<Officer> officer, Place place, Confidence confidence) {}

  /// The officer who signed, as printed.
  public record Officer(String name, Optional<String> role, Optional<String> telephone) {}
}

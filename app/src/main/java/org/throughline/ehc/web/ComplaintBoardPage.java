// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The complaints and the Ombudsman's findings of all cases, by the step that failed.
///
/// @param sentence the answer that the page begins with
/// @param numbers how they stand, each with its link
public record ComplaintBoardPage(
    String sentence,
    String what,
    String years,
    List<Option> whats,
    List<Option> spans,
    String chosenStep,
    List<ReviewsPage.Link> numbers,
    List<StepRow> steps,
    List<Row> rows,
    Paging paging,
    Address address) {

  /// A step of a pathway with what failed there.
  ///
  /// @param late by how much it came late in the middle one; empty without a day
  public record StepRow(
      String step,
      String pathway,
      String href,
      int everything,
      int findings,
      int upheld,
      int remedies,
      String late) {}

  /// One complaint or finding.
  public record Row(
      String child,
      String path,
      String what,
      String received,
      String step,
      String lateness,
      String reply,
      boolean isReplyLate,
      String outcome,
      String remedy,
      String remedyWhen,
      boolean isRemedyLate,
      String officer) {}

  public ComplaintBoardPage {
    whats = List.copyOf(whats);
    spans = List.copyOf(spans);
    numbers = List.copyOf(numbers);
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }
}

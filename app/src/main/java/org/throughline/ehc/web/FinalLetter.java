// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;

/// The letter by which a final plan goes out. What the law counts is the day it is sent, which is
/// recorded with the letter, and not the day the plan became final here.
@Component
class FinalLetter {

  /// By pathway: the duty and the letter that shows it have one name.
  private static final Map<String, String> LETTERS =
      Map.of("ehc-needs-assessment", "final-plan", "annual-review", "amended-plan");

  private final CaseFiles files;

  FinalLetter(CaseFiles files) {
    this.files = files;
  }

  /// Where it is written; absent when the case does not wait for it.
  Optional<String> path(CaseSummary summary) {
    return Optional.ofNullable(LETTERS.get(summary.pathway()))
        .filter(letter -> isOwed(summary, letter))
        .map(letter -> "/cases/" + summary.address() + "/letters/new/" + letter);
  }

  private boolean isOwed(CaseSummary summary, String duty) {
    return files.due(summary.id()).stream()
        .anyMatch(line -> line.duty().equals(duty) && line.metOn().isEmpty());
  }
}

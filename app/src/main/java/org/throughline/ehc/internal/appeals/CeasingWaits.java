// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.appeals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.DueLine;
import org.throughline.cases.EventGuard;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;

/// A plan does not cease while the family may still appeal, nor while an appeal is under way.
/// Children and Families Act 2014, s45(4).
@Component
class CeasingWaits implements EventGuard {

  private static final Set<String> WAITS = Set.of("plan-continues", "plan-continues-during-appeal");

  private final CaseFiles files;
  private final Clock clock;

  CeasingWaits(CaseFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public List<Problem> objections(CaseSummary summary, String type) {
    if (!type.equals("plan-ceased") || !summary.pathway().equals("ceasing")) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    return files.due(summary.id()).stream()
        .filter(line -> WAITS.contains(line.duty()) && line.metOn().isEmpty())
        .filter(line -> line.due().map(day -> !day.isBefore(today)).orElse(true))
        .map(CeasingWaits::problem)
        .toList();
  }

  private static Problem problem(DueLine line) {
    return line.due()
        .map(
            day ->
                new Problem(
                    "EHC-250",
                    "type",
                    "The family may appeal until %s, and the plan continues until then (Children and Families Act 2014, s45(4)). Record the end after that day."
                        .formatted(Dates.full(day))))
        .orElseGet(
            () ->
                new Problem(
                    "EHC-251",
                    "type",
                    "An appeal is under way, and the plan continues until it has ended (Children and Families Act 2014, s45(4)). Record first that the appeal ended."));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;

/// Tells the cases of a child from the outline of its way.
public final class Storyteller {
  /// Of so many plans made lately, one is left without its reviews, so that the error which that is
  /// can be seen and put right.
  private static final int ONE_FORGOTTEN_IN = 44;

  private static final int LATELY_DAYS = 120;

  private final LocalDate asAt;
  private final Rates rates;

  public Storyteller(Scale scale, LocalDate asAt) {
    this.asAt = asAt;
    this.rates = new Rates(Published.of(scale.publishedArea()), scale.plans());
  }

  /// Every case, the earliest first.
  ///
  /// @param child its number in the authority
  public List<CaseFile> told(Career career, int child, Placements placements, Dice dice) {
    List<CaseFile> cases = new ArrayList<>();
    double quick = career.requested().map(day -> rates.sixWeeks(day.getYear())).orElse(1.0);
    AssessmentStory assessment = new AssessmentStory(career, child, dice, asAt, quick);
    assessment.told(placements).ifPresent(cases::add);
    LocalDate end = career.endedOn().orElse(LocalDate.MAX);
    AppealStory appeal = new AppealStory(child, dice, asAt, end);
    switch (career.kind()) {
      case REFUSED -> cases.addAll(appeal.told(assessment.refusedOn(), "refusal-to-assess", 0.24));
      case NO_PLAN -> cases.addAll(appeal.told(assessment.refusedOn(), "refusal-to-issue", 0.22));
      case WITHDRAWN -> {}
      case ASSESSED, INHERITED, MOVED_IN -> plan(career, child, placements, dice, cases, appeal);
    }
    cases.sort(Comparator.comparing(CaseFile::opened));
    return List.copyOf(cases);
  }

  private void plan(
      Career career,
      int child,
      Placements placements,
      Dice dice,
      List<CaseFile> cases,
      AppealStory appeal) {
    TransferStory transfers = new TransferStory(career, child, dice, asAt, placements);
    transfers.movedIn().ifPresent(cases::add);
    if (career.kind() == Career.Kind.ASSESSED) {
      LocalDate issued = career.started().orElseThrow();
      cases.addAll(appeal.told(issued, "contents", 0.05));
    }
    if (career.started().orElseThrow().isAfter(asAt)) {
      return;
    }
    if (!isForgotten(career, child)) {
      new ReviewStory(career, child, dice, asAt, rates, placements).told().ifPresent(cases::add);
    }
    cases.addAll(transfers.phases());
    transfers.ended().ifPresent(cases::add);
  }

  private boolean isForgotten(Career career, int child) {
    return career.kind() == Career.Kind.ASSESSED
        && career.hasPlanOn(asAt)
        && career.started().orElseThrow().isAfter(asAt.minusDays(LATELY_DAYS))
        && child % ONE_FORGOTTEN_IN == 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report may tell how a plan goes, and a report may bring a plan: the one is a report, the other
/// an action plan, in every format.
class ReportAroundPlanTest {

  private static final String HEAD = "Action | Lead | Timescale | Success criteria | Progress";

  @ParameterizedTest
  @EnumSource(Written.class)
  void aReportThatTellsHowAPlanGoesIsAReport(Written format) throws PaperRefused {
    Draft draft = begun();
    actions(draft);
    Paper paper = format.read(ended(draft));

    assertThat(paper.kind()).isEqualTo(Kind.REPORT);
    Report report = paper.report().orElseThrow();
    assertThat(report.recommendations())
        .extracting(Report.Recommendation::text)
        .containsExactly("To note the progress", "To agree the next steps");
    assertThat(report.implications())
        .extracting(Report.Implication::kind)
        .containsExactly("Financial", "Legal");
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void aReportThatEndsInItsPlanBringsAnActionPlan(Written format) throws PaperRefused {
    Draft draft = ended(begun());
    actions(draft);

    assertThat(format.read(draft).kind()).isEqualTo(Kind.ACTION_PLAN);
  }

  private static Draft begun() {
    return new Draft()
        .title(1, "Belonging in schools: where we stand")
        .words("Date of meeting: 3 March 2027")
        .title(2, "1. Summary")
        .words("This tells the board how the work goes.")
        .title(2, "2. Recommendations")
        .numbered("To note the progress", "To agree the next steps")
        .title(2, "4. Background and options");
  }

  private static void actions(Draft draft) {
    draft.grid(
        HEAD,
        "Visit every school | Esme Frost | July 2027 | Each school was visited | Blocked, late",
        "Write to families | Anna Brook | May 2027 | Nine in ten have read it | At risk");
  }

  private static Draft ended(Draft draft) {
    return draft
        .title(2, "5. Financial, legal and other implications")
        .title(3, "5.1 Financial implications")
        .words("Met from the budget.")
        .title(3, "5.2 Legal implications")
        .words("There are none.")
        .title(2, "9. Is this a private report?")
        .words("No.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import java.util.Optional;
import org.throughline.ehc.internal.assessment.AdviceLine;
import org.throughline.ehc.internal.assessment.Consultation;
import org.throughline.ehc.internal.assessment.Step;

/// How far the work of a case has come: advice, schools, meeting, offers.
///
/// @param sentence the answer that the page begins with
/// @param path of this page
/// @param hasAdvice whether advice is sought in cases of this kind
/// @param canWrite whether there is a letter that asks for advice in them
/// @param hasSchools whether schools are consulted in them
public record AssessmentPage(
    String casePath,
    String path,
    String child,
    String sentence,
    boolean hasAdvice,
    boolean canWrite,
    boolean hasSchools,
    List<AdviceRow> advice,
    List<SchoolRow> schools,
    List<Step> meetings,
    List<OfferRow> offers) {

  /// One adviser.
  public record AdviceRow(
      AdviceLine line,
      AdviceLine.State state,
      String askedBy,
      String due,
      String late,
      String chased) {}

  /// One consultation.
  public record SchoolRow(
      Consultation consultation, String state, String mark, String due, String late) {}

  /// One offer that must be made.
  public record OfferRow(Step.Kind kind, Optional<Step> step) {}

  public AssessmentPage {
    advice = List.copyOf(advice);
    schools = List.copyOf(schools);
    meetings = List.copyOf(meetings);
    offers = List.copyOf(offers);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
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
/// @param notices whom the law has told, and who was; none in cases of another kind
/// @param unsaid by what those concerned were told of the request without saying who
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
    List<OfferRow> offers,
    List<NoticeRow> notices,
    Optional<Unsaid> unsaid) {

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

  /// One of those whom the council tells.
  ///
  /// @param notice of what, with its source
  /// @param isExcused whether they need not be told
  /// @param write the letter to them
  /// @param record where it is recorded
  public record NoticeRow(
      String notice,
      String who,
      Optional<LocalDate> on,
      boolean isExcused,
      String write,
      String record) {}

  /// @param correct where it is put right
  public record Unsaid(LocalDate on, String correct) {}

  /// One offer that must be made.
  public record OfferRow(Step.Kind kind, Optional<Step> step) {}

  public AssessmentPage {
    advice = List.copyOf(advice);
    schools = List.copyOf(schools);
    meetings = List.copyOf(meetings);
    offers = List.copyOf(offers);
    notices = List.copyOf(notices);
  }
}

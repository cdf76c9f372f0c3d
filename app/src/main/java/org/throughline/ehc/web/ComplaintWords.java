// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.complaints.Complaint;
import org.throughline.ehc.internal.complaints.FailedStep;
import org.throughline.ehc.internal.complaints.Verdict;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.web.Dates;

/// How complaints, findings and the steps that failed are told.
@Component
class ComplaintWords {

  private final LawDates law;

  ComplaintWords(LawDates law) {
    this.law = law;
  }

  /// Such as `Tell the family whether it will assess, due 16 February 2026`.
  String step(String pathway, FailedStep step) {
    return act(pathway, step.duty()) + step.due().map(day -> ", due " + Dates.full(day)).orElse("");
  }

  /// What a step asks, as a line begins with it.
  String act(String pathway, String duty) {
    String act = law.act(pathway, duty);
    return Character.toUpperCase(act.charAt(0)) + act.substring(1);
  }

  String title(String pathway) {
    return law.title(pathway);
  }

  static String what(Complaint one) {
    return one.stage().label() + (one.reference().isEmpty() ? "" : ", " + one.reference());
  }

  static String outcome(Complaint one) {
    return one.verdict().map(Verdict::label).orElse("No reply yet");
  }

  /// When it was replied to, or until when it must be.
  static String reply(Complaint one, LocalDate today) {
    if (one.isFinding()) {
      return one.answered().map(day -> "Decided " + Dates.full(day)).orElse("");
    }
    return one.answered()
        .map(day -> "Replied " + Dates.full(day))
        .or(() -> one.replyDue().map(day -> "Due " + Dates.relative(day, today)))
        .orElse("");
  }

  static String remedy(Complaint one, LocalDate today) {
    return one.remedyDone()
        .map(day -> "Done " + Dates.full(day))
        .or(() -> one.remedyDue().map(day -> "Due " + Dates.relative(day, today)))
        .orElse("");
  }
}

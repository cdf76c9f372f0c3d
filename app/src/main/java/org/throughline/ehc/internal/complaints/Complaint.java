// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.time.LocalDate;
import java.util.Optional;

/// A complaint at one of the council's stages, or a finding of the Ombudsman.
///
/// @param reference the council's or the Ombudsman's; may be empty for a complaint
/// @param complainant absent for a finding
/// @param service which it is about; absent where it was written down before that was asked
/// @param step what failed; absent when it is about none of the steps
/// @param received absent for a finding
/// @param replyDue the last day of the reply, by the council's times; absent for a finding
/// @param answered the day of the reply or of the finding; absent while a reply is awaited
/// @param verdict absent while a reply is awaited
/// @param remedy what was agreed; empty for nothing
public record Complaint(
    long id,
    Stage stage,
    String reference,
    Optional<Complainant> complainant,
    Optional<Service> service,
    String about,
    Optional<FailedStep> step,
    Optional<LocalDate> received,
    Optional<LocalDate> replyDue,
    Optional<LocalDate> answered,
    Optional<Verdict> verdict,
    String remedy,
    Optional<LocalDate> remedyDue,
    Optional<LocalDate> remedyDone,
    long version) {

  public boolean isFinding() {
    return stage == Stage.OMBUDSMAN;
  }

  public boolean isAwaitingReply() {
    return answered.isEmpty();
  }

  public boolean isReplyLate(LocalDate today) {
    return replyDue.map(last -> answered.orElse(today).isAfter(last)).orElse(false);
  }

  public boolean isRemedyOutstanding() {
    return !remedy.isEmpty() && remedyDone.isEmpty();
  }

  public boolean isRemedyLate(LocalDate today) {
    return isRemedyOutstanding() && remedyDue.filter(last -> last.isBefore(today)).isPresent();
  }
}

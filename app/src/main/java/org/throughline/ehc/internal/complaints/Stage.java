// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.util.Optional;

/// How far a complaint went.
public enum Stage {
  FIRST("Complaint, first stage", "complaint-received", "stage-one-reply"),
  SECOND("Complaint, second stage", "stage-two-requested", "stage-two-reply"),
  OMBUDSMAN("Ombudsman’s finding", "", "");

  private final String label;
  private final String event;
  private final String duty;

  Stage(String label, String event, String duty) {
    this.label = label;
    this.event = event;
    this.duty = duty;
  }

  public String label() {
    return label;
  }

  /// The event of the pathway of complaints that its time for a reply is counted from.
  String event() {
    return event;
  }

  /// The duty of that pathway; absent for a finding, which nobody replies to.
  Optional<String> duty() {
    return duty.isEmpty() ? Optional.empty() : Optional.of(duty);
  }
}

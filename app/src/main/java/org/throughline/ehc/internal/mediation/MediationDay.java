// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

/// A day of mediation, which is an event of the case, so that the law's clocks follow from it.
public enum MediationDay {
  HELD("held", "mediation-held", "mediation took place"),
  AGREED("agreed_on", "mediation-agreement-made", "the agreement was made"),
  CERTIFICATE("certificate", "mediation-certificate-issued", "the certificate was issued"),
  DONE("done", "agreement-carried-out", "what was agreed was done");

  private final String field;
  private final String event;
  private final String words;

  MediationDay(String field, String event, String words) {
    this.field = field;
    this.event = event;
    this.words = words;
  }

  /// The name of its field in the form.
  public String field() {
    return field;
  }

  /// The event of the pathway.
  public String event() {
    return event;
  }

  /// As in `the case says that … on 3 June 2026`.
  public String words() {
    return words;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import org.throughline.governance.internal.reports.Implication;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;

/// The implications of one field: their words, and their signature.
///
/// @param mayWrite whether whoever looks may change the words
/// @param maySign whether it is their signature
/// @param maySettle whether they may put a signature on record, or waive it
public record ImplicationPage(
    long report,
    String title,
    Implication implication,
    FormPage form,
    boolean mayWrite,
    boolean maySign,
    boolean maySettle,
    FormErrors errors,
    LocalDate today) {

  /// The page's answer.
  public String sentence() {
    if (implication.signedOn().isPresent()) {
      return "Signed by %s on %s."
          .formatted(implication.officer(), Dates.full(implication.signedOn().get()));
    }
    if (!implication.waived().isEmpty()) {
      return "No signature is needed: " + implication.waived();
    }
    if (implication.isWaitedFor()) {
      return "Waiting for %s, asked %s."
          .formatted(
              implication.officer(), Dates.relative(implication.askedOn().orElseThrow(), today));
    }
    return implication.officer().isEmpty()
        ? "Nobody is named to sign yet."
        : implication.officer() + " has not been asked to sign yet.";
  }

  public String path() {
    return "/boards/reports/" + report + "/implications/" + implication.field().slug();
  }
}

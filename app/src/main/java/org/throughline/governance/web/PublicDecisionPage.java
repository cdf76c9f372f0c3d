// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Locale;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.platform.web.Dates;

/// A decision for everybody.
///
/// @param versions how many there are, with the corrections
public record PublicDecisionPage(Decision decision, int versions) {

  /// The page's answer.
  public String sentence() {
    return "The %s %s this on %s."
        .formatted(
            decision.bodyName(),
            decision.outcome().label().toLowerCase(Locale.UK),
            Dates.full(decision.decidedOn()));
  }

  public String due() {
    return decision.due().map(Dates::full).orElse("");
  }
}

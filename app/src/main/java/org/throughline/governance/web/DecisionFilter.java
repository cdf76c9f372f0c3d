// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Sent;

/// Which decisions are looked for.
///
/// @param words in the decision, its reference, its source or its codes
/// @param body its number; empty for every one
/// @param outcome its name; empty for every one
/// @param isWaiting only those that are not carried out
public record DecisionFilter(String words, String body, String outcome, boolean isWaiting) {

  static DecisionFilter of(Map<String, String> query) {
    return new DecisionFilter(
        Sent.words(query, "q"),
        Sent.words(query, "body"),
        Sent.words(query, "outcome"),
        Sent.words(query, "state").equals("waiting"));
  }

  boolean finds(Decision decision) {
    return (body.isEmpty() || body.equals(Long.toString(decision.body())))
        && (outcome.isEmpty() || outcome.equals(decision.outcome().name()))
        && holds(decision);
  }

  /// Every word must be somewhere.
  private boolean holds(Decision decision) {
    String text =
        String.join(
                " ",
                decision.reference(),
                decision.words(),
                decision.recommendation(),
                decision.source(),
                decision.bodyName(),
                String.join(" ", decision.codes()))
            .toLowerCase(Locale.UK);
    return words
        .toLowerCase(Locale.UK)
        .lines()
        .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
        .allMatch(text::contains);
  }

  public boolean isEmpty() {
    return words.isEmpty() && body.isEmpty() && outcome.isEmpty() && !isWaiting;
  }

  /// The register with this filter.
  public Address address() {
    return Address.of("/boards/decisions")
        .with("q", words)
        .with("body", body)
        .with("outcome", outcome)
        .with("state", isWaiting ? "waiting" : "");
  }
}

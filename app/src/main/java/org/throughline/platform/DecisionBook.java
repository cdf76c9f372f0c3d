// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import java.util.Locale;
import java.util.Optional;

/// Knows which decisions of boards there are, for whatever names one as the reason of a change. A
/// change keeps the reference alone, as plain text: what decisions are is known further up.
public interface DecisionBook {

  /// Whether a decision of this reference, such as `D-2026-014`, was put on record.
  boolean holds(String reference);

  /// What is wrong with a reference that a person typed; nothing for one that is there or for none.
  default Optional<Problem> problem(String field, String typed) {
    String reference = tidy(typed);
    return reference.isEmpty() || holds(reference)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "DECISION-101",
                field,
                "No decision of this reference is on record. Give one such as D-2026-014, or leave"
                    + " it empty."));
  }

  /// A reference as it is kept.
  static String tidy(String typed) {
    return typed.strip().toUpperCase(Locale.UK);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Locale;
import java.util.Optional;

/// Whether a report is private and whether it is for a key decision, as it says itself.
final class ReportFlags {

  Optional<Boolean> keyDecision = Optional.empty();
  Optional<String> keyReason = Optional.empty();
  Optional<Boolean> privateReport = Optional.empty();
  Optional<String> privateReason = Optional.empty();
  private boolean lastWasKey;

  /// The answer to a question such as "Is this a key decision?".
  void answer(boolean key, String yesOrNo, String rest) {
    boolean yes = yesOrNo.toLowerCase(Locale.ROOT).startsWith("y");
    Optional<String> why = yes ? reason(rest) : Optional.empty();
    if (key) {
      keyDecision = Optional.of(yes);
      keyReason = why;
    } else {
      privateReport = Optional.of(yes);
      privateReason = why;
    }
  }

  /// A line of the header block or of the table of the decision's status.
  void header(String label, String value) {
    String name = label.toLowerCase(Locale.ROOT);
    String says = value.strip().toLowerCase(Locale.ROOT);
    boolean plain = says.startsWith("yes") || says.startsWith("no");
    if (name.contains("key decision") && plain) {
      answer(true, says, value.strip().replaceFirst("(?i)^(?:yes|no)", ""));
      lastWasKey = true;
    } else if (name.matches(".*\\b(?:private|exempt|confidential)\\b.*")
        && (plain || says.equals("none"))) {
      answer(false, says, value.strip().replaceFirst("(?i)^(?:yes|no|none)", ""));
      lastWasKey = false;
    } else if (name.startsWith("reason") && lastWasKey && keyReason.isEmpty()) {
      keyReason = reason(value);
    }
  }

  private static Optional<String> reason(String rest) {
    String words = rest.replaceFirst("^[\\s.,:;–-]+", "").strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}

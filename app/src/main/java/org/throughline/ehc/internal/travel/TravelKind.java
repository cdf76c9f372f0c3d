// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.ehc.internal.record.Chronicle;

/// What is kept of a child’s travel.
public enum TravelKind {
  DECISION("decisions", "The decision on help with travel", Chronicle.Subject.TRAVEL_DECISION),
  BUDGET("budgets", "The offer of a travel budget", Chronicle.Subject.TRAVEL_BUDGET),
  TRAINING("training", "The travel training", Chronicle.Subject.TRAVEL_TRAINING);

  private final String path;
  private final String words;
  private final Chronicle.Subject subject;

  TravelKind(String path, String words, Chronicle.Subject subject) {
    this.path = path;
    this.words = words;
    this.subject = subject;
  }

  /// As it stands in an address.
  public String path() {
    return path;
  }

  /// As a sentence begins with it.
  public String words() {
    return words;
  }

  public Chronicle.Subject subject() {
    return subject;
  }

  /// Absent for anything else.
  public static Optional<TravelKind> at(String path) {
    return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
  }
}

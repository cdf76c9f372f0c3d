// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.util.Arrays;
import java.util.Optional;

/// Where an action stands. Only a progress update changes it.
public enum ActionStatus {
  NOT_STARTED("Not started", "nobody has begun yet"),
  ON_TRACK("On track", "it is going as planned"),
  AT_RISK("At risk", "it may miss its date"),
  BLOCKED("Blocked", "it cannot go on without help"),
  DONE("Done", "the officer says it is finished"),
  CLOSED("Closed with evidence", "finished, and the evidence was seen");

  private final String label;
  private final String meaning;

  ActionStatus(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /// The status as officers say it.
  public String label() {
    return label;
  }

  /// What it means, in words that anybody understands.
  public String meaning() {
    return meaning;
  }

  /// The status in an address or a style, such as `on-track`.
  public String slug() {
    return switch (this) {
      case NOT_STARTED -> "not-started";
      case ON_TRACK -> "on-track";
      case AT_RISK -> "at-risk";
      case BLOCKED -> "blocked";
      case DONE -> "done";
      case CLOSED -> "closed";
    };
  }

  /// Whether there is still work to do.
  public boolean isOpen() {
    return switch (this) {
      case NOT_STARTED, ON_TRACK, AT_RISK, BLOCKED -> true;
      case DONE, CLOSED -> false;
    };
  }

  /// Whether one update may lead from here to `next`. Only what is done can be closed; whatever is
  /// done or closed can be opened again.
  public boolean mayBecome(ActionStatus next) {
    return next != CLOSED || this == DONE || this == CLOSED;
  }

  /// The status with this name, slug or label, in any case; absent for anything else.
  public static Optional<ActionStatus> named(String text) {
    return Arrays.stream(values())
        .filter(
            status ->
                status.name().equalsIgnoreCase(text)
                    || status.slug().equalsIgnoreCase(text)
                    || status.label().equalsIgnoreCase(text))
        .findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// The advice of one adviser: asked for, chased, received or reused, or not even asked for.
///
/// @param request the number of the event by which it was asked for; 0 while it was not
/// @param whom the person or service that was asked; may be empty
/// @param due the last day in time, as the law's timeline of the case reckons it
/// @param isLifted whether an exception lifts the limit
/// @param reused the advice that is used again instead; absent when none is
public record AdviceLine(
    Adviser adviser,
    int request,
    String whom,
    Optional<LocalDate> asked,
    Optional<AccountId> askedBy,
    Optional<LocalDate> due,
    boolean isLifted,
    int reminders,
    Optional<LocalDate> reminded,
    Optional<LocalDate> received,
    Optional<Step> reused) {

  /// How it stands.
  public enum State {
    NOT_ASKED("Not asked for", "unknown"),
    WAITING("Waiting", "gap"),
    LATE("Late", "behind"),
    LIFTED("Waiting, limit lifted", "gap"),
    RECEIVED("Received in time", "on"),
    RECEIVED_LATE("Received late", "on"),
    REUSED("Earlier advice reused", "on");

    private final String label;
    private final String code;

    State(String label, String code) {
      this.label = label;
      this.code = code;
    }

    public String label() {
      return label;
    }

    public String code() {
      return code;
    }

    public boolean isOutstanding() {
      return this == WAITING || this == LATE || this == LIFTED;
    }

    public boolean isIn() {
      return this == RECEIVED || this == RECEIVED_LATE || this == REUSED;
    }
  }

  static AdviceLine notAsked(Adviser adviser, Optional<Step> reused) {
    return new AdviceLine(
        adviser,
        0,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        Optional.empty(),
        Optional.empty(),
        reused);
  }

  public State stateOn(LocalDate today) {
    if (received.isPresent()) {
      return due.isPresent() && received.get().isAfter(due.get()) && !isLifted
          ? State.RECEIVED_LATE
          : State.RECEIVED;
    }
    if (asked.isEmpty()) {
      return reused.isPresent() ? State.REUSED : State.NOT_ASKED;
    }
    if (isLifted) {
      return State.LIFTED;
    }
    return daysLateOn(today) > 0 ? State.LATE : State.WAITING;
  }

  /// How many days past its last day it is on `today` without having come; 0 when it is not.
  public long daysLateOn(LocalDate today) {
    return received.isPresent() || isLifted
        ? 0
        : due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
  }

  /// How many days it came after its last day; 0 when it came in time or not at all.
  public long daysAfter() {
    return received
        .flatMap(came -> due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, came))))
        .orElse(0L);
  }
}

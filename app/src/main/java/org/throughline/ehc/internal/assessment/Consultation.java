// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A school or college that was asked whether it could take the child.
///
/// @param number of the event by which it was asked
/// @param code under which the register knows it; empty when the event does not say
/// @param setting its name
/// @param due the day by which a reply is expected, as the timeline of the case reckons it
/// @param reply absent while none came
public record Consultation(
    int number,
    String code,
    String setting,
    LocalDate asked,
    Optional<LocalDate> due,
    Optional<LocalDate> replied,
    Optional<Reply> reply,
    List<Ground> grounds,
    String reasons) {

  /// What a school answers.
  public enum Reply {
    YES("yes", "Can meet the needs"),
    NO("no", "Says it cannot"),
    UNSAID("unsaid", "Replied");

    private final String code;
    private final String label;

    Reply(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }
  }

  public Consultation {
    grounds = List.copyOf(grounds);
  }

  public boolean isLateOn(LocalDate today) {
    return replied.isEmpty() && due.filter(day -> day.isBefore(today)).isPresent();
  }

  /// How many days after the day a reply was expected it came; 0 when it came in time.
  public long daysAfter() {
    return replied
        .flatMap(came -> due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, came))))
        .orElse(0L);
  }

  public String state(LocalDate today) {
    return reply.map(Reply::label).orElse(isLateOn(today) ? "No reply in time" : "Waiting");
  }

  /// The class of its mark.
  public String mark(LocalDate today) {
    if (reply.isPresent()) {
      return reply.get() == Reply.NO ? "gap" : "on";
    }
    return isLateOn(today) ? "behind" : "gap";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Address;

/// Which lines of the log are wanted, as the address says.
///
/// @param who an account's number, or `system` for what nobody signed in did; empty for all
/// @param from the first day, as typed; empty for all
/// @param to the last day, as typed; empty for all
public record AuditFilter(
    String who, String act, String subject, String subjectId, String from, String to) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

  /// What is wrong with it, all at once.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!who.isEmpty() && !who.equals("system") && !who.matches("\\d{1,18}")) {
      problems.add(new Problem("AUD-101", "who", "Choose a person from the list."));
    }
    if (!from.isEmpty() && day(from).isEmpty()) {
      problems.add(new Problem("AUD-102", "from", "Enter the first day, such as 2026-11-21."));
    }
    if (!to.isEmpty() && day(to).isEmpty()) {
      problems.add(new Problem("AUD-103", "to", "Enter the last day, such as 2026-11-21."));
    }
    if (problems.isEmpty() && !fromMoment().isBefore(toMoment())) {
      problems.add(
          new Problem("AUD-104", "to", "The last day is before the first. Swap the two days."));
    }
    return problems;
  }

  /// Numbers as the query takes them: -1 for everybody, 0 for the system.
  long account() {
    return switch (who) {
      case "" -> -1;
      case "system" -> 0;
      default -> Long.parseLong(who);
    };
  }

  Instant fromMoment() {
    return day(from).map(day -> day.atStartOfDay(LONDON).toInstant()).orElse(LONG_AGO);
  }

  Instant toMoment() {
    return day(to).map(day -> day.plusDays(1).atStartOfDay(LONDON).toInstant()).orElse(FAR_OFF);
  }

  boolean isEmpty() {
    return (who + act + subject + subjectId + from + to).isEmpty();
  }

  Address address(String path) {
    return Address.of(path)
        .with("who", who)
        .with("act", act)
        .with("subject", subject)
        .with("subjectId", subjectId)
        .with("from", from)
        .with("to", to);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }
}

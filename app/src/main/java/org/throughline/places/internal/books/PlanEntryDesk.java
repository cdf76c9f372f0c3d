// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Keeps what the council says of a management plan.
@Component
public class PlanEntryDesk {

  private static final int LONGEST = 1000;
  private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";

  private final PlanEntryRows rows;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  PlanEntryDesk(PlanEntryRows rows, Accounts accounts, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps it as the version after the one that it rests on.
  @Transactional
  public Outcome<Long> keep(long forecast, PlanEntries entries, AccountId by) {
    List<Problem> problems = problems(entries);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    rows.lock(forecast);
    long current = rows.newest(forecast).version();
    if (current != entries.version()) {
      return new Outcome.Overtaken<>(name(rows.by(forecast)), current);
    }
    rows.add(forecast, new PlanEntries(current + 1, entries.values()), by, clock.instant());
    audit.record(
        Optional.of(by),
        "management-plan-entered",
        "forecast",
        Long.toString(forecast),
        Map.of("version", Long.toString(current + 1)));
    return new Outcome.Done<>(forecast);
  }

  private String name(Optional<AccountId> by) {
    return by.flatMap(id -> Optional.ofNullable(accounts.names().get(id))).orElse("Somebody else");
  }

  private static List<Problem> problems(PlanEntries entries) {
    List<Problem> problems = new ArrayList<>();
    entries.values().forEach((field, value) -> problem(field, value).ifPresent(problems::add));
    return problems;
  }

  private static Optional<Problem> problem(String field, String value) {
    if (field.equals(PlanEntries.DEFICIT) && !value.matches(AMOUNT)) {
      return Optional.of(
          new Problem("PLACES-303", field, "Enter pounds in figures without a minus: 7000000."));
    }
    if (PlanEntries.isAmount(field) && !value.matches("-?" + AMOUNT)) {
      return Optional.of(
          new Problem("PLACES-301", field, "Enter pounds in figures, such as 850000."));
    }
    return value.length() > LONGEST
        ? Optional.of(new Problem("PLACES-302", field, "Shorten it to 1,000 letters or fewer."))
        : Optional.empty();
  }
}

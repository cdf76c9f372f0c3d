// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.ReportingPeriod;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Takes typed figures in and has them decided by a second person. What was shown before is never
/// overwritten: an approved figure supersedes it.
@Component
public class Entries {

  private static final String SUBJECT = "measure-figure";
  private static final int LONGEST_REASON = 1000;

  private final EntryRows rows;
  private final Keepers keepers;
  private final FigureNotices notices;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  Entries(
      EntryRows rows,
      Keepers keepers,
      FigureNotices notices,
      Accounts accounts,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.keepers = keepers;
    this.notices = notices;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps a typed figure until somebody else decides about it.
  ///
  /// @param typed as [TypedFigure#read] wants it
  @Transactional
  public Outcome<Long> enter(
      Measure measure, AreaCode area, Map<String, String> typed, AccountId by) {
    TypedFigure.Reading reading = TypedFigure.read(measure, typed, LocalDate.now(clock));
    if (reading.figure().isEmpty()) {
      return new Outcome.Refused<>(reading.problems());
    }
    TypedFigure figure = reading.figure().get();
    Optional<Long> entry = rows.add(measure.code(), area, figure, by, now());
    if (entry.isEmpty()) {
      return refused(
          "FIGURE-121",
          "period",
          "Another figure for %s waits for approval. Have that one returned first."
              .formatted(figure.period().label()));
    }
    record(by, "figure-typed", entry.get());
    notices.waits(measure.code(), figure.period(), by);
    return new Outcome.Done<>(entry.get());
  }

  /// Approves a figure, which is shown from then on.
  @Transactional
  public Outcome<Entry> approve(Measure measure, long id, AccountId by) {
    return decide(
        id,
        by,
        entry -> {
          Instant now = now();
          Optional<ReportingPeriod> newest = rows.newestPeriod(entry.measure(), entry.area());
          rows.decide(id, Entry.State.APPROVED, by, now, "");
          rows.show(entry, now);
          if (newest.filter(each -> each.compareTo(entry.period()) >= 0).isEmpty()) {
            keepers.advance(measure);
          }
          record(by, "figure-approved", id);
          notices.decided(entry, Entry.State.APPROVED, by);
        });
  }

  /// Returns a figure to whoever typed it.
  @Transactional
  public Outcome<Entry> sendBack(long id, String reason, AccountId by) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      return refused(
          "FIGURE-122",
          "reason",
          words.isEmpty()
              ? "Say what is to be put right."
              : "Shorten the reason to 1,000 characters.");
    }
    return decide(
        id,
        by,
        entry -> {
          rows.decide(id, Entry.State.RETURNED, by, now(), words);
          record(by, "figure-returned", id);
          notices.decided(entry, Entry.State.RETURNED, by);
        });
  }

  private interface Decision {
    void carryOut(Entry entry);
  }

  private Outcome<Entry> decide(long id, AccountId by, Decision decision) {
    Optional<Entry> found = rows.lock(id);
    if (found.isEmpty()) {
      return refused("FIGURE-123", "", "There is no such figure.");
    }
    Entry entry = found.get();
    if (entry.state() != Entry.State.WAITING) {
      String decider =
          entry.decidedBy().map(each -> accounts.names().getOrDefault(each, "")).orElse("");
      return new Outcome.Overtaken<>(decider, id);
    }
    if (entry.enteredBy().equals(by)) {
      return refused(
          "FIGURE-124", "", "You typed this figure yourself. Somebody else must decide about it.");
    }
    decision.carryOut(entry);
    return new Outcome.Done<>(rows.find(id).orElseThrow());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(AccountId by, String act, long entry) {
    audit.record(Optional.of(by), act, SUBJECT, Long.toString(entry), Map.of());
  }

  private static <T> Outcome<T> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }
}

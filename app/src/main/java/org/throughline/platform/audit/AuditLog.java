// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.platform.identity.AccountId;
import tools.jackson.databind.ObjectMapper;

/// What was done, by whom and when. Append-only; every entry carries the hash of the one before,
/// so a line that was changed or removed breaks the chain from there on ([AuditChain]).
///
/// An entry is written in the transaction of the act itself: both are kept or neither. It is
/// written last, right before the commit: everybody else waits for whoever holds the chain's end.
@Component
public class AuditLog {

  private static final String LOCK_HEAD =
      """
      select entry_id, hash from audit.head for update
      """;

  // The lines and the end of the chain in one go: everybody else waits meanwhile.
  private static final String ADD =
      """
      with moved as (
        update audit.head set entry_id = :lastId, hash = :lastHash)
      insert into audit.entry
        (entry_id, at, account_id, act, subject, subject_id, detail, previous, hash)
      select entry_id, :at, account_id, act, subject, subject_id, detail::jsonb, previous, hash
        from unnest(:ids::bigint[], :accounts::bigint[], :acts::text[], :subjects::text[],
                    :subjectIds::text[], :details::text[], :previous::bytea[], :hashes::bytea[])
          as added (entry_id, account_id, act, subject, subject_id, detail, previous, hash)
      """;

  private static final String PERSON_ACTED =
      """
      select exists (
        select 1 from audit.entry
        where at > :since and account_id is not null and subject = any(:subjects))
      """;

  private static final String ABOUT =
      """
      select entry_id, at, account_id, act, subject, subject_id, detail
        from audit.entry
       where subject = :subject
         and subject_id = :id
       order by entry_id desc
       limit :most
      """;

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectMapper json;

  AuditLog(JdbcClient jdbc, Clock clock, ObjectMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  private record Chained(AuditEntry entry, byte[] previous, byte[] hash) {}

  /// Adds an entry.
  ///
  /// @param by who acted; absent for the system itself and for the public
  /// @param act in the past tense and kebab case, such as `action-updated`
  /// @param subject the kind of record, such as `action`
  /// @param subjectId the record's number or code, never a name
  /// @param detail small facts about the act; never personal data
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Optional<AccountId> by,
      String act,
      String subject,
      String subjectId,
      Map<String, String> detail) {
    recordAll(List.of(new AuditAct(by, act, subject, subjectId, detail)));
  }

  /// Adds an entry for each act, in order. All of one transaction bear the same moment.
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(List<AuditAct> acts) {
    unwritten().add(acts);
  }

  private Unwritten unwritten() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Unwritten.class::isInstance)
        .map(Unwritten.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              Unwritten fresh = new Unwritten();
              TransactionSynchronizationManager.registerSynchronization(fresh);
              return fresh;
            });
  }

  /// What one transaction has to tell.
  private final class Unwritten implements TransactionSynchronization {

    private final List<AuditAct> acts = new ArrayList<>();
    private boolean isLate;

    private void add(List<AuditAct> more) {
      if (isLate) {
        write(more);
      } else {
        acts.addAll(more);
      }
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
      isLate = true;
      write(acts);
    }
  }

  private void write(List<AuditAct> acts) {
    if (acts.isEmpty()) {
      return;
    }
    List<Chained> lines = chained(acts);
    for (int from = 0; from < lines.size(); from += BATCH) {
      add(lines.subList(from, Math.min(from + BATCH, lines.size())));
    }
  }

  private void add(List<Chained> lines) {
    Chained last = lines.getLast();
    jdbc.sql(ADD)
        .param("lastId", last.entry().id())
        .param("lastHash", last.hash())
        .param("at", Timestamp.from(last.entry().at()))
        .param("ids", each(lines, line -> line.entry().id(), Long[]::new))
        .param(
            "accounts",
            each(lines, line -> line.entry().by().map(AccountId::value).orElse(null), Long[]::new))
        .param("acts", each(lines, line -> line.entry().act(), String[]::new))
        .param("subjects", each(lines, line -> line.entry().subject(), String[]::new))
        .param("subjectIds", each(lines, line -> line.entry().subjectId(), String[]::new))
        .param(
            "details",
            each(lines, line -> json.writeValueAsString(line.entry().detail()), String[]::new))
        .param("previous", each(lines, Chained::previous, byte[][]::new))
        .param("hashes", each(lines, Chained::hash, byte[][]::new))
        .update();
  }

  private static <T extends @Nullable Object> T[] each(
      List<Chained> lines, Function<Chained, T> part, IntFunction<T[]> array) {
    return lines.stream().map(part).toArray(array);
  }

  /// What was done to one record, the latest first.
  ///
  /// @param most how many entries at most
  public List<AuditEntry> about(String subject, String subjectId, int most) {
    return jdbc.sql(ABOUT)
        .param("subject", subject)
        .param("id", subjectId)
        .param("most", most)
        .query((row, number) -> AuditEntry.read(row).orElseThrow())
        .list();
  }

  /// Whether a person has acted on a record of these kinds after `since`.
  public boolean hasPersonActed(Collection<String> subjects, Instant since) {
    return jdbc.sql(PERSON_ACTED)
        .param("since", Timestamp.from(since))
        .param("subjects", subjects.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private List<Chained> chained(List<AuditAct> acts) {
    ChainHead head = jdbc.sql(LOCK_HEAD).query(ChainHead::read).single();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Chained> entries = new ArrayList<>(acts.size());
    long id = head.entryId();
    byte[] previous = head.hash();
    for (AuditAct act : acts) {
      AuditEntry entry =
          new AuditEntry(
              ++id, at, act.by(), act.act(), act.subject(), act.subjectId(), act.detail());
      byte[] hash = entry.hashAfter(previous);
      entries.add(new Chained(entry, previous, hash));
      previous = hash;
    }
    return entries;
  }
}

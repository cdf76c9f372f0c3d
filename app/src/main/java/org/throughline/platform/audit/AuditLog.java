// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;
import tools.jackson.databind.ObjectMapper;

/// What was done, by whom and when. Append-only; every entry carries the hash of the one before,
/// so a line that was changed or removed breaks the chain from there on.
///
/// An entry is written in the transaction of the act itself: both are kept or neither.
@Component
public class AuditLog {

  private static final String LOCK_HEAD =
      """
      select entry_id, hash from audit.head for update
      """;

  private static final String ADD =
      """
      insert into audit.entry
        (entry_id, at, account_id, act, subject, subject_id, detail, previous, hash)
      values
        (:id, :at, :account, :act, :subject, :subjectId, :detail::jsonb, :previous, :hash)
      """;

  private static final String MOVE_HEAD =
      """
      update audit.head set entry_id = :id, hash = :hash
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectMapper json;

  AuditLog(JdbcClient jdbc, Clock clock, ObjectMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  private record Head(long entryId, byte[] hash) {}

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
    Head head =
        jdbc.sql(LOCK_HEAD)
            .query((row, number) -> new Head(row.getLong("entry_id"), row.getBytes("hash")))
            .single();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEntry entry =
        new AuditEntry(head.entryId() + 1, at, by, act, subject, subjectId, new TreeMap<>(detail));
    byte[] hash = hash(head.hash(), entry);
    jdbc.sql(ADD)
        .param("id", entry.id())
        .param("at", Timestamp.from(at))
        .param("account", by.map(AccountId::value).orElse(null))
        .param("act", act)
        .param("subject", subject)
        .param("subjectId", subjectId)
        .param("detail", json.writeValueAsString(entry.detail()))
        .param("previous", head.hash())
        .param("hash", hash)
        .update();
    jdbc.sql(MOVE_HEAD).param("id", entry.id()).param("hash", hash).update();
  }

  static byte[] hash(byte[] previous, AuditEntry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(entry.canonical().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

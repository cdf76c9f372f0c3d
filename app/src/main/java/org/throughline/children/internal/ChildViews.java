// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.audit.AuditEntry;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Opens a child's record: that somebody looks is committed to the audit log before a word of it is
/// sent. Where that cannot be written, nothing is opened.
@Component
public class ChildViews {

  /// How long a reason for opening a restricted record holds.
  static final Duration REASON_HOLDS = Duration.ofHours(4);

  private static final String HAS_REASON =
      """
      select exists (
        select from children.reason_given
         where child_id = :child and account_id = :account and given_at > :since)
      """;

  private static final String GIVE_REASON =
      """
      insert into children.reason_given (child_id, account_id, reason, note, given_at)
      values (:child, :account, :reason, :note, :at)
      """;

  private static final String REASONS =
      """
      select account_id, reason, note, given_at
        from children.reason_given
       where child_id = :child
       order by reason_id desc
       limit 500
      """;

  private final ChildStore store;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  ChildViews(ChildStore store, AuditLog audit, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What became of the wish to open a record.
  public sealed interface Opening {

    /// The look is on record; the page may be sent.
    record Open(ChildRecord child) implements Opening {}

    /// The record was merged into the one at `address`.
    record Moved(UUID address) implements Opening {}

    /// The record is restricted, and why it is opened has not been said.
    record ReasonNeeded(UUID address) implements Opening {}

    /// There is no such record for this person.
    record Nothing() implements Opening {}
  }

  /// A reason that was given for opening a restricted record.
  public record Given(AccountId by, ViewReason reason, String note, Instant at) {}

  /// @param address as it stands in the path; may be nonsense
  /// @param part which page of the record, such as `record` or `history`
  @Transactional
  public Opening open(AccountId account, String address, String part) {
    Optional<UUID> uuid = RandomNumbers.read(address);
    Optional<ChildRecord> found = uuid.flatMap(store::find);
    if (found.isEmpty()) {
      return new Opening.Nothing();
    }
    ChildRecord child = found.get();
    if (child.survivor().isPresent()) {
      return new Opening.Moved(child.survivor().get());
    }
    if (child.isRestricted() && !hasReason(child.id(), account)) {
      return new Opening.ReasonNeeded(child.address());
    }
    audit.record(
        Optional.of(account),
        "child-viewed",
        "child",
        child.address().toString(),
        Map.of("part", part));
    return new Opening.Open(child);
  }

  /// Notes why a restricted record is opened; absent when there is no such record.
  @Transactional
  public Optional<ChildRecord> giveReason(
      AccountId account, String address, ViewReason reason, String note) {
    Optional<ChildRecord> found = RandomNumbers.read(address).flatMap(store::find);
    found.ifPresent(
        child ->
            jdbc.sql(GIVE_REASON)
                .param("child", child.id().value())
                .param("account", account.value())
                .param("reason", reason.name())
                .param("note", note)
                .param("at", Timestamp.from(clock.instant()))
                .update());
    return found;
  }

  /// Everybody who looked at the record or changed it, the latest first.
  @Transactional(readOnly = true)
  public List<AuditEntry> of(ChildRecord child) {
    return audit.about("child", child.address().toString(), 500);
  }

  /// The reasons that were given, the latest first.
  @Transactional(readOnly = true)
  public List<Given> reasons(ChildRecord child) {
    return jdbc.sql(REASONS)
        .param("child", child.id().value())
        .query(
            (row, number) ->
                new Given(
                    new AccountId(row.getLong("account_id")),
                    ViewReason.valueOf(row.getString("reason")),
                    row.getString("note"),
                    row.getTimestamp("given_at").toInstant()))
        .list();
  }

  private boolean hasReason(ChildId child, AccountId account) {
    return jdbc.sql(HAS_REASON)
        .param("child", child.value())
        .param("account", account.value())
        .param("since", Timestamp.from(clock.instant().minus(REASON_HOLDS)))
        .query(Boolean.class)
        .single();
  }
}

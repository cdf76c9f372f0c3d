// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.KeptRecord;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildStore;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// How long records are kept. Nothing is removed by itself: one person proposes, another approves,
/// a hold stops both, and a certificate without personal data stays.
@Component
public class Retention {

  private static final String RULES =
      """
      select code, record, years_after_birth, words, basis, standing, from_on
        from children.retention_rule
       where :today >= from_on and (until_on is null or :today < until_on)
       order by record
      """;

  private static final String OLD =
      """
      select c.child_id
        from children.child c
       where c.merged_into is null
         and c.born_on <= :before
         and not exists (
           select from children.legal_hold h
            where h.child_id = c.child_id and h.lifted_at is null)
         and not exists (
           select from children.disposal d
            where d.child_id = c.child_id and d.approved_at is null)
       order by c.born_on, c.child_id
       limit 500
      """;

  private static final String HOLDS =
      """
      select reason from children.legal_hold where child_id = :child and lifted_at is null
      """;

  private static final String HOLD =
      """
      insert into children.legal_hold (child_id, reason, placed_by, placed_at)
      values (:child, :reason, :by, :at)
      """;

  private static final String LIFT =
      """
      update children.legal_hold set lifted_by = :by, lifted_at = :at
       where child_id = :child and lifted_at is null
      """;

  private static final String PROPOSE =
      """
      insert into children.disposal
        (public_id, child_id, rule_code, born_year, proposed_by, proposed_at)
      values (:address, :child, :rule, :year, :by, :at)
      """;

  private static final String DISPOSALS =
      """
      select d.disposal_id, d.child_id, d.public_id::text as address, d.rule_code, d.born_year,
             d.proposed_by, d.proposed_at, d.approved_by, d.approved_at,
             coalesce(d.certificate ->> 'records', '') as records
        from children.disposal d
       order by d.approved_at is not null, d.disposal_id desc
       limit 200
      """;

  private static final String DISPOSE =
      """
      select children.dispose(:disposal, :by, :at)
      """;

  private final JdbcClient jdbc;
  private final ChildStore store;
  private final ObjectProvider<KeptRecord> kept;
  private final AuditLog audit;
  private final Clock clock;

  Retention(
      JdbcClient jdbc,
      ChildStore store,
      ObjectProvider<KeptRecord> kept,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.kept = kept;
    this.audit = audit;
    this.clock = clock;
  }

  /// A rule as it is in force.
  ///
  /// @param years after birth; absent where another day counts
  /// @param standing `V` verified, `K` known from the field, `L` the council's own choice
  public record Rule(
      String code,
      String record,
      OptionalInt years,
      String words,
      String basis,
      String standing,
      LocalDate from) {}

  /// A record that has been kept long enough.
  public record Due(ChildRecord child, Rule rule, LocalDate since) {}

  /// A disposal that waits for a second person, or was carried out.
  ///
  /// @param child absent once it was carried out
  public record Disposal(
      long id,
      Optional<ChildId> child,
      String address,
      String rule,
      int bornYear,
      AccountId proposedBy,
      Instant proposedAt,
      Optional<AccountId> approvedBy,
      Optional<Instant> approvedAt,
      String records) {}

  @Transactional(readOnly = true)
  public List<Rule> rules() {
    return jdbc.sql(RULES)
        .param("today", LocalDate.now(clock))
        .query(
            (row, number) -> {
              int years = row.getInt("years_after_birth");
              return new Rule(
                  row.getString("code"),
                  row.getString("record"),
                  years == 0 ? OptionalInt.empty() : OptionalInt.of(years),
                  row.getString("words"),
                  row.getString("basis"),
                  row.getString("standing"),
                  row.getObject("from_on", LocalDate.class));
            })
        .list();
  }

  /// The records that have been kept long enough by the longest rule that applies to each, the
  /// oldest first; none on which a hold is.
  @Transactional(readOnly = true)
  public List<Due> due() {
    LocalDate today = LocalDate.now(clock);
    List<Rule> rules = rules();
    int least = rules.stream().flatMapToInt(rule -> rule.years().stream()).min().orElse(120);
    return jdbc.sql(OLD).param("before", today.minusYears(least)).query(Long.class).list().stream()
        .flatMap(id -> store.find(new ChildId(id)).stream())
        .flatMap(child -> due(child, rules, today).stream())
        .toList();
  }

  private Optional<Due> due(ChildRecord child, List<Rule> rules, LocalDate today) {
    List<String> kinds =
        Stream.concat(
                Stream.of("PUPIL_FILE"),
                kept.stream().flatMap(module -> module.kinds(child.id()).stream()))
            .toList();
    LocalDate birth = child.facts().day(Field.BORN_ON).orElseThrow();
    return rules.stream()
        .filter(rule -> kinds.contains(rule.code()) && rule.years().isPresent())
        .max(Comparator.comparingInt(rule -> rule.years().getAsInt()))
        .map(rule -> new Due(child, rule, birth.plusYears(rule.years().getAsInt())))
        .filter(due -> !due.since().isAfter(today));
  }

  /// Why the record may not be removed; empty when nothing holds it.
  @Transactional(readOnly = true)
  public List<String> holds(ChildRecord child) {
    return jdbc.sql(HOLDS).param("child", child.id().value()).query(String.class).list();
  }

  /// Keeps the record from being removed, whatever its age.
  @Transactional
  public Outcome<ChildRecord> hold(ChildRecord child, String reason, Signature signature) {
    if (reason.length() < 5 || reason.length() > 300) {
      return refused(
          "CHILD-401", "reason", "Say in 5 to 300 characters why the record must be kept.");
    }
    if (!holds(child).isEmpty()) {
      return refused("CHILD-402", "reason", "A hold is on this record already.");
    }
    jdbc.sql(HOLD)
        .param("child", child.id().value())
        .param("reason", reason)
        .param("by", signature.by().value())
        .param("at", Timestamp.from(signature.at()))
        .update();
    note(signature, "child-hold-placed", child.address().toString());
    return new Outcome.Done<>(child);
  }

  /// Lets the record go its way again.
  @Transactional
  public Outcome<ChildRecord> lift(ChildRecord child, Signature signature) {
    int lifted =
        jdbc.sql(LIFT)
            .param("child", child.id().value())
            .param("by", signature.by().value())
            .param("at", Timestamp.from(signature.at()))
            .update();
    if (lifted == 0) {
      return refused("CHILD-403", "", "No hold is on this record any more.");
    }
    note(signature, "child-hold-lifted", child.address().toString());
    return new Outcome.Done<>(child);
  }

  /// Proposes to remove a record that has been kept long enough.
  @Transactional
  public Outcome<ChildRecord> propose(ChildRecord child, Signature signature) {
    if (!holds(child).isEmpty()) {
      return refused("CHILD-404", "", "A legal hold is on this record. Lift it first.");
    }
    Optional<Due> due = due(child, rules(), LocalDate.now(clock));
    if (due.isEmpty()) {
      return refused("CHILD-405", "", "This record has not been kept long enough.");
    }
    try {
      jdbc.sql(PROPOSE)
          .param("address", child.address())
          .param("child", child.id().value())
          .param("rule", due.get().rule().code())
          .param("year", child.facts().day(Field.BORN_ON).orElseThrow().getYear())
          .param("by", signature.by().value())
          .param("at", Timestamp.from(signature.at()))
          .update();
    } catch (DuplicateKeyException proposed) {
      return refused("CHILD-406", "", "This was proposed already.");
    }
    note(signature, "child-disposal-proposed", child.address().toString());
    return new Outcome.Done<>(child);
  }

  /// Removes what another person proposed.
  @Transactional
  public Outcome<Long> approve(long disposal, Signature signature) {
    Optional<Disposal> found =
        disposals().stream().filter(each -> each.id() == disposal).findFirst();
    String refusal =
        found.isEmpty()
            ? "This was decided already."
            : jdbc.sql(DISPOSE)
                .param("disposal", disposal)
                .param("by", signature.by().value())
                .param("at", Timestamp.from(signature.at()))
                .query(String.class)
                .single();
    if (!refusal.isEmpty()) {
      return refused("CHILD-407", "", refusal);
    }
    note(signature, "child-disposed", found.orElseThrow().address());
    return new Outcome.Done<>(disposal);
  }

  /// What waits for a second person, and the certificates of what was removed.
  @Transactional(readOnly = true)
  public List<Disposal> disposals() {
    return jdbc.sql(DISPOSALS)
        .query(
            (row, number) -> {
              long child = row.getLong("child_id");
              long approver = row.getLong("approved_by");
              Timestamp approved = row.getTimestamp("approved_at");
              return new Disposal(
                  row.getLong("disposal_id"),
                  child == 0 ? Optional.empty() : Optional.of(new ChildId(child)),
                  row.getString("address"),
                  row.getString("rule_code"),
                  row.getInt("born_year"),
                  new AccountId(row.getLong("proposed_by")),
                  row.getTimestamp("proposed_at").toInstant(),
                  approver == 0 ? Optional.empty() : Optional.of(new AccountId(approver)),
                  Optional.ofNullable(approved).map(Timestamp::toInstant),
                  row.getString("records"));
            })
        .list();
  }

  private void note(Signature signature, String act, String address) {
    audit.record(Optional.of(signature.by()), act, "child", address, Map.of());
  }

  private static <T> Outcome<T> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }
}

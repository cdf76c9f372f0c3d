// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildStore;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;

/// How long records are kept. No record is removed by itself: one person proposes, another
/// approves, a hold stops both, and a certificate without personal data stays.
@Component
public class Retention {

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
      on conflict (child_id) where approved_at is null do nothing
      """;

  private final JdbcClient jdbc;
  private final ChildStore store;
  private final KeptLongEnough kept;
  private final Disposals disposals;
  private final Removal removal;
  private final AuditLog audit;

  Retention(
      JdbcClient jdbc,
      ChildStore store,
      KeptLongEnough kept,
      Disposals disposals,
      Removal removal,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.store = store;
    this.kept = kept;
    this.disposals = disposals;
    this.removal = removal;
    this.audit = audit;
  }

  /// The rules in force.
  public List<RetentionRule> rules() {
    return kept.rules();
  }

  /// The records that have been kept long enough by the longest rule that applies to each, the
  /// oldest first; none on which a hold is.
  public List<KeptLongEnough.Due> due() {
    return kept.all();
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
    Optional<KeptLongEnough.Due> due = kept.of(child);
    if (due.isEmpty()) {
      return notYet(child);
    }
    int proposed =
        jdbc.sql(PROPOSE)
            .param("address", child.address())
            .param("child", child.id().value())
            .param("rule", due.get().rule().code())
            .param("year", child.facts().day(Field.BORN_ON).orElseThrow().getYear())
            .param("by", signature.by().value())
            .param("at", Timestamp.from(signature.at()))
            .update();
    if (proposed == 0) {
      return refused("CHILD-406", "", "This was proposed already.");
    }
    note(signature, "child-disposal-proposed", child.address().toString());
    return new Outcome.Done<>(child);
  }

  private <T> Outcome<T> notYet(ChildRecord child) {
    return kept.isOpen(child)
        ? refused("CHILD-408", "", "A case of this child is still open. Close it first.")
        : refused("CHILD-405", "", "This record has not been kept long enough.");
  }

  /// Removes what another person proposed, with everything that any module keeps of the child.
  /// What came to be kept since the proposal counts as well.
  public Outcome<Long> approve(ChildRecord child, Signature signature) {
    Optional<Disposals.Disposal> found = disposals.waiting(child.id());
    if (found.isEmpty()) {
      return refused("CHILD-407", "", "This was decided already.");
    }
    return kept.of(child).isPresent() ? removal.carryOut(found.get(), signature) : notYet(child);
  }

  /// What waits for a second person, and the certificates of what was removed.
  public List<Disposals.Disposal> disposals() {
    return disposals.all();
  }

  /// A removal that waits for a second person.
  ///
  /// @param due why it is due; absent when meanwhile it is not
  public record Waiting(
      Disposals.Disposal disposal, ChildRecord child, Optional<KeptLongEnough.Due> due) {}

  /// What waits for a second person and is of a child whom the reader may see.
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    return disposals.all().stream().flatMap(each -> waiting(each).stream()).toList();
  }

  /// The removal of this record, while it waits for a second person.
  @Transactional(readOnly = true)
  public Optional<Waiting> waiting(ChildRecord child) {
    return disposals.waiting(child.id()).flatMap(this::waiting);
  }

  private Optional<Waiting> waiting(Disposals.Disposal disposal) {
    return disposal
        .child()
        .flatMap(store::find)
        .map(child -> new Waiting(disposal, child, kept.of(child)));
  }

  private void note(Signature signature, String act, String address) {
    audit.record(Optional.of(signature.by()), act, "child", address, Map.of());
  }

  private static <T> Outcome<T> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }
}

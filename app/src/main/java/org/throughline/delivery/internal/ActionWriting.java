// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionProgressed;
import org.throughline.delivery.Saved;
import org.throughline.delivery.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// The way every command is carried out on one action: lock the row, check the version the person
/// saw, do the work, keep what changed, add the audit line.
@Component
public class ActionWriting {

  private static final String NEXT_VERSION =
      """
      update delivery.action
         set version = version + 1
       where action_id = :id
      returning version
      """;

  private static final String ADD_PROGRESS =
      """
      insert into delivery.progress_update (action_id, version, at, account_id, was, status, words)
      values (:id, :version, :at, :account, :was, :status, :words)
      """;

  private static final String ADD_CHANGE =
      """
      insert into delivery.change
        (action_id, version, at, account_id, field, was, becomes, bulk_id)
      values (:id, :version, :at, :account, :field, :was, :becomes, :bulk)
      """;

  private final JdbcClient jdbc;
  private final ActionStore store;
  private final LastSaved lastSaved;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  ActionWriting(
      JdbcClient jdbc,
      ActionStore store,
      LastSaved lastSaved,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.lastSaved = lastSaved;
    this.audit = audit;
    this.events = events;
  }

  /// Carries out `work`, which checks everything before it writes anything and gives back what is
  /// wrong; when it reports no problem and changed nothing, nothing is kept.
  ///
  /// @param expectedVersion the version the person saw; absent for acts that overwrite nothing
  /// @param act for the audit log, in the past tense and kebab case
  @Transactional
  public Outcome<Saved> write(
      ActionId action,
      OptionalLong expectedVersion,
      Signature signature,
      String act,
      Function<ActionEdit, List<Problem>> work) {
    Optional<ActionRow> locked = store.lock(action);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(List.of(PlanProblems.noSuchAction()));
    }
    ActionRow row = locked.get();
    if (expectedVersion.isPresent() && expectedVersion.getAsLong() != row.version()) {
      return new Outcome.Overtaken<>(lastSaved.by(action), row.version());
    }
    ActionEdit edit = new ActionEdit(row);
    List<Problem> problems = work.apply(edit);
    return problems.isEmpty()
        ? new Outcome.Done<>(keep(edit, signature, act, Optional.empty()))
        : new Outcome.Refused<>(problems);
  }

  /// Keeps what changed on an action that the caller has locked.
  Saved keep(ActionEdit edit, Signature signature, String act, Optional<Long> bulk) {
    ActionRow row = edit.row();
    if (edit.isEmpty()) {
      return new Saved(row.id(), row.version());
    }
    signature.decision().ifPresent(reference -> edit.changed("decision", "", reference));
    long version = jdbc.sql(NEXT_VERSION).param("id", row.id().value()).query(Long.class).single();
    edit.changes().forEach(change -> add(change, row, version, signature, bulk));
    edit.progress().ifPresent(progress -> add(progress, row, version, signature));
    audit.record(signature.by(), act, "action", Long.toString(row.id().value()), edit.detail());
    return new Saved(row.id(), version);
  }

  private void add(
      FieldChange change, ActionRow row, long version, Signature signature, Optional<Long> bulk) {
    jdbc.sql(ADD_CHANGE)
        .param("id", row.id().value())
        .param("version", version)
        .param("at", ActionStore.utc(signature.at()))
        .param("account", signature.by().map(AccountId::value).orElse(null))
        .param("field", change.field())
        .param("was", change.was())
        .param("becomes", change.becomes())
        .param("bulk", bulk.orElse(null))
        .update();
  }

  private void add(ActionEdit.Progress progress, ActionRow row, long version, Signature signature) {
    jdbc.sql(ADD_PROGRESS)
        .param("id", row.id().value())
        .param("version", version)
        .param("at", ActionStore.utc(signature.at()))
        .param("account", signature.by().map(AccountId::value).orElse(null))
        .param("was", row.status().name())
        .param("status", progress.status().name())
        .param("words", progress.words())
        .update();
    events.publishEvent(
        new ActionProgressed(
            row.id(),
            row.commitment(),
            row.priority(),
            row.status(),
            progress.status(),
            signature.at()));
  }
}

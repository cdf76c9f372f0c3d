// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehc.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// What is put right after an audit, by whom and by when.
@Component
public class AuditActions {

  private static final String OF =
      """
      select action_id, audit_id, words, owner, due_on, done_on
        from ehc.audit_action
       where audit_id = any(:audits)
       order by done_on nulls first, due_on, action_id
      """;

  private static final String ADD =
      """
      insert into ehc.audit_action (audit_id, words, owner, due_on, made_by, made_at)
      values (:audit, :words, :owner, :due, :by, :at)
      returning action_id
      """;

  private static final String DONE =
      """
      update ehc.audit_action
         set done_on = :on, done_by = :by
       where action_id = :action and audit_id = :audit and done_on is null
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  AuditActions(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// @param done absent while it is to be done
  public record Action(
      long id, long audit, String words, AccountId owner, LocalDate due, Optional<LocalDate> done) {

    public boolean isLateOn(LocalDate today) {
      return done.isEmpty() && due.isBefore(today);
    }
  }

  /// Of some audits, those to be done first.
  @Transactional(readOnly = true)
  public List<Action> of(List<Long> audits) {
    return jdbc.sql(OF)
        .param("audits", audits.toArray(Long[]::new))
        .query(AuditActions::action)
        .list();
  }

  @Transactional
  public Outcome<Long> add(
      PlanAudit of,
      String words,
      Optional<AccountId> owner,
      Optional<LocalDate> due,
      Signature by) {
    List<Problem> problems = new ArrayList<>();
    if (words.isEmpty() || words.length() > 1_000) {
      problems.add(
          new Problem("EHC-280", "words", "Say in up to 1,000 characters what is put right."));
    }
    if (owner.isEmpty()) {
      problems.add(new Problem("EHC-281", "owner", "Choose who does it."));
    }
    if (due.isEmpty() || due.get().isBefore(of.begun())) {
      problems.add(new Problem("EHC-282", "due", "Enter by which day, after the audit began."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id =
        jdbc.sql(ADD)
            .param("audit", of.id())
            .param("words", words)
            .param("owner", owner.get().value())
            .param("due", Date.valueOf(due.get()))
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .single();
    tell("ehc-audit-action-added", id, by);
    return new Outcome.Done<>(id);
  }

  @Transactional
  public Outcome<Long> done(PlanAudit of, long action, LocalDate on, Signature by) {
    int rows =
        jdbc.sql(DONE)
            .param("on", Date.valueOf(on))
            .param("by", by.by().value())
            .param("action", action)
            .param("audit", of.id())
            .update();
    if (rows == 0) {
      return new Outcome.Refused<>(
          List.of(new Problem("EHC-283", "", "This was done already. Open the page again.")));
    }
    tell("ehc-audit-action-done", action, by);
    return new Outcome.Done<>(action);
  }

  private void tell(String act, long action, Signature by) {
    audit.record(Optional.of(by.by()), act, "ehc-audit-action", Long.toString(action), Map.of());
  }

  private static Action action(ResultSet row, int at) throws SQLException {
    return new Action(
        row.getLong("action_id"),
        row.getLong("audit_id"),
        row.getString("words"),
        new AccountId(row.getLong("owner")),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.ehc.Signature;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Remembers every state of what is kept beside a plan, and puts the act on the audit log, in the
/// transaction that changes it.
@Component
public class Chronicle {

  private static final String ADD =
      """
      insert into ehc.history (subject, subject_id, case_id, version, act, state, done_by, done_at)
      values (:subject, :id, :case, :version, :act, cast(:state as jsonb), :by, :at)
      """;

  private static final String READ =
      """
      select act, version, state::text as state, done_by, done_at
        from ehc.history
       where subject = :subject and subject_id = :id
       order by history_id desc
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ObjectMapper json;

  Chronicle(JdbcClient jdbc, AuditLog audit, ObjectMapper json) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.json = json;
  }

  /// Of what a state is.
  public enum Subject {
    STEP("ehc-step"),
    PLACEMENT("ehc-placement"),
    BUDGET("ehc-budget"),
    AUDIT("ehc-audit"),
    COMPLAINT("ehc-complaint"),
    MEDIATION("ehc-mediation"),
    OUTCOMES("ehc-outcomes"),
    TRAVEL_BUDGET("ehc-travel-budget"),
    TRAVEL_TRAINING("ehc-travel-training"),
    TRAVEL_DECISION("ehc-travel-decision");

    private final String code;

    Subject(String code) {
      this.code = code;
    }
  }

  /// Which thing it is.
  public record Thing(Subject subject, long id, CaseId in) {}

  /// One state, as it was left.
  ///
  /// @param values each under the words of its field
  public record State(
      String act, long version, Map<String, String> values, Optional<AccountId> by, Instant at) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Thing thing, long version, String act, Map<String, String> state, Signature by) {
    jdbc.sql(ADD)
        .param("subject", thing.subject().name())
        .param("id", thing.id())
        .param("case", thing.in().value())
        .param("version", version)
        .param("act", act)
        .param("state", json.writeValueAsString(state))
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .update();
    audit.record(
        Optional.of(by.by()),
        thing.subject().code + "-" + act.toLowerCase(Locale.ROOT).replace(' ', '-'),
        thing.subject().code,
        Long.toString(thing.id()),
        Map.of("version", Long.toString(version)));
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<State> of(Subject subject, long id) {
    return jdbc.sql(READ)
        .param("subject", subject.name())
        .param("id", id)
        .query(this::state)
        .list();
  }

  private State state(ResultSet row, int at) throws SQLException {
    long by = row.getLong("done_by");
    Optional<AccountId> account = row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by));
    return new State(
        row.getString("act"),
        row.getLong("version"),
        json.readValue(
            row.getString("state"), new TypeReference<LinkedHashMap<String, String>>() {}),
        account,
        row.getTimestamp("done_at").toInstant());
  }
}

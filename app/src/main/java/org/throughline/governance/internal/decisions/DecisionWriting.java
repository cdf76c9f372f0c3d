// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Puts decisions on record, corrects them beside what stood before, and settles what they asked.
@Component
public class DecisionWriting {

  private static final String LOCK_YEAR =
      """
      select pg_advisory_xact_lock(hashtextextended('decision.' || :year, 0))::text
      """;

  private static final String ADD =
      """
      insert into governance.decision (year, number, is_invented)
      select :year, coalesce(max(number), 0) + 1, :invented
        from governance.decision
       where year = :year
      returning reference
      """;

  private static final String ADD_VERSION =
      """
      insert into governance.decision_version
        (decision_id, version, body_id, meeting_id, decided_on, outcome, words, report_id,
         recommendation, source, codes, due_on, is_exempt, why, recorded_at, recorded_by)
      select decision_id, :version, :body, :meeting, :decided, :outcome, :words, :report,
             :recommendation, :source, :codes, :due, :exempt, :why, :at, :by
        from governance.decision
       where reference = :reference
      """;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('decision.' || :reference, 0))::text
      """;

  private static final String SETTLE =
      """
      insert into governance.decision_settled (decision_id, code, words, settled_at, settled_by)
      values (:id, :code, :words, :at, :by)
      on conflict (decision_id, code) do nothing
      """;

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final DecisionProblems problems;
  private final Bodies bodies;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  DecisionWriting(
      JdbcClient jdbc,
      Decisions decisions,
      DecisionProblems problems,
      Bodies bodies,
      Accounts accounts,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.problems = problems;
    this.bodies = bodies;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// Puts a decision on record under the next reference of its year.
  @Transactional
  public Outcome<String> record(NewDecision decision, AccountId by) {
    List<Problem> found = problems.of(decision);
    if (!found.isEmpty()) {
      return new Outcome.Refused<>(found);
    }
    int year = decision.decidedOn().orElseThrow().getYear();
    jdbc.sql(LOCK_YEAR).param("year", Integer.toString(year)).query(String.class).single();
    String reference =
        jdbc.sql(ADD)
            .param("year", year)
            .param("invented", bodies.find(decision.body()).orElseThrow().isInvented())
            .query(String.class)
            .single();
    keep(reference, 1, decision, "", by);
    audit.record(Optional.of(by), "decision-recorded", "decision", reference, Map.of());
    return new Outcome.Done<>(reference);
  }

  /// Writes the next version of a decision; what stood before stays readable.
  ///
  /// @param expectedVersion the version the person saw
  /// @param why what was wrong
  @Transactional
  public Outcome<String> correct(
      String reference, long expectedVersion, NewDecision decision, String why, AccountId by) {
    jdbc.sql(LOCK).param("reference", reference).query(String.class).single();
    Decision current = decisions.find(reference).orElseThrow();
    if (current.version() != expectedVersion) {
      return new Outcome.Overtaken<>(name(current.recordedBy()), current.version());
    }
    List<Problem> found = new ArrayList<>(problems.of(decision));
    if (why.length() < 3 || why.length() > 2000) {
      found.add(
          new Problem("GOV-310", "why", "Say what was wrong before, in 3 to 2,000 characters."));
    }
    if (!found.isEmpty()) {
      return new Outcome.Refused<>(found);
    }
    keep(reference, current.version() + 1, decision, why, by);
    audit.record(Optional.of(by), "decision-corrected", "decision", reference, Map.of());
    return new Outcome.Done<>(reference);
  }

  /// Says that what the decision asked of `code` is done elsewhere, or need not be done.
  @Transactional
  public Outcome<String> settle(String reference, String code, String words, AccountId by) {
    Decision decision = decisions.find(reference).orElseThrow();
    List<Problem> found = new ArrayList<>();
    if (!decision.codes().contains(code)) {
      found.add(new Problem("GOV-311", "code", "Choose what of the decision is settled."));
    }
    if (words.length() < 3 || words.length() > 2000) {
      found.add(
          new Problem(
              "GOV-312",
              "words",
              "Say what was done, or why nothing is, in 3 to 2,000 characters."));
    }
    if (!found.isEmpty()) {
      return new Outcome.Refused<>(found);
    }
    jdbc.sql(SETTLE)
        .param("id", decision.id())
        .param("code", code)
        .param("words", words)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    audit.record(Optional.of(by), "decision-settled", "decision", reference, Map.of("code", code));
    return new Outcome.Done<>(reference);
  }

  private void keep(String reference, int version, NewDecision decision, String why, AccountId by) {
    jdbc.sql(ADD_VERSION)
        .param("reference", reference)
        .param("version", version)
        .param("body", decision.body())
        .param("meeting", bodies.meeting(decision.body(), decision.decidedOn().orElseThrow()))
        .param("decided", decision.decidedOn().orElseThrow())
        .param("outcome", decision.outcome().orElseThrow().name())
        .param("words", decision.words())
        .param("report", decision.report().orElse(null))
        .param("recommendation", decision.recommendation())
        .param("source", decision.source())
        .param("codes", decision.codes().toArray(String[]::new))
        .param("due", decision.due().day().orElse(null))
        .param("exempt", decision.isExempt())
        .param("why", why)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
  }

  private String name(Optional<AccountId> by) {
    return by.map(each -> accounts.names().getOrDefault(each, "A colleague")).orElse("Throughline");
  }
}

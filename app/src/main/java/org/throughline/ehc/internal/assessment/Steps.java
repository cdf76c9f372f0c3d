// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Keeps the steps on the way to a plan that are no events of the law's pathway.
@Component
public class Steps {

  static final Problem NOT_THERE =
      new Problem("EHC-164", "", "This is not in the case any more. Open the page again.");

  private static final String OF =
      """
      select step_id, kind, about, on_day, answer, words, version
        from ehc.case_step
       where case_id = :case and removed_at is null
       order by kind, on_day, step_id
      """;

  private static final String ADD =
      """
      insert into ehc.case_step
        (case_id, kind, about, on_day, answer, words, changed_by, changed_at)
      values (:case, :kind, :about, :on, :answer, :words, :by, :at)
      on conflict do nothing
      returning step_id
      """;

  private static final String LOCK =
      """
      select version, changed_by
        from ehc.case_step
       where case_id = :case and step_id = :step and removed_at is null
         for update
      """;

  private static final String CHANGE =
      """
      update ehc.case_step
         set on_day = :on, answer = :answer, words = :words, version = version + 1,
             changed_by = :by, changed_at = :at
       where step_id = :step
      """;

  private static final String REMOVE =
      """
      update ehc.case_step
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where step_id = :step
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Chronicle chronicle;

  Steps(JdbcClient jdbc, Accounts accounts, Chronicle chronicle) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.chronicle = chronicle;
  }

  /// A step as somebody wishes it.
  public record Wished(Step.Kind kind, String about, LocalDate on, String answer, String words) {}

  private record Locked(long version, Optional<AccountId> by) {}

  /// By kind and day.
  @Transactional(readOnly = true)
  public List<Step> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(Steps::step).list();
  }

  @Transactional(readOnly = true)
  public Optional<Step> find(CaseId id, long step) {
    return of(id).stream().filter(each -> each.id() == step).findFirst();
  }

  @Transactional
  public Outcome<Long> add(CaseId in, Wished wished, Signature by) {
    Optional<Long> id =
        jdbc.sql(ADD)
            .param("case", in.value())
            .param("kind", wished.kind().name())
            .param("about", wished.about())
            .params(values(wished))
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .optional();
    id.ifPresent(step -> tell(in, step, 1, "recorded", wished, by));
    return id.<Outcome<Long>>map(Outcome.Done::new)
        .orElseGet(
            () ->
                refused(
                    new Problem(
                        "EHC-163", "", "Somebody has just recorded this. Open the page again.")));
  }

  /// @param version that the person saw
  @Transactional
  public Outcome<Long> change(CaseId in, long step, long version, Wished wished, Signature by) {
    Optional<Locked> locked = lock(in, step);
    if (locked.isEmpty()) {
      return refused(NOT_THERE);
    }
    if (locked.get().version() != version) {
      return overtaken(locked.get());
    }
    jdbc.sql(CHANGE)
        .params(values(wished))
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .param("step", step)
        .update();
    tell(in, step, version + 1, "changed", wished, by);
    return new Outcome.Done<>(step);
  }

  @Transactional
  public Outcome<Long> remove(CaseId in, Step step, long version, Signature by) {
    Optional<Locked> locked = lock(in, step.id());
    if (locked.isEmpty()) {
      return refused(NOT_THERE);
    }
    if (locked.get().version() != version) {
      return overtaken(locked.get());
    }
    jdbc.sql(REMOVE)
        .param("at", Timestamp.from(by.at()))
        .param("by", by.by().value())
        .param("step", step.id())
        .update();
    Wished last = new Wished(step.kind(), step.about(), step.on(), step.answer(), step.words());
    tell(in, step.id(), version + 1, "taken out", last, by);
    return new Outcome.Done<>(step.id());
  }

  private Optional<Locked> lock(CaseId in, long step) {
    return jdbc.sql(LOCK)
        .param("case", in.value())
        .param("step", step)
        .query(
            (row, at) -> {
              long version = row.getLong("version");
              long by = row.getLong("changed_by");
              return new Locked(
                  version, row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by)));
            })
        .optional();
  }

  private void tell(CaseId in, long step, long version, String act, Wished wished, Signature by) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("kind", wished.kind().name());
    state.put("about", wished.about());
    state.put("day", wished.on().toString());
    state.put("answer", wished.answer());
    state.put("words", wished.words());
    chronicle.tell(new Chronicle.Thing(Chronicle.Subject.STEP, step, in), version, act, state, by);
  }

  private Outcome<Long> overtaken(Locked locked) {
    String who = locked.by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
    return new Outcome.Overtaken<>(who, locked.version());
  }

  private static Map<String, Object> values(Wished wished) {
    return Map.of(
        "on", Date.valueOf(wished.on()), "answer", wished.answer(), "words", wished.words());
  }

  private static Outcome<Long> refused(Problem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }

  private static Step step(ResultSet row, int at) throws SQLException {
    return new Step(
        row.getLong("step_id"),
        Step.Kind.valueOf(row.getString("kind")),
        row.getString("about"),
        row.getObject("on_day", LocalDate.class),
        row.getString("answer"),
        row.getString("words"),
        row.getLong("version"));
  }
}

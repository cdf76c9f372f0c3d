// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Keeps audits: begun, scored, finished, scored by a second person, done again.
@Component
public class Audits {

  private static final String READ =
      """
      select audit_id, case_id, framework_id, plan_version, scorer, second_of, again_of, begun_on,
             finished_on, score, grade, notes::text as notes, version
        from ehc.audit
      """;

  private static final String OF_CASE =
      READ
          + """
             where case_id = any(:cases)
             order by begun_on desc, audit_id desc
            """;

  private static final String SINCE =
      READ
          + """
             where finished_on is null or finished_on > :since
             order by finished_on desc nulls first, audit_id desc
            """;

  /// The same that the measures count.
  private static final String FIRSTS_IN =
      READ
          + """
             where finished_on between :from and :until and second_of is null and again_of is null
             order by finished_on desc, audit_id desc
            """;

  private static final String UNLAWFUL =
      """
      select distinct n.audit_id
        from ehc.audit_answer n
        join ehc.criterion c using (criterion_id)
       where n.audit_id = any(:audits) and c.part = 'LAW' and n.answer in ('NO', 'PARTLY')
      """;

  private static final String WITHIN =
      """
      select audit_id, is_good
        from ehc.published_audit_part
       where part = :part and audit_id = any(:audits)
      """;

  private static final String ANSWERS =
      """
      select criterion_id, answer from ehc.audit_answer where audit_id = :audit
      """;

  private static final String BEGIN =
      """
      insert into ehc.audit
        (case_id, framework_id, plan_version, scorer, second_of, again_of, begun_on, changed_by,
         changed_at)
      values (:case, :framework, :plan, :by, :second, :again, :on, :by, :at)
      on conflict do nothing
      returning audit_id
      """;

  private static final String LOCK =
      """
      select version, changed_by
        from ehc.audit
       where audit_id = :audit and finished_on is null
         for update
      """;

  private static final String CLEAR =
      """
      delete from ehc.audit_answer where audit_id = :audit
      """;

  private static final String ANSWER =
      """
      insert into ehc.audit_answer (audit_id, criterion_id, answer)
      select :audit, a.criterion, a.answer
        from unnest(:criteria, :answers) as a (criterion, answer)
      """;

  private static final String SAVE =
      """
      update ehc.audit
         set notes = cast(:notes as jsonb), finished_on = :finished, score = :score,
             grade = :grade, version = version + 1, changed_by = :by, changed_at = :at
       where audit_id = :audit
      """;

  private static final String THEMES =
      """
      select c.words, count(*) as plans
        from ehc.audit_answer n
        join ehc.criterion c using (criterion_id)
        join ehc.audit a using (audit_id)
       where n.answer = 'NO' and a.finished_on > :since and a.second_of is null
         and a.again_of is null
       group by c.words
       order by count(*) desc, c.words
       limit 8
      """;

  private final JdbcClient jdbc;
  private final Frameworks frameworks;
  private final Accounts accounts;
  private final Chronicle chronicle;
  private final ObjectMapper json;

  Audits(
      JdbcClient jdbc,
      Frameworks frameworks,
      Accounts accounts,
      Chronicle chronicle,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.frameworks = frameworks;
    this.accounts = accounts;
    this.chronicle = chronicle;
    this.json = json;
  }

  /// An audit that somebody wishes to begin.
  public record Wished(
      CaseId in,
      OptionalInt planVersion,
      Optional<PlanAudit> secondOf,
      Optional<PlanAudit> againOf) {}

  /// What a scorer sent.
  public record Scored(Map<Long, Answer> answers, Map<String, String> notes, boolean isFinished) {
    public Scored {
      answers = Map.copyOf(answers);
      notes = Map.copyOf(notes);
    }
  }

  /// What most plans lack.
  public record Theme(String words, int plans) {}

  private record Locked(long version, Optional<AccountId> by) {}

  /// Of some cases, the latest first.
  @Transactional(readOnly = true)
  public List<PlanAudit> of(List<CaseId> cases) {
    return jdbc.sql(OF_CASE)
        .param("cases", cases.stream().map(CaseId::value).toArray(Long[]::new))
        .query(this::audit)
        .list();
  }

  /// Those that are open, and those finished after a day.
  @Transactional(readOnly = true)
  public List<PlanAudit> since(LocalDate day) {
    return jdbc.sql(SINCE).param("since", Date.valueOf(day)).query(this::audit).list();
  }

  /// First scores finished in a month, which is what the measures of quality count.
  @Transactional(readOnly = true)
  public List<PlanAudit> firstsIn(LocalDate from, LocalDate until) {
    return jdbc.sql(FIRSTS_IN)
        .param("from", Date.valueOf(from))
        .param("until", Date.valueOf(until))
        .query(this::audit)
        .list();
  }

  /// Which of the audits count under a part, and whether they are good in it.
  ///
  /// @param part such as `Section: A: views, interests and aspirations`
  @Transactional(readOnly = true)
  public Map<Long, Boolean> within(String part, List<PlanAudit> audits) {
    Map<Long, Boolean> found = new HashMap<>();
    jdbc.sql(WITHIN)
        .param("part", part)
        .param("audits", audits.stream().map(PlanAudit::id).toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("audit_id"), row.getBoolean("is_good"));
            });
    return found;
  }

  /// Those in which what the law requires is not there, or only partly.
  @Transactional(readOnly = true)
  public Set<Long> unlawful(List<PlanAudit> audits) {
    return Set.copyOf(
        jdbc.sql(UNLAWFUL)
            .param("audits", audits.stream().map(PlanAudit::id).toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Transactional(readOnly = true)
  public List<Theme> themes(LocalDate since) {
    return jdbc.sql(THEMES).param("since", Date.valueOf(since)).query(Theme.class).list();
  }

  @Transactional(readOnly = true)
  public Map<Long, Answer> answers(PlanAudit audit) {
    Map<Long, Answer> answers = new HashMap<>();
    jdbc.sql(ANSWERS)
        .param("audit", audit.id())
        .query(
            row -> {
              answers.put(row.getLong("criterion_id"), Answer.valueOf(row.getString("answer")));
            });
    return answers;
  }

  @Transactional
  public Outcome<Long> begin(Wished wished, LocalDate today, Signature by) {
    List<Problem> problems = problems(wished, by);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long framework =
        wished.secondOf().map(PlanAudit::framework).orElseGet(() -> frameworks.current().id());
    Optional<Long> id =
        jdbc.sql(BEGIN)
            .param("case", wished.in().value())
            .param("framework", framework)
            .param(
                "plan",
                wished.planVersion().isPresent() ? wished.planVersion().getAsInt() : null,
                Types.INTEGER)
            .param("second", wished.secondOf().map(PlanAudit::id).orElse(null), Types.BIGINT)
            .param("again", wished.againOf().map(PlanAudit::id).orElse(null), Types.BIGINT)
            .param("on", Date.valueOf(today))
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .optional();
    id.ifPresent(audit -> tell(wished.in(), audit, 1, "begun", Map.of(), by));
    return id.<Outcome<Long>>map(Outcome.Done::new)
        .orElseGet(
            () ->
                refused(
                    "EHC-270",
                    "You have an audit of this plan open already, or somebody else is scoring it a second time. Open the page again."));
  }

  private static List<Problem> problems(Wished wished, Signature by) {
    return wished
        .secondOf()
        .filter(first -> first.scorer().equals(by.by()))
        .map(
            first ->
                List.of(
                    new Problem(
                        "EHC-271", "", "The second score is by somebody else. Ask a colleague.")))
        .orElse(List.of());
  }

  /// Saves what was scored so far, or finishes it.
  ///
  /// @param version that the person saw
  @Transactional
  public Outcome<Long> save(
      PlanAudit audit, long version, Scored scored, LocalDate today, Signature by) {
    Optional<Locked> locked = lock(audit);
    if (locked.isEmpty()) {
      return refused("EHC-272", "This audit is finished, and does not change any more.");
    }
    if (locked.get().version() != version) {
      String who = locked.get().by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
      return new Outcome.Overtaken<>(who, locked.get().version());
    }
    Framework framework = frameworks.find(audit.framework());
    List<Framework.Criterion> left = framework.unanswered(scored.answers());
    if (scored.isFinished() && !left.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "EHC-273",
                  "criterion-" + left.getFirst().id(),
                  "Answer every criterion before you finish: %d %s still open."
                      .formatted(left.size(), left.size() == 1 ? "is" : "are"))));
    }
    write(audit, framework, scored, today, by);
    return new Outcome.Done<>(audit.id());
  }

  private void write(
      PlanAudit audit, Framework framework, Scored scored, LocalDate today, Signature by) {
    jdbc.sql(CLEAR).param("audit", audit.id()).update();
    List<Map.Entry<Long, Answer>> given = List.copyOf(scored.answers().entrySet());
    jdbc.sql(ANSWER)
        .param("audit", audit.id())
        .param("criteria", given.stream().map(Map.Entry::getKey).toArray(Long[]::new))
        .param("answers", given.stream().map(one -> one.getValue().name()).toArray(String[]::new))
        .update();
    Optional<Framework.Score> score =
        scored.isFinished() ? Optional.of(framework.score(scored.answers())) : Optional.empty();
    jdbc.sql(SAVE)
        .param("notes", json.writeValueAsString(scored.notes()))
        .param("finished", scored.isFinished() ? Date.valueOf(today) : null, Types.DATE)
        .param("score", score.map(Framework.Score::percent).orElse(null), Types.NUMERIC)
        .param("grade", score.map(found -> found.grade().name()).orElse(null), Types.VARCHAR)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .param("audit", audit.id())
        .update();
    Map<String, String> state = new LinkedHashMap<>();
    scored.answers().forEach((criterion, answer) -> state.put("" + criterion, answer.name()));
    state.putAll(scored.notes());
    tell(
        audit.in(),
        audit.id(),
        audit.version() + 1,
        scored.isFinished() ? "finished" : "saved",
        state,
        by);
  }

  private Optional<Locked> lock(PlanAudit audit) {
    return jdbc.sql(LOCK)
        .param("audit", audit.id())
        .query(
            (row, at) -> {
              long version = row.getLong("version");
              long by = row.getLong("changed_by");
              return new Locked(
                  version, row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by)));
            })
        .optional();
  }

  private void tell(
      CaseId in, long audit, long version, String act, Map<String, String> state, Signature by) {
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.AUDIT, audit, in), version, act, state, by);
  }

  private static Outcome<Long> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, "", message)));
  }

  private PlanAudit audit(ResultSet row, int at) throws SQLException {
    int plan = row.getInt("plan_version");
    OptionalInt planVersion = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(plan);
    return new PlanAudit(
        row.getLong("audit_id"),
        new CaseId(row.getLong("case_id")),
        row.getLong("framework_id"),
        planVersion,
        new AccountId(row.getLong("scorer")),
        number(row, "second_of"),
        number(row, "again_of"),
        row.getObject("begun_on", LocalDate.class),
        Optional.ofNullable(row.getObject("finished_on", LocalDate.class)),
        Optional.ofNullable(row.getBigDecimal("score")).map(Number::doubleValue),
        Optional.ofNullable(row.getString("grade")).map(Grade::valueOf),
        json.readValue(
            row.getString("notes"), new TypeReference<LinkedHashMap<String, String>>() {}),
        row.getLong("version"));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}

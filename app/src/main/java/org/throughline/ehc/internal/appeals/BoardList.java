// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.appeals;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.ehc.internal.mediation.MediationOutcome;
import org.throughline.platform.identity.AccountId;

/// Lists open cases with what their pathways reckon as due: the council's next act, until when the
/// family may act, and how long the council must wait.
@Component
@Transactional(readOnly = true)
public class BoardList {

  private static final String ROWS =
      """
      select c.child_id, c.public_id, c.pathway, c.officer_id, c.opened_on,
             l.type as last_type, l.happened_on as last_on,
             o.duty as our_duty, o.due_on as our_due,
             f.duty as their_duty, f.due_on as their_due,
             w.duty as wait_duty, w.due_on as wait_due,
             m.outcome as mediation_outcome, m.agreed_by as mediation_by,
             (select max(e.happened_on)
                from cases.published_event e
               where e.case_id = c.case_id and e.type = 'mediation-certificate-issued') as certificate_on,
             (select max(e.happened_on)
                from cases.published_event e
               where e.case_id = c.case_id and e.type = 'agreement-carried-out') as agreement_done,
             (select max(d.due_on)
                from cases.published_due d
               where d.case_id = c.case_id and d.duty = 'agreement') as agreement_due
        from cases.published_case c
        left join ehc.mediation_result m on m.case_id = c.case_id
        left join lateral (
          select e.type, e.happened_on
            from cases.published_event e
           where e.case_id = c.case_id and e.happened_on <= :today
           order by e.happened_on desc, e.number desc
           limit 1) l on true
        left join lateral (
          select d.duty, d.due_on
            from cases.published_due d
           where d.case_id = c.case_id and d.met_on is null and d.due_on is not null
             and d.party in ('COUNCIL', 'BODIES', 'OLD_COUNCIL', 'NEW_COUNCIL')
             and (d.kind = 'must' or (d.kind = 'should' and d.state = 'open'))
           order by d.due_on, d.duty
           limit 1) o on true
        left join lateral (
          select d.duty, d.due_on
            from cases.published_due d
           where d.case_id = c.case_id and d.met_on is null and d.due_on >= :today
             and d.kind = 'may'
           order by d.due_on, d.duty
           limit 1) f on true
        left join lateral (
          select d.duty, d.due_on
            from cases.published_due d
           where d.case_id = c.case_id and d.met_on is null and d.due_on >= :today
             and d.kind = 'must-wait'
           order by d.due_on desc, d.duty
           limit 1) w on true
       where c.pathway = any(:pathways) and c.closed_on is null
         and (cast(:officer as bigint) is null or c.officer_id = :officer)
       order by o.due_on nulls last, c.opened_on, c.case_id
       limit :most offset :skip
      """;

  private static final String COUNTS =
      """
      select pathway, count(*) as cases
        from cases.published_case
       where pathway = any(:pathways) and closed_on is null
         and (cast(:officer as bigint) is null or officer_id = :officer)
       group by pathway
      """;

  private static final String LATE =
      """
      select count(*)
        from cases.published_case c
       where c.pathway = any(:pathways) and c.closed_on is null
         and (cast(:officer as bigint) is null or c.officer_id = :officer)
         and exists (
           select from cases.published_due d
            where d.case_id = c.case_id and d.met_on is null and d.due_on < :today
              and d.party in ('COUNCIL', 'BODIES', 'OLD_COUNCIL', 'NEW_COUNCIL')
              and (d.kind = 'must' or (d.kind = 'should' and d.state = 'open')))
      """;

  private static final String COMPLIANCE =
      """
      select count(*) filter (where d.met_on <= d.due_on) as in_time, count(*) as everything
        from cases.published_due d
        join cases.published_case c using (case_id)
       where c.pathway in ('tribunal-order', 'unopposed-appeal') and d.kind = 'must'
         and d.due_on > :since and d.due_on <= :today
         and d.state in ('met', 'met-late', 'missed')
      """;

  private static final String DECISIONS =
      """
      select e.child_id, c.public_id, e.type, e.happened_on,
             (select a.public_id
                from cases.published_case a
               where a.child_id = e.child_id and a.pathway = 'mediation-and-appeal'
                 and a.opened_on >= e.happened_on
               order by a.opened_on
               limit 1) as answered_in,
             (select max(m.happened_on)
                from cases.published_event m
               where m.child_id = e.child_id and m.type = 'mediation-certificate-issued'
                 and m.happened_on >= e.happened_on and m.happened_on <= :today) as certified_on
        from cases.published_event e
        join cases.published_case c using (case_id)
       where e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified',
                        'refusal-to-reassess-notified', 'decision-to-cease-notified',
                        'decision-not-to-amend-notified', 'decision-to-maintain-notified',
                        'final-plan-issued', 'amended-plan-issued')
         and (e.type <> 'final-plan-issued' or e.pathway in ('ehc-needs-assessment', 'reassessment'))
         and e.happened_on > :since and e.happened_on <= :today
         and (cast(:officer as bigint) is null or c.officer_id = :officer)
       order by e.happened_on, e.child_id
      """;

  private final JdbcClient jdbc;

  BoardList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A duty with its last day.
  public record Dated(String duty, LocalDate due) {}

  /// What mediation came to.
  ///
  /// @param outcome absent while no result is recorded
  /// @param doneBy by when what was agreed is to be done; absent without an agreement
  public record Mediated(
      Optional<MediationOutcome> outcome,
      Optional<LocalDate> certificate,
      Optional<LocalDate> doneBy,
      Optional<LocalDate> done) {}

  /// One open case.
  ///
  /// @param last what happened last, by its type
  /// @param ours what the council must do next
  /// @param theirs until when the family may act
  /// @param waits how long the council must wait
  public record Line(
      ChildId child,
      UUID address,
      String pathway,
      Optional<AccountId> officer,
      LocalDate opened,
      Optional<String> last,
      Optional<LocalDate> lastOn,
      Optional<Dated> ours,
      Optional<Dated> theirs,
      Optional<Dated> waits,
      Mediated mediation) {}

  /// How many acts that an order asked for were done in time.
  public record Compliance(int inTime, int everything) {}

  /// A decision against which a family may appeal.
  ///
  /// @param answeredIn the case of mediation or appeal that followed
  /// @param certified when the latest certificate of mediation since was issued
  public record Decision(
      ChildId child,
      UUID address,
      String type,
      LocalDate on,
      Optional<UUID> answeredIn,
      Optional<LocalDate> certified) {}

  /// Those with the nearest day first.
  public List<Line> rows(
      Board board, Optional<AccountId> officer, LocalDate today, int most, int skip) {
    return jdbc.sql(ROWS)
        .param("pathways", board.pathways().toArray(String[]::new))
        .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT)
        .param("today", Date.valueOf(today))
        .param("most", most)
        .param("skip", skip)
        .query(BoardList::line)
        .list();
  }

  /// How many have an act of the council whose day is past.
  public int late(Board board, Optional<AccountId> officer, LocalDate today) {
    return jdbc.sql(LATE)
        .param("pathways", board.pathways().toArray(String[]::new))
        .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT)
        .param("today", Date.valueOf(today))
        .query(Integer.class)
        .single();
  }

  /// How many cases are open on each board.
  public Map<Board, Integer> counts(Optional<AccountId> officer) {
    Map<Board, Integer> counts = new HashMap<>();
    for (Board board : Board.values()) {
      jdbc.sql(COUNTS)
          .param("pathways", board.pathways().toArray(String[]::new))
          .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT)
          .query(
              row -> {
                counts.merge(board, row.getInt("cases"), Integer::sum);
              });
    }
    return counts;
  }

  /// Of the twelve months before `today`.
  public Compliance compliance(LocalDate today) {
    return jdbc.sql(COMPLIANCE)
        .param("since", Date.valueOf(today.minusMonths(12)))
        .param("today", Date.valueOf(today))
        .query(Compliance.class)
        .single();
  }

  /// Decisions since a day, the oldest first.
  public List<Decision> decisions(Optional<AccountId> officer, LocalDate since, LocalDate today) {
    return jdbc.sql(DECISIONS)
        .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT)
        .param("since", Date.valueOf(since))
        .param("today", Date.valueOf(today))
        .query(
            (row, at) ->
                new Decision(
                    new ChildId(row.getLong("child_id")),
                    row.getObject("public_id", UUID.class),
                    row.getString("type"),
                    row.getObject("happened_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("answered_in", UUID.class)),
                    day(row, "certified_on")))
        .list();
  }

  private static Line line(ResultSet row, int at) throws SQLException {
    long officer = row.getLong("officer_id");
    Optional<AccountId> keeper =
        row.wasNull() ? Optional.empty() : Optional.of(new AccountId(officer));
    return new Line(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        row.getString("pathway"),
        keeper,
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getString("last_type")),
        Optional.ofNullable(row.getObject("last_on", LocalDate.class)),
        dated(row, "our_duty", "our_due"),
        dated(row, "their_duty", "their_due"),
        dated(row, "wait_duty", "wait_due"),
        mediated(row));
  }

  private static Mediated mediated(ResultSet row) throws SQLException {
    Optional<MediationOutcome> outcome =
        Optional.ofNullable(row.getString("mediation_outcome")).map(MediationOutcome::valueOf);
    Optional<LocalDate> doneBy = day(row, "mediation_by");
    Optional<LocalDate> law = day(row, "agreement_due");
    return new Mediated(
        outcome,
        day(row, "certificate_on"),
        outcome.filter(MediationOutcome::isAgreement).flatMap(any -> doneBy.or(() -> law)),
        day(row, "agreement_done"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Dated> dated(ResultSet row, String duty, String due) throws SQLException {
    String code = row.getString(duty);
    return code == null
        ? Optional.empty()
        : Optional.of(new Dated(code, row.getObject(due, LocalDate.class)));
  }
}

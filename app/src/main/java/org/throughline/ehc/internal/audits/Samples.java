// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Draws by lot which plans of a month are audited, and says who scores them. A draw is kept with
/// its seed and with every plan that could have been drawn, so that it can be shown again.
@Component
public class Samples {

  private static final String READ =
      """
      select sample_id, month, seed, twice_percent, drawn_by, drawn_at
        from ehc.audit_sample
       where cast(:month as date) is null or month = :month
       order by month desc
      """;

  private static final String BEGIN =
      """
      insert into ehc.audit_sample (month, seed, twice_percent, drawn_by, drawn_at)
      values (:month, :seed, :twice, :by, :at)
      on conflict (month) do nothing
      returning sample_id
      """;

  /// The lowest tickets are drawn.
  private static final String POOL =
      """
      select p.case_id, p.officer_id, p.child_id,
             encode(sha256(convert_to(:seed || ' ' || p.public_id, 'UTF8')), 'hex') as ticket
        from (
          select distinct c.case_id, c.public_id, c.officer_id, c.child_id
            from cases.published_event e
            join cases.published_case c using (case_id)
           where e.type in ('final-plan-issued', 'amended-plan-issued')
             and e.pathway in
               ('ehc-needs-assessment', 'reassessment', 'annual-review', 'phase-transfer')
             and e.happened_on between :from and :until) p
       order by ticket
      """;

  private static final String KEEP =
      """
      insert into ehc.audit_ticket (sample_id, case_id, ticket, place, scorer, second)
      values (:sample, :case, :ticket, :place, :scorer, :second)
      """;

  /// A plan counts as scored by an audit that its scorer began since the draw.
  private static final String TICKETS =
      """
      select t.case_id, c.public_id, c.child_id, t.ticket, t.place, t.scorer, t.second,
             f.audit_id as first_audit, f.finished_on as first_done, s.finished_on as second_done
        from ehc.audit_ticket t
        join cases.published_case c using (case_id)
        left join lateral (
          select a.audit_id, a.finished_on
            from ehc.audit a
           where a.case_id = t.case_id and a.scorer = t.scorer and a.second_of is null
             and a.begun_on >= :drawn
           order by a.audit_id
           limit 1) f on true
        left join ehc.audit s on s.second_of = f.audit_id
       where t.sample_id = :sample
       order by t.place nulls last, t.ticket
      """;

  private final JdbcClient jdbc;
  private final Children children;
  private final AuditLog audit;

  Samples(JdbcClient jdbc, Children children, AuditLog audit) {
    this.jdbc = jdbc;
    this.children = children;
    this.audit = audit;
  }

  /// A draw.
  ///
  /// @param twicePercent how many in a hundred are scored by two people
  public record Sample(
      long id, YearMonth month, UUID seed, int twicePercent, AccountId by, Instant at) {}

  /// A plan that could be drawn.
  ///
  /// @param place from 1 for a plan that was drawn; absent for the others
  /// @param firstAudit the audit by its first scorer; absent while it was not begun
  public record Ticket(
      CaseId in,
      UUID address,
      ChildId child,
      String ticket,
      Optional<Integer> place,
      Optional<AccountId> scorer,
      Optional<AccountId> second,
      Optional<Long> firstAudit,
      Optional<LocalDate> firstDone,
      Optional<LocalDate> secondDone) {

    /// Whether everybody who was to score it has.
    public boolean isDone() {
      return firstDone.isPresent() && (second.isEmpty() || secondDone.isPresent());
    }
  }

  /// A draw as somebody wishes it.
  ///
  /// @param month absent when none could be read
  public record Wished(
      Optional<YearMonth> month, int plans, int twicePercent, List<AccountId> scorers) {
    public Wished {
      scorers = List.copyOf(scorers);
    }
  }

  private record Drawn(long caseId, Optional<AccountId> officer, ChildId child, String ticket) {}

  /// The latest month first.
  @Transactional(readOnly = true)
  public List<Sample> all() {
    return read(Optional.empty());
  }

  @Transactional(readOnly = true)
  public Optional<Sample> find(YearMonth month) {
    return read(Optional.of(month)).stream().findFirst();
  }

  private List<Sample> read(Optional<YearMonth> month) {
    return jdbc.sql(READ)
        .param("month", month.map(each -> Date.valueOf(each.atDay(1))).orElse(null), Types.DATE)
        .query(
            (row, at) ->
                new Sample(
                    row.getLong("sample_id"),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getObject("seed", UUID.class),
                    row.getInt("twice_percent"),
                    new AccountId(row.getLong("drawn_by")),
                    row.getTimestamp("drawn_at").toInstant()))
        .list();
  }

  /// Every plan that could be drawn and that the viewer may see, those drawn first and in order.
  @Transactional(readOnly = true)
  public List<Ticket> tickets(Sample sample) {
    LocalDate drawn = LocalDate.ofInstant(sample.at(), java.time.ZoneId.of("Europe/London"));
    return jdbc.sql(TICKETS)
        .param("sample", sample.id())
        .param("drawn", Date.valueOf(drawn))
        .query(Samples::ticket)
        .list();
  }

  /// Draws once for a month that is over.
  ///
  /// @param seed what nobody could know before
  @Transactional
  public Outcome<YearMonth> draw(Wished wished, UUID seed, LocalDate today, Signature by) {
    List<Problem> problems = problems(wished, YearMonth.from(today));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    YearMonth month = wished.month().orElseThrow();
    List<Drawn> pool = pool(month, seed);
    if (pool.isEmpty()) {
      return refused("No plan was made or amended in that month. Choose another.");
    }
    Optional<Long> sample = begin(wished, month, seed, by);
    if (sample.isEmpty()) {
      return refused("The plans of that month were drawn already. Choose another month.");
    }
    keep(sample.get(), pool, wished, by);
    audit.record(
        Optional.of(by.by()),
        "plan-audits-drawn",
        "ehc-audit-sample",
        month.toString(),
        Map.of("seed", seed.toString()));
    return new Outcome.Done<>(month);
  }

  private static Outcome<YearMonth> refused(String why) {
    return new Outcome.Refused<>(List.of(new Problem("EHC-295", "month", why)));
  }

  private static List<Problem> problems(Wished wished, YearMonth now) {
    List<Problem> problems = new ArrayList<>();
    if (wished.month().filter(month -> month.isBefore(now)).isEmpty()) {
      problems.add(
          new Problem(
              "EHC-290",
              "month",
              "Enter a month that is over, such as %s.".formatted(now.minusMonths(1))));
    }
    if (wished.plans() < 1 || wished.plans() > 200) {
      problems.add(new Problem("EHC-291", "plans", "Enter how many plans, from 1 to 200."));
    }
    if (wished.twicePercent() < 0 || wished.twicePercent() > 100) {
      problems.add(
          new Problem("EHC-292", "twice", "Enter from 0 to 100: how many in a hundred plans."));
    }
    if (wished.scorers().isEmpty()) {
      problems.add(new Problem("EHC-293", "scorers", "Tick who scores them, one at least."));
    } else if (wished.scorers().size() < 2 && wished.twicePercent() > 0) {
      problems.add(
          new Problem(
              "EHC-294", "scorers", "Tick two people at least: a plan is scored twice by two."));
    }
    return problems;
  }

  private List<Drawn> pool(YearMonth month, UUID seed) {
    return jdbc.sql(POOL)
        .param("seed", seed.toString())
        .param("from", Date.valueOf(month.atDay(1)))
        .param("until", Date.valueOf(month.atEndOfMonth()))
        .query(
            (row, at) ->
                new Drawn(
                    row.getLong("case_id"),
                    account(row, "officer_id"),
                    new ChildId(row.getLong("child_id")),
                    row.getString("ticket")))
        .list();
  }

  private Optional<Long> begin(Wished wished, YearMonth month, UUID seed, Signature by) {
    return jdbc.sql(BEGIN)
        .param("month", Date.valueOf(month.atDay(1)))
        .param("seed", seed)
        .param("twice", wished.twicePercent())
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .query(Long.class)
        .optional();
  }

  private void keep(long sample, List<Drawn> pool, Wished wished, Signature by) {
    List<Drawn> drawn = pool.subList(0, Math.min(wished.plans(), pool.size()));
    int twice = (int) Math.ceil(drawn.size() * wished.twicePercent() / 100.0);
    Map<Long, Allotment> allotted = new HashMap<>();
    Allotment.of(plans(drawn, by.by()), wished.scorers(), twice)
        .forEach(each -> allotted.put(each.caseId(), each));
    for (int at = 0; at < pool.size(); at++) {
      Optional<Allotment> to = Optional.ofNullable(allotted.get(pool.get(at).caseId()));
      jdbc.sql(KEEP)
          .param("sample", sample)
          .param("case", pool.get(at).caseId())
          .param("ticket", pool.get(at).ticket())
          .param("place", to.isPresent() ? at + 1 : null, Types.INTEGER)
          .param("scorer", to.map(one -> one.scorer().value()).orElse(null), Types.BIGINT)
          .param(
              "second",
              to.flatMap(Allotment::second).map(AccountId::value).orElse(null),
              Types.BIGINT)
          .update();
    }
  }

  /// The plan of a restricted child falls to whoever draws: nobody else is known to see it.
  private List<Allotment.Plan> plans(List<Drawn> drawn, AccountId by) {
    Map<ChildId, ChildSummary> known =
        children.find(drawn.stream().map(Drawn::child).distinct().toList());
    Set<ChildId> restricted = new HashSet<>();
    known.values().stream()
        .filter(ChildSummary::isRestricted)
        .forEach(child -> restricted.add(child.id()));
    return drawn.stream()
        .map(
            each ->
                new Allotment.Plan(
                    each.caseId(),
                    each.officer(),
                    restricted.contains(each.child()) ? Optional.of(by) : Optional.empty()))
        .toList();
  }

  private static Ticket ticket(ResultSet row, int at) throws SQLException {
    int place = row.getInt("place");
    Optional<Integer> drawn = row.wasNull() ? Optional.empty() : Optional.of(place);
    long audit = row.getLong("first_audit");
    Optional<Long> first = row.wasNull() ? Optional.empty() : Optional.of(audit);
    return new Ticket(
        new CaseId(row.getLong("case_id")),
        row.getObject("public_id", UUID.class),
        new ChildId(row.getLong("child_id")),
        row.getString("ticket"),
        drawn,
        account(row, "scorer"),
        account(row, "second"),
        first,
        Optional.ofNullable(row.getObject("first_done", LocalDate.class)),
        Optional.ofNullable(row.getObject("second_done", LocalDate.class)));
  }

  private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new AccountId(id));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Keeps the personal budgets of children.
@Component
public class Budgets {

  private static final String OF =
      """
      select budget_id, arrangement, asked_on, decision, decided_on, from_on, until_on,
             pence_a_year, pays_for, reasons, reviewed_on, version
        from ehc.budget
       where child_id = :child and removed_at is null
       order by asked_on desc, budget_id desc
      """;

  private static final String LOCK =
      """
      select version, changed_by
        from ehc.budget
       where child_id = :child and budget_id = :budget and removed_at is null
         for update
      """;

  private static final String ADD =
      """
      insert into ehc.budget
        (child_id, case_id, arrangement, asked_on, decision, decided_on, from_on, until_on,
         pence_a_year, pays_for, reasons, reviewed_on, changed_by, changed_at)
      values (:child, :case, :arrangement, :asked, :decision, :decided, :from, :until, :pence,
         :paysFor, :reasons, :reviewed, :by, :at)
      returning budget_id
      """;

  private static final String CHANGE =
      """
      update ehc.budget
         set arrangement = :arrangement, asked_on = :asked, decision = :decision,
             decided_on = :decided, from_on = :from, until_on = :until, pence_a_year = :pence,
             pays_for = :paysFor, reasons = :reasons, reviewed_on = :reviewed,
             version = version + 1, changed_by = :by, changed_at = :at
       where budget_id = :budget
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Chronicle chronicle;
  private final Clock clock;

  Budgets(JdbcClient jdbc, Accounts accounts, Chronicle chronicle, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  private record Locked(long version, Optional<AccountId> by) {}

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Budget> of(ChildId child) {
    return jdbc.sql(OF).param("child", child.value()).query(Budgets::budget).list();
  }

  @Transactional
  public Outcome<Long> add(PlacementWork.Seat seat, Map<String, String> sent) {
    BudgetRules.Read read = BudgetRules.of(sent, LocalDate.now(clock));
    if (!read.problems().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    long id =
        jdbc.sql(ADD)
            .paramSource(
                values(seat, read.wished())
                    .addValue("child", seat.child().value())
                    .addValue("case", seat.in().value()))
            .query(Long.class)
            .single();
    tell(seat, id, 1, "added", read.wished());
    return new Outcome.Done<>(id);
  }

  /// @param version that the person saw
  @Transactional
  public Outcome<Long> change(
      PlacementWork.Seat seat, long id, long version, Map<String, String> sent) {
    Optional<Locked> locked = lock(seat.child(), id);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("EHC-227", "", "This budget is not there any more.")));
    }
    if (locked.get().version() != version) {
      String who = locked.get().by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
      return new Outcome.Overtaken<>(who, locked.get().version());
    }
    BudgetRules.Read read = BudgetRules.of(sent, LocalDate.now(clock));
    if (!read.problems().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    jdbc.sql(CHANGE).paramSource(values(seat, read.wished()).addValue("budget", id)).update();
    tell(seat, id, version + 1, "changed", read.wished());
    return new Outcome.Done<>(id);
  }

  private Optional<Locked> lock(ChildId child, long id) {
    return jdbc.sql(LOCK)
        .param("child", child.value())
        .param("budget", id)
        .query(
            (row, at) -> {
              long version = row.getLong("version");
              long by = row.getLong("changed_by");
              return new Locked(
                  version, row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by)));
            })
        .optional();
  }

  private static MapSqlParameterSource values(PlacementWork.Seat seat, Budget one) {
    Long pence = one.penceAYear().isPresent() ? one.penceAYear().getAsLong() : null;
    return new MapSqlParameterSource()
        .addValue("arrangement", one.arrangement().name())
        .addValue("asked", Date.valueOf(one.asked()))
        .addValue("decision", one.decision().name())
        .addValue("decided", day(one.decided()), Types.DATE)
        .addValue("from", day(one.from()), Types.DATE)
        .addValue("until", day(one.until()), Types.DATE)
        .addValue("pence", pence, Types.BIGINT)
        .addValue("paysFor", one.paysFor())
        .addValue("reasons", one.reasons())
        .addValue("reviewed", day(one.reviewed()), Types.DATE)
        .addValue("by", seat.by().by().value())
        .addValue("at", Timestamp.from(seat.by().at()));
  }

  private static @org.jspecify.annotations.Nullable Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  private void tell(PlacementWork.Seat seat, long id, long version, String act, Budget one) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("How it is held", one.arrangement().label());
    state.put("Asked for", Dates.full(one.asked()));
    state.put("Decision", one.decision().label());
    one.from().ifPresent(day -> state.put("From", Dates.full(day)));
    one.until().ifPresent(day -> state.put("Until", Dates.full(day)));
    one.penceAYear().ifPresent(pence -> state.put("A year", Pounds.shown(pence)));
    state.put("Pays for", one.paysFor());
    state.put("Reasons", one.reasons());
    one.reviewed().ifPresent(day -> state.put("Reviewed", Dates.full(day)));
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.BUDGET, id, seat.in()),
        version,
        act,
        state,
        seat.by());
  }

  private static Budget budget(ResultSet row, int at) throws SQLException {
    long pence = row.getLong("pence_a_year");
    OptionalLong amount = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pence);
    return new Budget(
        row.getLong("budget_id"),
        Budget.Arrangement.valueOf(row.getString("arrangement")),
        row.getObject("asked_on", LocalDate.class),
        Budget.Decision.valueOf(row.getString("decision")),
        day(row, "decided_on"),
        day(row, "from_on"),
        day(row, "until_on"),
        amount,
        row.getString("pays_for"),
        row.getString("reasons"),
        day(row, "reviewed_on"),
        row.getLong("version"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}

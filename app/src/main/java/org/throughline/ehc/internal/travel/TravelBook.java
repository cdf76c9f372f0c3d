// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.internal.travel.TravelHelp.Budget;
import org.throughline.ehc.internal.travel.TravelHelp.Decision;
import org.throughline.ehc.internal.travel.TravelHelp.Ending;
import org.throughline.ehc.internal.travel.TravelHelp.Ground;
import org.throughline.ehc.internal.travel.TravelHelp.Reply;
import org.throughline.ehc.internal.travel.TravelHelp.Training;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Keeps whether a child is eligible for help with travel, the travel budgets that were offered and
/// training to travel alone.
@Component
public class TravelBook {

  private static final String DECISIONS =
      """
      select d.decision_id as id, d.decided_on, d.ground, d.words, d.version
        from ehc.travel_decision d
        join cases.published_case f using (case_id)
       where f.child_id = :child and d.removed_at is null
       order by d.decided_on desc, d.decision_id desc
      """;

  private static final String BUDGETS =
      """
      select b.offer_id as id, b.offered_on, b.reply, b.replied_on, b.words, b.version
        from ehc.travel_budget b
        join cases.published_case f using (case_id)
       where f.child_id = :child and b.removed_at is null
       order by b.offered_on desc, b.offer_id desc
      """;

  private static final String TRAININGS =
      """
      select t.training_id as id, t.referred_on, t.started_on, t.ending, t.ended_on, t.checked_on,
             t.is_independent, t.words, t.version
        from ehc.travel_training t
        join cases.published_case f using (case_id)
       where f.child_id = :child and t.removed_at is null
       order by t.referred_on desc, t.training_id desc
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Chronicle chronicle;
  private final Clock clock;

  TravelBook(JdbcClient jdbc, Accounts accounts, Chronicle chronicle, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /// Whose travel it is, in which case, and who writes.
  public record Seat(ChildId child, CaseId in, Signature by) {}

  private record Locked(CaseId in, long version, AccountId by) {}

  /// The latest decision first: it is the one that stands.
  @Transactional(readOnly = true)
  public List<Decision> decisions(ChildId child) {
    return jdbc.sql(DECISIONS).param("child", child.value()).query(TravelBook::decision).list();
  }

  /// The latest offer first.
  @Transactional(readOnly = true)
  public List<Budget> budgets(ChildId child) {
    return jdbc.sql(BUDGETS).param("child", child.value()).query(TravelBook::budget).list();
  }

  /// The latest referral first.
  @Transactional(readOnly = true)
  public List<Training> trainings(ChildId child) {
    return jdbc.sql(TRAININGS).param("child", child.value()).query(TravelBook::training).list();
  }

  @Transactional(readOnly = true)
  public Optional<TravelHelp> find(ChildId child, TravelKind kind, long id) {
    List<? extends TravelHelp> all =
        switch (kind) {
          case DECISION -> decisions(child);
          case BUDGET -> budgets(child);
          case TRAINING -> trainings(child);
        };
    return all.stream().filter(one -> one.id() == id).findFirst().map(TravelHelp.class::cast);
  }

  @Transactional
  public Outcome<Long> add(Seat seat, TravelKind kind, Map<String, String> sent) {
    TravelRules.Read read = TravelRules.of(kind, sent, LocalDate.now(clock));
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    TravelHelp wished = read.wished().get();
    long id =
        jdbc.sql(TravelSql.of(kind).add())
            .paramSource(values(wished, seat.by()).addValue("case", seat.in().value()))
            .query(Long.class)
            .single();
    tell(seat, seat.in(), new Entry(id, 1, "added"), wished);
    return new Outcome.Done<>(id);
  }

  /// @param version that the person saw
  @Transactional
  public Outcome<Long> change(
      Seat seat, TravelKind kind, long id, long version, Map<String, String> sent) {
    return guarded(
        seat,
        kind,
        id,
        version,
        locked -> {
          TravelRules.Read read = TravelRules.of(kind, sent, LocalDate.now(clock));
          if (read.wished().isEmpty()) {
            return new Outcome.Refused<>(read.problems());
          }
          TravelHelp wished = read.wished().get();
          jdbc.sql(TravelSql.of(kind).change())
              .paramSource(values(wished, seat.by()).addValue("id", id))
              .update();
          tell(seat, locked.in(), new Entry(id, version + 1, "changed"), wished);
          return new Outcome.Done<>(id);
        });
  }

  /// Takes out what was written down by mistake; its history stays.
  @Transactional
  public Outcome<Long> remove(Seat seat, TravelHelp one, long version) {
    return guarded(
        seat,
        one.kind(),
        one.id(),
        version,
        locked -> {
          jdbc.sql(TravelSql.of(one.kind()).remove())
              .param("by", seat.by().by().value())
              .param("at", Timestamp.from(seat.by().at()))
              .param("id", one.id())
              .update();
          tell(seat, locked.in(), new Entry(one.id(), version + 1, "taken out"), one);
          return new Outcome.Done<>(one.id());
        });
  }

  /// Locks it, and acts when it is still as the person saw it.
  private Outcome<Long> guarded(
      Seat seat, TravelKind kind, long id, long version, Function<Locked, Outcome<Long>> act) {
    Optional<Locked> locked = lock(seat.child(), kind, id);
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("EHC-460", "", "This is not there any more. Open the page again.")));
    }
    if (locked.get().version() != version) {
      String who = accounts.find(locked.get().by()).map(Account::name).orElse("Somebody");
      return new Outcome.Overtaken<>(who, locked.get().version());
    }
    return act.apply(locked.get());
  }

  private Optional<Locked> lock(ChildId child, TravelKind kind, long id) {
    return jdbc.sql(TravelSql.of(kind).lock())
        .param("child", child.value())
        .param("id", id)
        .query(
            (row, at) ->
                new Locked(
                    new CaseId(row.getLong("case_id")),
                    row.getLong("version"),
                    new AccountId(row.getLong("changed_by"))))
        .optional();
  }

  private static MapSqlParameterSource values(TravelHelp wished, Signature by) {
    MapSqlParameterSource values =
        switch (wished) {
          case Decision decision -> values(decision);
          case Budget budget -> values(budget);
          case Training training -> values(training);
        };
    return values
        .addValue("words", wished.words())
        .addValue("by", by.by().value())
        .addValue("at", Timestamp.from(by.at()));
  }

  private static MapSqlParameterSource values(Decision one) {
    return new MapSqlParameterSource()
        .addValue("decided", Date.valueOf(one.decided()))
        .addValue("eligible", one.ground().isPresent())
        .addValue("ground", one.ground().map(Ground::name).orElse(""));
  }

  private static MapSqlParameterSource values(Budget one) {
    return new MapSqlParameterSource()
        .addValue("offered", Date.valueOf(one.offered()))
        .addValue("reply", one.reply().name())
        .addValue("replied", day(one.replied()), Types.DATE);
  }

  private static MapSqlParameterSource values(Training one) {
    return new MapSqlParameterSource()
        .addValue("referred", Date.valueOf(one.referred()))
        .addValue("started", day(one.started()), Types.DATE)
        .addValue("ending", one.ending().map(Ending::name).orElse(""))
        .addValue("ended", day(one.ended()), Types.DATE)
        .addValue("checked", day(one.checked()), Types.DATE)
        .addValue("independent", one.independent().orElse(null), Types.BOOLEAN);
  }

  private static @Nullable Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  private record Entry(long id, long version, String act) {}

  private void tell(Seat seat, CaseId in, Entry entry, TravelHelp one) {
    Map<String, String> state =
        switch (one) {
          case Decision decision -> state(decision);
          case Budget budget -> state(budget);
          case Training training -> state(training);
        };
    state.put("Note", one.words());
    chronicle.tell(
        new Chronicle.Thing(one.kind().subject(), entry.id(), in),
        entry.version(),
        entry.act(),
        state,
        seat.by());
  }

  private static Map<String, String> state(Decision one) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("Decided", Dates.full(one.decided()));
    state.put("Eligible", one.ground().isPresent() ? "Yes" : "No");
    state.put("Ground", one.ground().map(Ground::label).orElse(""));
    return state;
  }

  private static Map<String, String> state(Budget one) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("Offered", Dates.full(one.offered()));
    state.put("Reply", one.reply().label());
    state.put("Replied", one.replied().map(Dates::full).orElse(""));
    return state;
  }

  private static Map<String, String> state(Training one) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put("Referred", Dates.full(one.referred()));
    state.put("Begun", one.started().map(Dates::full).orElse(""));
    state.put("How it ended", one.ending().map(Ending::label).orElse(""));
    state.put("Ended", one.ended().map(Dates::full).orElse(""));
    state.put("Asked six months later", one.checked().map(Dates::full).orElse(""));
    state.put("Travels alone", one.independent().map(yes -> yes ? "Yes" : "No").orElse(""));
    return state;
  }

  private static Decision decision(ResultSet row, int at) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getObject("decided_on", LocalDate.class),
        Optional.of(row.getString("ground")).filter(one -> !one.isEmpty()).map(Ground::valueOf),
        row.getString("words"),
        row.getLong("version"));
  }

  private static Budget budget(ResultSet row, int at) throws SQLException {
    return new Budget(
        row.getLong("id"),
        row.getObject("offered_on", LocalDate.class),
        Reply.valueOf(row.getString("reply")),
        day(row, "replied_on"),
        row.getString("words"),
        row.getLong("version"));
  }

  private static Training training(ResultSet row, int at) throws SQLException {
    return new Training(
        row.getLong("id"),
        row.getObject("referred_on", LocalDate.class),
        day(row, "started_on"),
        Optional.of(row.getString("ending")).filter(one -> !one.isEmpty()).map(Ending::valueOf),
        day(row, "ended_on"),
        day(row, "checked_on"),
        Optional.ofNullable(row.getObject("is_independent", Boolean.class)),
        row.getString("words"),
        row.getLong("version"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}

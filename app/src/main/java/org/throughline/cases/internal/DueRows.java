// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseTimelines.Reckoned;
import org.throughline.law.LawInForce;
import org.throughline.platform.database.CopyRows;
import org.throughline.statute.Calendars;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// Writes the lines of cases' timelines in the place of those that were there.
@Component
public class DueRows {

  /// The details are read only where they may name somebody: most events are of other types.
  private static final String EVENTS =
      """
      select e.case_id, f.pathway, e.number, e.type, e.happened_on, e.recorded_at, e.method,
             e.replaces, e.is_withdrawal,
             case when e.type = any(:naming) then e.details::text else '{}' end as details
        from cases.event e
        join cases.case_file f using (case_id)
       where e.case_id = any(:cases)
       order by e.case_id, e.number
      """;

  private static final String STAGE =
      """
      create temporary table if not exists staged_due (
        case_id bigint, duty text, nth int, party text, kind text, counted_from date, due_on date,
        state text, met_on date, because text, source text) on commit delete rows
      """;

  /// Whoever saves takes the case first and its lines after: so does this. A case that is opened
  /// meanwhile is not among those taken, and is left alone: it was reckoned as it was opened.
  private static final String LOCK =
      """
      select case_id
        from cases.case_file
       where case_id >= :from and case_id < :to
       order by case_id
         for no key update
      """;

  private static final String REMOVE =
      """
      delete from cases.due where case_id = any(:cases)
      """;

  private static final String TAKE =
      """
      insert into cases.due
        (case_id, duty, nth, party, kind, counted_from, due_on, state, met_on, because, source)
      select case_id, duty, nth, party, kind, counted_from, due_on, state, met_on, because, source
        from staged_due
      """;

  /// What lists are sorted by. A duty that guidance expects and that was missed is no longer what
  /// comes next, nor is one that was left undone for more than a year; that one is counted.
  private static final String SUM_UP =
      """
      with outstanding as (
        select case_id, duty, party, counted_from, due_on, state, kind, because,
               party in ('COUNCIL', 'BODIES', 'NEW_COUNCIL', 'OLD_COUNCIL') as is_ours
          from cases.due
         where case_id = any(:cases)
           and met_on is null and due_on is not null
           and state in ('open', 'missed', 'lifted-by-exception')),
      ours as (
        select distinct on (case_id) case_id, due_on, duty, because
          from outstanding
         where is_ours
           and (kind = 'must' and due_on > :longAgo or kind = 'should' and state = 'open')
         order by case_id, due_on, kind, duty),
      theirs as (
        select distinct on (case_id) case_id, party, duty, counted_from
          from outstanding
         where not is_ours and (state = 'open' or kind in ('must', 'should'))
           and due_on > :lately
         order by case_id, due_on, duty),
      left_behind as (
        select case_id, count(*) as many
          from outstanding
         where is_ours and kind = 'must' and due_on <= :longAgo
         group by case_id),
      latest as (
        select distinct on (case_id) case_id, type, happened_on
          from cases.event
         where case_id = any(:cases)
         order by case_id, happened_on desc, number desc)
      update cases.case_file f
         set reckoned_on = :day, next_on = o.due_on, next_duty = o.duty,
             next_because = o.because,
             waits_for = t.party, waits_duty = t.duty, waits_since = t.counted_from,
             left_behind = coalesce(b.many, 0), last_event = l.type, last_event_on = l.happened_on
        from cases.case_file c
        left join ours o using (case_id)
        left join theirs t using (case_id)
        left join left_behind b using (case_id)
        left join latest l using (case_id)
       where c.case_id = any(:cases) and f.case_id = c.case_id
      """;

  /// A case's few lines need no stage.
  private static final String TAKE_FEW =
      """
      insert into cases.due
        (case_id, duty, nth, party, kind, counted_from, due_on, state, met_on, because, source)
      select :case, line.*
        from unnest(:duties::text[], :nths::int[], :parties::text[], :kinds::text[],
                    :counted::date[], :due::date[], :states::text[], :met::date[],
                    :because::text[], :sources::text[]) line
      """;

  /// So many lines are held in memory: each explains itself at length.
  private static final int FEW = 1_000;

  private static final String EVENTS_OF_ONE = ofOne(EVENTS);
  private static final String REMOVE_OF_ONE = ofOne(REMOVE);
  private static final String SUM_UP_ONE = ofOne(SUM_UP);

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Pathways pathways = Pathways.standard();
  private final SchoolCalendars calendars;
  private final LawInForce law;

  DueRows(JdbcClient jdbc, DataSource database, SchoolCalendars calendars, LawInForce law) {
    this.jdbc = jdbc;
    this.database = database;
    this.calendars = calendars;
    this.law = law;
  }

  private record Row(long caseId, String pathway, Event event) {}

  /// What is due in a case.
  ///
  /// @param nth how many times the duty came before in the case, and this time
  /// @param because empty when nothing is outstanding
  private record Line(Duty duty, int nth, String because) {

    private String kind() {
      return duty.rule().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Of one case, which whoever calls has taken.
  public void write(long id, LocalDate asOf) {
    List<Row> events = events(EVENTS_OF_ONE, id);
    List<Line> lines =
        events.isEmpty()
            ? List.of()
            : lines(events, book(events, id, id + 1, asOf).apply(id), law.rulebook(), asOf);
    jdbc.sql(REMOVE_OF_ONE).param("cases", id).update();
    jdbc.sql(TAKE_FEW)
        .param("case", id)
        .param("duties", texts(lines, line -> line.duty().code()))
        .param("nths", lines.stream().map(Line::nth).toArray(Integer[]::new))
        .param("parties", texts(lines, line -> line.duty().rule().party().name()))
        .param("kinds", texts(lines, Line::kind))
        .param("counted", texts(lines, line -> line.duty().countedFrom()))
        .param("due", texts(lines, line -> line.duty().due()))
        .param("states", texts(lines, line -> line.duty().state().code()))
        .param("met", texts(lines, line -> line.duty().metOn()))
        .param("because", texts(lines, Line::because))
        .param("sources", texts(lines, line -> line.duty().source().cited()))
        .update();
    sumUp(SUM_UP_ONE, id, asOf);
  }

  /// A column of the lines; what is absent stays so.
  private static @Nullable String[] texts(List<Line> lines, Function<Line, Object> column) {
    return lines.stream()
        .map(column)
        .map(value -> value instanceof Optional<?> some ? some.orElse(null) : value)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /// Of the cases from one number to before another, in a transaction of their own.
  public Reckoned write(long from, long to, LocalDate asOf) {
    Long[] taken =
        jdbc.sql(LOCK)
            .param("from", from)
            .param("to", to)
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    List<Row> events = events(EVENTS, taken);
    Rulebook rulebook = law.rulebook();
    LongFunction<Calendars> book = book(events, from, to, asOf);
    jdbc.sql(STAGE).update();
    CopyRows lines = new CopyRows("copy staged_due from stdin");
    long cases = 0;
    for (int first = 0; first < events.size(); cases++) {
      int next = endOfCase(events, first);
      List<Row> one = events.subList(first, next);
      long id = one.getFirst().caseId();
      lines(one, book.apply(id), rulebook, asOf).forEach(line -> stage(id, line, lines));
      if (lines.waiting() >= FEW) {
        send(lines);
      }
      first = next;
    }
    send(lines);
    jdbc.sql(REMOVE).param("cases", taken).update();
    int written = jdbc.sql(TAKE).update();
    sumUp(SUM_UP, taken, asOf);
    return new Reckoned(cases, events.size(), written);
  }

  /// PostgreSQL plans anew each time it is handed numbers in an array; for one number it keeps the
  /// plan, which takes longer to find than to follow.
  private static String ofOne(String sql) {
    return sql.replace("= any(:cases)", "= :cases");
  }

  /// @param cases the numbers that `sql` takes: one, or an array
  private void sumUp(String sql, Object cases, LocalDate asOf) {
    jdbc.sql(sql)
        .param("day", Date.valueOf(asOf))
        .param("longAgo", Date.valueOf(asOf.minusYears(1)))
        .param("lately", Date.valueOf(asOf.minusMonths(9)))
        .param("cases", cases)
        .update();
  }

  private List<Row> events(String sql, Object cases) {
    return jdbc.sql(sql)
        .param("cases", cases)
        .param("naming", NamedPeople.TYPES.toArray(String[]::new))
        .query((row, at) -> new Row(row.getLong(1), row.getString(2), EventRow.of(row)))
        .list();
  }

  private static int endOfCase(List<Row> events, int first) {
    int next = first + 1;
    while (next < events.size() && events.get(next).caseId() == events.get(first).caseId()) {
      next++;
    }
    return next;
  }

  /// Terms are looked up only where a case counts school days.
  private LongFunction<Calendars> book(List<Row> events, long from, long to, LocalDate asOf) {
    Set<String> counted = calendars.pathways();
    return events.stream().anyMatch(row -> counted.contains(row.pathway()))
        ? calendars.of(from, to, asOf)::of
        : any -> Calendars.england();
  }

  /// Of one case; none for a pathway that is not known.
  private List<Line> lines(
      List<Row> events, Calendars calendars, Rulebook rulebook, LocalDate asOf) {
    Optional<Pathway> pathway = pathways.find(events.getFirst().pathway());
    if (pathway.isEmpty()) {
      return List.of();
    }
    List<Event> recorded = events.stream().map(Row::event).toList();
    Map<String, Integer> times = new HashMap<>();
    return Timeline.of(pathway.get(), recorded, calendars, rulebook, asOf).duties().stream()
        .filter(duty -> duty.state() != DutyState.NOT_ARISEN)
        .map(duty -> line(duty, times.merge(duty.code(), 1, Integer::sum)))
        .toList();
  }

  private static Line line(Duty duty, int nth) {
    boolean isOutstanding =
        duty.metOn().isEmpty()
            && (duty.state() == DutyState.OPEN
                || duty.state() == DutyState.MISSED
                || duty.state() == DutyState.LIFTED_BY_EXCEPTION);
    return new Line(duty, nth, isOutstanding ? duty.because() : "");
  }

  private static void stage(long caseId, Line line, CopyRows lines) {
    Duty duty = line.duty();
    lines
        .cell(caseId)
        .cell(duty.code())
        .cell(line.nth())
        .cell(duty.rule().party().name())
        .cell(line.kind())
        .cell(duty.countedFrom())
        .cell(duty.due())
        .cell(duty.state().code())
        .cell(duty.metOn())
        .cell(line.because())
        .cell(duty.source().cited())
        .end();
  }

  private void send(CopyRows lines) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      lines.send(connection);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The rows could not be copied", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.measures.AreaCode;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.ReportingPeriod;
import org.throughline.platform.identity.AccountId;

/// The figures that were typed in, in the database.
@Component
public class EntryRows {

  private static final String COLUMNS =
      """
      select entry_id, measure, area, period, value, numerator, denominator, comment, entered_by,
        entered_at, state, decided_by, decided_at, reason
      from measures.entry
      """;

  private static final String FIND = COLUMNS + "where entry_id = :id";

  private static final String LOCK = FIND + " for update";

  private static final String OF_MEASURE =
      COLUMNS
          + """
          where measure = :measure and area = :area
          order by entry_id desc
          limit :most
          """;

  private static final String WAITING =
      COLUMNS
          + """
          where state = 'waiting' and area = :area
          order by entered_at, entry_id
          """;

  private static final String ADD =
      """
      insert into measures.entry
        (measure, area, period, value, numerator, denominator, comment, entered_by, entered_at)
      values (:measure, :area, :period, :value, :numerator, :denominator, :comment, :by, :at)
      on conflict (measure, area, period) where state = 'waiting' do nothing
      returning entry_id
      """;

  private static final String DECIDE =
      """
      update measures.entry
      set state = :state, decided_by = :by, decided_at = :at, reason = :reason
      where entry_id = :id
      """;

  private static final String LOCK_CURRENT =
      """
      select observation_id, recorded_at from measures.observation
      where measure = :measure and area = :area and period = :period and breakdown = ''
        and superseded_at is null
      for update
      """;

  private static final String SUPERSEDE =
      """
      update measures.observation set superseded_at = :at where observation_id = :id
      """;

  private static final String SHOW =
      """
      insert into measures.observation
        (measure, area, period, period_end, value, numerator, denominator, source, entry_id,
         recorded_at)
      values (:measure, :area, :period, :end, :value, :numerator, :denominator, 'entered', :entry,
        :at)
      """;

  private static final String NEWEST_PERIOD =
      """
      select period from measures.observation
      where measure = :measure and area = :area and breakdown = '' and superseded_at is null
      order by period_end desc, period desc
      limit 1
      """;

  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Entry> find(long id) {
    return jdbc.sql(FIND).param("id", id).query(EntryRows::entry).optional();
  }

  Optional<Entry> lock(long id) {
    return jdbc.sql(LOCK).param("id", id).query(EntryRows::entry).optional();
  }

  /// What was typed in for a measure, the newest first.
  public List<Entry> of(MeasureCode measure, AreaCode area, int most) {
    return jdbc.sql(OF_MEASURE)
        .param("measure", measure.value())
        .param("area", area.value())
        .param("most", most)
        .query(EntryRows::entry)
        .list();
  }

  /// What waits for approval, the longest first.
  public List<Entry> waiting(AreaCode area) {
    return jdbc.sql(WAITING).param("area", area.value()).query(EntryRows::entry).list();
  }

  /// The period of the newest figure that is shown.
  public Optional<ReportingPeriod> newestPeriod(MeasureCode measure, AreaCode area) {
    return jdbc.sql(NEWEST_PERIOD)
        .param("measure", measure.value())
        .param("area", area.value())
        .query(String.class)
        .optional()
        .flatMap(ReportingPeriod::parse);
  }

  /// @return empty when another figure waits for the same period
  Optional<Long> add(
      MeasureCode measure, AreaCode area, TypedFigure figure, AccountId by, Instant at) {
    return jdbc.sql(ADD)
        .param("measure", measure.value())
        .param("area", area.value())
        .param("period", figure.period().code())
        .param("value", figure.value())
        .param("numerator", figure.numerator().orElse(null))
        .param("denominator", figure.denominator().orElse(null))
        .param("comment", figure.comment())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  void decide(long id, Entry.State state, AccountId by, Instant at, String reason) {
    jdbc.sql(DECIDE)
        .param("id", id)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .param("reason", reason)
        .update();
  }

  private record Shown(long id, Instant recordedAt) {}

  /// Shows an approved figure in the place of the one before it, which is kept as it was.
  void show(Entry entry, Instant now) {
    Optional<Shown> before =
        jdbc.sql(LOCK_CURRENT)
            .param("measure", entry.measure().value())
            .param("area", entry.area().value())
            .param("period", entry.period().code())
            .query(
                (row, number) ->
                    new Shown(
                        row.getLong("observation_id"), row.getTimestamp("recorded_at").toInstant()))
            .optional();
    Instant at =
        before.map(each -> each.recordedAt().plusNanos(1000)).filter(now::isBefore).orElse(now);
    before.ifPresent(
        each ->
            jdbc.sql(SUPERSEDE).param("id", each.id()).param("at", Timestamp.from(at)).update());
    jdbc.sql(SHOW)
        .param("measure", entry.measure().value())
        .param("area", entry.area().value())
        .param("period", entry.period().code())
        .param("end", Date.valueOf(entry.period().end()))
        .param("value", entry.value())
        .param("numerator", entry.numerator().orElse(null))
        .param("denominator", entry.denominator().orElse(null))
        .param("entry", entry.id())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    long decidedBy = row.getLong("decided_by");
    Optional<AccountId> decider =
        row.wasNull() ? Optional.empty() : Optional.of(new AccountId(decidedBy));
    BigDecimal value = row.getBigDecimal("value");
    return new Entry(
        row.getLong("entry_id"),
        new MeasureCode(row.getString("measure")),
        new AreaCode(row.getString("area")),
        ReportingPeriod.parse(row.getString("period")).orElseThrow(),
        value,
        Optional.ofNullable(row.getBigDecimal("numerator")),
        Optional.ofNullable(row.getBigDecimal("denominator")),
        row.getString("comment"),
        new AccountId(row.getLong("entered_by")),
        row.getTimestamp("entered_at").toInstant(),
        Entry.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        decider,
        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
        row.getString("reason"));
  }
}

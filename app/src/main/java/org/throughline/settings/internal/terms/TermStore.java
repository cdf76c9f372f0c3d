// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.KeptTerms;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.SettingId;

/// Terms and closures in the database. Those without a setting are the council's.
@Component
public class TermStore {

  private static final String TERMS =
      """
      select t.name, t.starts_on, t.ends_on
        from settings.term t join settings.term_year y using (term_year_id)
       where y.setting_id is not distinct from :id and y.academic_year = :year
       order by t.starts_on
      """;

  private static final String CLOSURES =
      """
      select closure_id, kind, from_on, until_on, reason
        from settings.closure
       where setting_id is not distinct from :id
         and from_on <= :until and until_on >= :from
       order by from_on
      """;

  /// The council's stand under no code at all.
  private static final String KEPT =
      """
      select coalesce(s.urn, 'P' || s.setting_id, '') as code, y.academic_year, t.name,
             t.starts_on as begins_on, t.ends_on, null as kind, '' as reason
        from settings.term t
        join settings.term_year y using (term_year_id)
        left join settings.setting s on s.setting_id = y.setting_id
       where y.setting_id is null or coalesce(s.urn, 'P' || s.setting_id) = any(:codes)
      union all
      select coalesce(s.urn, 'P' || s.setting_id, ''), null, '', c.from_on, c.until_on, c.kind,
             c.reason
        from settings.closure c
        left join settings.setting s on s.setting_id = c.setting_id
       where c.setting_id is null or coalesce(s.urn, 'P' || s.setting_id) = any(:codes)
       order by code, begins_on
      """;

  private static final String HOLIDAYS =
      """
      select day from settings.bank_holiday where day between :from and :until order by day
      """;

  private static final String VERSION =
      """
      select y.version, coalesce(a.name, 'somebody') as saved_by
        from settings.term_year y left join identity.account a on a.account_id = y.saved_by
       where y.setting_id is not distinct from :id and y.academic_year = :year
      """;

  private static final String ADD_YEAR =
      """
      insert into settings.term_year (setting_id, academic_year, version, saved_by, is_invented)
      values (:id, :year, 0, :by, :invented)
      on conflict (setting_id, academic_year) do nothing
      """;

  private static final String LOCK_YEAR =
      """
      select term_year_id, version
        from settings.term_year
       where setting_id is not distinct from :id and academic_year = :year
         for update
      """;

  private static final String FORGET =
      """
      delete from settings.term where term_year_id = :termYear
      """;

  private static final String FORGET_YEAR =
      """
      delete from settings.term_year where term_year_id = :termYear
      """;

  private static final String ADD =
      """
      insert into settings.term (term_year_id, number, name, starts_on, ends_on)
      values (:termYear, :number, :name, :starts, :ends)
      """;

  private static final String NEXT_VERSION =
      """
      update settings.term_year set version = version + 1, saved_by = :by
       where term_year_id = :termYear
      """;

  private static final String ADD_CLOSURE =
      """
      insert into settings.closure
        (setting_id, kind, from_on, until_on, reason, is_invented, entered_at, entered_by)
      values (:id, :kind, :from, :until, :reason, :invented, :at, :by)
      """;

  private static final String REMOVE_CLOSURE =
      """
      delete from settings.closure
       where closure_id = :closure and setting_id is not distinct from :id
      """;

  private final JdbcClient jdbc;

  TermStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The version that was saved last, and who saved it.
  public record Saved(long version, String by) {}

  /// A closure with its number.
  public record Numbered(long id, SchoolClosure closure) {}

  /// A year that is held until the transaction ends.
  record Held(long id, long version) {}

  public List<SchoolTerm> terms(Optional<SettingId> setting, AcademicYear year) {
    return of(TERMS, setting)
        .param("year", year.begins())
        .query(
            (row, number) ->
                new SchoolTerm(row.getString("name"), day(row, "starts_on"), day(row, "ends_on")))
        .list();
  }

  public List<SchoolClosure> closures(Optional<SettingId> setting, AcademicYear year) {
    return numbered(setting, year).stream().map(Numbered::closure).toList();
  }

  public List<Numbered> numbered(Optional<SettingId> setting, AcademicYear year) {
    return of(CLOSURES, setting)
        .param("from", year.schoolsFirstDay())
        .param("until", year.schoolsLastDay())
        .query(
            (row, number) ->
                new Numbered(
                    row.getLong("closure_id"),
                    new SchoolClosure(
                        SchoolClosure.Kind.valueOf(row.getString("kind")),
                        day(row, "from_on"),
                        day(row, "until_on"),
                        row.getString("reason"))))
        .list();
  }

  /// All that is kept of the council, under an empty code, and of the settings with these codes.
  public Map<String, KeptTerms> kept(Collection<String> codes) {
    Map<String, Map<AcademicYear, KeptTerms.Year>> found = new HashMap<>();
    jdbc.sql(KEPT)
        .param("codes", codes.toArray(String[]::new))
        .query(
            row -> {
              Map<AcademicYear, KeptTerms.Year> years =
                  found.computeIfAbsent(row.getString("code"), code -> new HashMap<>());
              years.merge(year(row), kept(row), TermStore::joined);
            });
    Map<String, KeptTerms> kept = new HashMap<>();
    found.forEach((code, years) -> kept.put(code, new KeptTerms(years)));
    return kept;
  }

  private static AcademicYear year(ResultSet row) throws SQLException {
    int begins = row.getInt("academic_year");
    return row.wasNull() ? AcademicYear.ofSchools(day(row, "begins_on")) : new AcademicYear(begins);
  }

  private static KeptTerms.Year kept(ResultSet row) throws SQLException {
    LocalDate from = day(row, "begins_on");
    LocalDate until = day(row, "ends_on");
    String kind = row.getString("kind");
    return kind == null
        ? new KeptTerms.Year(List.of(new SchoolTerm(row.getString("name"), from, until)), List.of())
        : new KeptTerms.Year(
            List.of(),
            List.of(
                new SchoolClosure(
                    SchoolClosure.Kind.valueOf(kind), from, until, row.getString("reason"))));
  }

  private static KeptTerms.Year joined(KeptTerms.Year one, KeptTerms.Year other) {
    return new KeptTerms.Year(
        Stream.concat(one.terms().stream(), other.terms().stream()).toList(),
        Stream.concat(one.closures().stream(), other.closures().stream()).toList());
  }

  public Set<LocalDate> bankHolidays(LocalDate from, LocalDate until) {
    return new HashSet<>(
        jdbc.sql(HOLIDAYS).param("from", from).param("until", until).query(LocalDate.class).list());
  }

  /// What was saved for a year; nothing when it has no terms.
  public Optional<Saved> saved(Optional<SettingId> setting, AcademicYear year) {
    return of(VERSION, setting)
        .param("year", year.begins())
        .query((row, number) -> new Saved(row.getLong("version"), row.getString("saved_by")))
        .optional();
  }

  Held hold(Optional<SettingId> setting, AcademicYear year, Optional<Long> by, boolean invented) {
    of(ADD_YEAR, setting)
        .param("year", year.begins())
        .param("by", by.orElse(null), Types.BIGINT)
        .param("invented", invented)
        .update();
    return of(LOCK_YEAR, setting)
        .param("year", year.begins())
        .query((row, number) -> new Held(row.getLong("term_year_id"), row.getLong("version")))
        .single();
  }

  /// Writes the terms of a year; none takes the year away, so that the council's hold again.
  void write(Held year, List<SchoolTerm> terms, Optional<Long> by) {
    jdbc.sql(FORGET).param("termYear", year.id()).update();
    if (terms.isEmpty()) {
      jdbc.sql(FORGET_YEAR).param("termYear", year.id()).update();
      return;
    }
    for (int at = 0; at < terms.size(); at++) {
      jdbc.sql(ADD)
          .param("termYear", year.id())
          .param("number", at + 1)
          .param("name", terms.get(at).name())
          .param("starts", terms.get(at).starts())
          .param("ends", terms.get(at).ends())
          .update();
    }
    jdbc.sql(NEXT_VERSION)
        .param("termYear", year.id())
        .param("by", by.orElse(null), Types.BIGINT)
        .update();
  }

  void add(
      Optional<SettingId> setting,
      SchoolClosure closure,
      java.time.Instant at,
      Optional<Long> by,
      boolean invented) {
    of(ADD_CLOSURE, setting)
        .param("kind", closure.kind().name())
        .param("from", closure.from())
        .param("until", closure.until())
        .param("reason", closure.reason())
        .param("invented", invented)
        .param("at", java.sql.Timestamp.from(at))
        .param("by", by.orElse(null), Types.BIGINT)
        .update();
  }

  boolean remove(Optional<SettingId> setting, long closure) {
    return of(REMOVE_CLOSURE, setting).param("closure", closure).update() > 0;
  }

  private JdbcClient.StatementSpec of(String sql, Optional<SettingId> setting) {
    return jdbc.sql(sql).param("id", setting.map(SettingId::value).orElse(null), Types.BIGINT);
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    @Nullable LocalDate day = row.getObject(column, LocalDate.class);
    return java.util.Objects.requireNonNull(day, column);
  }
}

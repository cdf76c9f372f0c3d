// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.Signature;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.SettingId;

/// The rows of placements. Whoever may not see the child finds none.
@Component
class Placements {

  private static final String OF =
      """
      select placement_id, setting_id, place, rank, from_on, until_on, pence_a_year, band, note,
             version
        from ehc.placement
       where child_id = :child and removed_at is null
       order by from_on desc, rank, placement_id desc
      """;

  private static final String LOCK =
      """
      select version, changed_by
        from ehc.placement
       where child_id = :child and placement_id = :placement and removed_at is null
         for update
      """;

  private static final String ADD =
      """
      insert into ehc.placement
        (child_id, case_id, setting_id, place, rank, from_on, until_on, pence_a_year, band, note,
         changed_by, changed_at)
      values (:child, :case, :setting, :place, :rank, :from, :until, :pence, :band, :note, :by, :at)
      returning placement_id
      """;

  private static final String CHANGE =
      """
      update ehc.placement
         set setting_id = :setting, place = :place, rank = :rank, from_on = :from,
             until_on = :until, pence_a_year = :pence, band = :band, note = :note,
             version = version + 1, changed_by = :by, changed_at = :at
       where placement_id = :placement
      """;

  private static final String REMOVE =
      """
      update ehc.placement
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where placement_id = :placement
      """;

  private static final String HOLD =
      """
      select ehc.hold_places(:setting, :place)::text
      """;

  private static final String FULL =
      """
      select day, places, taken
        from ehc.first_full_day(:setting, :place, :from, :until, :but)
      """;

  private final JdbcClient jdbc;

  Placements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A placement as somebody wishes it.
  record Wished(
      Optional<SettingId> setting,
      Place place,
      int rank,
      LocalDate from,
      Optional<LocalDate> until,
      OptionalLong penceAYear,
      String band,
      String note) {

    static Wished of(Placement one) {
      return new Wished(
          one.setting(),
          one.place(),
          one.rank(),
          one.from(),
          one.until(),
          one.penceAYear(),
          one.band(),
          one.note());
    }

    Wished until(LocalDate last) {
      return new Wished(setting, place, rank, from, Optional.of(last), penceAYear, band, note);
    }
  }

  /// A row that nobody else changes before this transaction ends.
  record Locked(long version, Optional<AccountId> by) {}

  /// The first day on which every place is taken.
  record Full(LocalDate day, int places, int taken) {}

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Placement> of(ChildId child) {
    return jdbc.sql(OF).param("child", child.value()).query(Placements::placement).list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Locked> lock(ChildId child, long placement) {
    return jdbc.sql(LOCK)
        .param("child", child.value())
        .param("placement", placement)
        .query(
            (row, at) -> {
              long version = row.getLong("version");
              long by = row.getLong("changed_by");
              return new Locked(
                  version, row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by)));
            })
        .optional();
  }

  /// Waits for whoever decides on a place there, and says when every place is taken.
  ///
  /// @param but a placement that does not count; 0 for none
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Full> full(Wished wished, long but) {
    long setting = wished.setting().orElseThrow().value();
    jdbc.sql(HOLD)
        .param("setting", setting)
        .param("place", wished.place().name())
        .query(String.class)
        .optional();
    return jdbc.sql(FULL)
        .param("setting", setting)
        .param("place", wished.place().name())
        .param("from", Date.valueOf(wished.from()))
        .param("until", wished.until().map(Date::valueOf).orElse(null), Types.DATE)
        .param("but", but)
        .query(Full.class)
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public long add(ChildId child, CaseId in, Wished wished, Signature by) {
    return jdbc.sql(ADD)
        .paramSource(
            values(wished, by).addValue("child", child.value()).addValue("case", in.value()))
        .query(Long.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(long placement, Wished wished, Signature by) {
    jdbc.sql(CHANGE).paramSource(values(wished, by).addValue("placement", placement)).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(long placement, Signature by) {
    jdbc.sql(REMOVE)
        .param("at", Timestamp.from(by.at()))
        .param("by", by.by().value())
        .param("placement", placement)
        .update();
  }

  private static MapSqlParameterSource values(Wished wished, Signature by) {
    Long pence = wished.penceAYear().isPresent() ? wished.penceAYear().getAsLong() : null;
    return new MapSqlParameterSource()
        .addValue("setting", wished.setting().map(SettingId::value).orElse(null), Types.BIGINT)
        .addValue("place", wished.place().name())
        .addValue("rank", wished.rank())
        .addValue("from", Date.valueOf(wished.from()))
        .addValue("until", wished.until().map(Date::valueOf).orElse(null), Types.DATE)
        .addValue("pence", pence, Types.BIGINT)
        .addValue("band", wished.band())
        .addValue("note", wished.note())
        .addValue("by", by.by().value())
        .addValue("at", Timestamp.from(by.at()));
  }

  private static Placement placement(ResultSet row, int at) throws SQLException {
    long setting = row.getLong("setting_id");
    Optional<SettingId> where =
        row.wasNull() ? Optional.empty() : Optional.of(new SettingId(setting));
    long pence = row.getLong("pence_a_year");
    OptionalLong cost = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pence);
    return new Placement(
        row.getLong("placement_id"),
        where,
        Place.valueOf(row.getString("place")),
        row.getInt("rank"),
        row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
        cost,
        row.getString("band"),
        row.getString("note"),
        row.getLong("version"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.PlaceKind;
import org.throughline.settings.SettingId;

/// How many of the places that the council commissions of a setting are taken. Only children whom
/// the viewer may see are counted.
@Component
@Transactional(readOnly = true)
public class PlacesTaken {

  /// Of a year that is over on its last day, of this year today, of a coming one on its first day.
  private static final String BY_YEAR =
      """
      select y.kind, y.academic_year, y.places,
             (select count(*)
                from ehc.placement p
               where p.setting_id = :setting and p.place = y.kind and p.removed_at is null
                 and y.day between p.from_on and coalesce(p.until_on, 'infinity')) as taken
        from (
          select kind, academic_year, sum(places) as places,
                 greatest(make_date(academic_year, 9, 1),
                          least(make_date(academic_year + 1, 8, 31), cast(:today as date))) as day
            from settings.published_place
           where setting_id = :setting and academic_year >= :first
           group by kind, academic_year) y
       order by y.academic_year, y.kind
      """;

  private static final String BESIDES =
      """
      select count(*)
        from ehc.placement p
       where p.setting_id = :setting and p.rank = 1 and p.removed_at is null
         and cast(:today as date) between p.from_on and coalesce(p.until_on, 'infinity')
         and not exists (
           select
             from settings.published_place c
            where c.setting_id = p.setting_id and c.kind = p.place)
      """;

  private final JdbcClient jdbc;

  PlacesTaken(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The places of a kind in a year.
  public record Taken(PlaceKind kind, AcademicYear year, int places, int taken) {}

  /// From one academic year on, the earliest first.
  public List<Taken> of(SettingId setting, AcademicYear first, LocalDate today) {
    return jdbc.sql(BY_YEAR)
        .param("setting", setting.value())
        .param("first", first.begins())
        .param("today", Date.valueOf(today))
        .query(
            (row, number) ->
                new Taken(
                    PlaceKind.valueOf(row.getString("kind")),
                    new AcademicYear(row.getInt("academic_year")),
                    row.getInt("places"),
                    row.getInt("taken")))
        .list();
  }

  /// Children with a plan who are placed there today in no commissioned place.
  public int besides(SettingId setting, LocalDate today) {
    return jdbc.sql(BESIDES)
        .param("setting", setting.value())
        .param("today", Date.valueOf(today))
        .query(Integer.class)
        .single();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingKind;
import org.throughline.settings.SettingType;
import org.throughline.settings.Settings;

/// The council's own schools and the specialist places it commissions, as the register of settings
/// keeps them.
@Component
public class RegisterRows {

  private static final String COMMISSIONED =
      """
      select p.setting_id, p.kind, p.need, p.academic_year, p.places, p.agreed_on
        from settings.published_place p
       where p.academic_year between :first and :last
       order by p.academic_year, p.kind, p.need, p.place_id
      """;

  private static final Set<SettingKind> KINDS =
      EnumSet.of(
          SettingKind.PRIMARY, SettingKind.SECONDARY, SettingKind.ALL_THROUGH, SettingKind.SPECIAL);
  private static final Set<SettingType.Sector> SECTORS =
      EnumSet.of(SettingType.Sector.MAINTAINED, SettingType.Sector.ACADEMY);

  private final Settings settings;
  private final JdbcClient jdbc;

  RegisterRows(Settings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /// Places that are commissioned of a setting for a school year.
  record Commissioned(
      long settingId, String kind, String need, int academicYear, int places, LocalDate agreedOn) {}

  /// Whether the register was told which authority is the council's own.
  boolean knowsHome() {
    return !settings.home().code().isEmpty();
  }

  /// State-funded schools of the council that are open on `day`, by name.
  public List<Setting> schools(LocalDate day) {
    String home = settings.home().code();
    List<Setting> schools = new ArrayList<>();
    settings.each(
        setting -> {
          if (isOwn(setting, home) && setting.isOpenOn(day)) {
            schools.add(setting);
          }
        });
    return schools;
  }

  private static boolean isOwn(Setting setting, String home) {
    return !home.isEmpty()
        && setting.facts().text(Fact.LA_CODE).equals(home)
        && KINDS.contains(setting.kind())
        && SECTORS.contains(setting.type().sector());
  }

  /// @param first the calendar year in which the first school year begins
  List<Commissioned> commissioned(int first, int last) {
    return jdbc.sql(COMMISSIONED)
        .param("first", first)
        .param("last", last)
        .query(Commissioned.class)
        .list();
  }
}

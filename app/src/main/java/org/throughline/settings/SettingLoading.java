// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.internal.register.SettingRows;

/// The door for many settings at once that were made by the program itself, such as those of an
/// invented authority. Files of the published register go through their own, with a look before.
@Component
public class SettingLoading {

  private static final int AT_ONCE = 1_000;

  private static final String REMOVE =
      """
      select settings.remove_invented()
      """;

  private static final String HOME =
      """
      update settings.home set la_code = :code, la_name = :name
      """;

  private final SettingRows rows;
  private final JdbcClient jdbc;

  SettingLoading(SettingRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /// Adds settings; one whose URN is there already takes on the facts given here.
  ///
  /// @return those with a URN, by it, with their numbers
  @Transactional
  public Map<Urn, SettingId> load(Collection<NewSetting> settings) {
    Map<Urn, SettingId> numbers = new java.util.HashMap<>();
    List<NewSetting> all = new ArrayList<>(settings);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      numbers.putAll(rows.put(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    return numbers;
  }

  /// Takes out every invented setting and all that hangs on it within this module.
  @Transactional
  public long removeInvented() {
    return jdbc.sql(REMOVE).query(Long.class).single();
  }

  /// Says whose settings are the council's own.
  ///
  /// @param code the Department's three digits, such as 856
  @Transactional
  public void home(String code, String name) {
    jdbc.sql(HOME).param("code", code).param("name", name).update();
  }
}

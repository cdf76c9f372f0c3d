// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.Setting;

/// The register as a list: filtered, sorted, a page of it, counted.
@Component
public class SettingList {

  private static final String FORGIVE =
      """
      select set_config('pg_trgm.word_similarity_threshold', '0.35', true)
      """;

  private static final String READ = "select " + SettingRows.COLUMNS + " from settings.setting ";

  private static final String COUNT =
      """
      select count(*) as all, coalesce(sum(roll), 0) as roll,
             coalesce(sum(capacity), 0) as capacity,
             count(*) filter (where capacity < roll) as full_up
        from settings.setting
      """;

  private static final String KINDS =
      """
      select kind, count(*) as all from settings.setting
      """;

  private static final String AUTHORITIES =
      """
      select la_code, max(la_name) as la_name
        from settings.setting
       where la_code is not null
       group by la_code
       order by 2, 1
      """;

  private static final String WARDS =
      """
      select distinct ward_name
        from settings.setting
       where ward_name is not null and (:authority = '' or la_code = :authority)
       order by ward_name
      """;

  private final JdbcClient jdbc;

  SettingList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the whole list adds up to.
  ///
  /// @param fullUp settings with more on roll than their capacity
  public record Sums(int count, long roll, long capacity, int fullUp) {}

  @Transactional
  public Sums sums(SettingFilter filter) {
    Where where = where(filter);
    return where
        .apply(jdbc.sql(COUNT + where.sql()))
        .query(
            (row, number) ->
                new Sums(
                    row.getInt("all"),
                    row.getLong("roll"),
                    row.getLong("capacity"),
                    row.getInt("full_up")))
        .single();
  }

  /// How many of each kind, by its name.
  @Transactional
  public Map<String, Integer> kinds(SettingFilter filter) {
    Where where = where(filter);
    Map<String, Integer> counts = new LinkedHashMap<>();
    where
        .apply(jdbc.sql(KINDS + where.sql() + " group by kind order by kind"))
        .query(
            row -> {
              counts.put(row.getString("kind"), row.getInt("all"));
            });
    return counts;
  }

  @Transactional
  public List<Setting> page(
      SettingFilter filter, SettingOrder order, boolean isDown, int most, int from) {
    Where where = where(filter);
    return where
        .apply(
            jdbc.sql(
                READ
                    + where.sql()
                    + " order by "
                    + order.sql(isDown)
                    + ", name, setting_id limit :most offset :from"))
        .param("most", most)
        .param("from", from)
        .query(SettingRows::setting)
        .list();
  }

  /// Every one, by name, one after the other.
  @Transactional
  public void each(SettingFilter filter, Consumer<Setting> reader) {
    Where where = where(filter);
    where
        .apply(jdbc.sql(READ + where.sql() + " order by name, setting_id"))
        .query(
            row -> {
              reader.accept(SettingRows.setting(row, 0));
            });
  }

  /// The authorities of which settings are kept, by number.
  public Map<String, String> authorities() {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(AUTHORITIES)
        .query(
            row -> {
              names.put(row.getString("la_code"), String.valueOf(row.getString("la_name")));
            });
    return names;
  }

  public List<String> wards(String authority) {
    return jdbc.sql(WARDS).param("authority", authority).query(String.class).list();
  }

  /// The conditions of a filter with their values.
  private record Where(String sql, Map<String, Object> values) {
    JdbcClient.StatementSpec apply(JdbcClient.StatementSpec statement) {
      return statement.params(values);
    }
  }

  private Where where(SettingFilter filter) {
    List<String> all = new ArrayList<>(List.of(life(filter.open())));
    Map<String, Object> values = new HashMap<>();
    if (!filter.text().isBlank()) {
      jdbc.sql(FORGIVE).query(String.class).single();
      String wanted = filter.text().strip().toLowerCase(java.util.Locale.ROOT);
      all.add("(words like '%' || :plain || '%' or words %> :words)");
      values.put("words", wanted);
      values.put("plain", wanted.replaceAll("([\\\\%_])", "\\\\$1"));
    }
    filter.kind().ifPresent(kind -> equal(all, values, "kind", kind.name()));
    filter.type().ifPresent(type -> equal(all, values, "type", type.name()));
    if (!filter.authority().isEmpty()) {
      equal(all, values, "la_code", filter.authority());
    }
    if (!filter.ward().isEmpty()) {
      equal(all, values, "ward_name", filter.ward());
    }
    if (filter.specialist()) {
      all.add(
          "(unit_capacity > 0 or resourced_capacity > 0 or kind = 'SPECIAL' or exists (select from"
              + " settings.place p where p.setting_id = setting.setting_id and p.removed_at is"
              + " null))");
    }
    return new Where(" where " + String.join(" and ", all), values);
  }

  private static void equal(
      List<String> all, Map<String, Object> values, String column, String value) {
    all.add(column + " = :" + column);
    values.put(column, value);
  }

  private static String life(SettingFilter.Life life) {
    return switch (life) {
      case OPEN -> "status in ('OPEN', 'OPEN_TO_CLOSE')";
      case CLOSED -> "status = 'CLOSED'";
      case PROPOSED -> "status = 'PROPOSED'";
      case ANY -> "true";
    };
  }
}

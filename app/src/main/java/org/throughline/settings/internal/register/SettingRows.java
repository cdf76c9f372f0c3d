// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.Fact;
import org.throughline.settings.NewSetting;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingId;
import org.throughline.settings.Urn;

/// Settings, one row each.
@Component
public class SettingRows {

  /// What is kept of the facts, and what is worked out from them.
  private static final String FACTS =
      """
      name, type, phase, status, opened_on, closed_on, la_code, la_name, establishment_number, ukprn,
      low_age, high_age, gender, religious_character, admissions_policy, capacity, roll,
      roll_counted_on, trust, sponsor, federation, street, locality, town, county, postcode, easting,
      northing, ward_code, ward_name, lsoa, telephone, website, head, ofsted_grade, inspected_on,
      needs, resourced_kind, resourced_capacity, resourced_roll, unit_capacity, unit_roll, section_41,
      kind, latitude, longitude
      """;

  /// Every column of a [Setting].
  public static final String COLUMNS = "setting_id, urn, version, is_invented, " + FACTS;

  private static final String READ = "select " + COLUMNS + " from settings.setting ";

  private static final String LOCK =
      """
      select version from settings.setting where setting_id = :id for update
      """;

  private static final String ADD =
      "insert into settings.setting (urn, is_invented, published, raw, published_as_at,"
          + FACTS
          + ") select urn, is_invented, coalesce(published, '{}'), coalesce(raw, '{}'),"
          + " published_as_at,"
          + FACTS
          + """
            from jsonb_populate_recordset(null::settings.setting, cast(:rows as jsonb))
            returning setting_id, urn
            """;

  private static final String CHANGE =
      "update settings.setting s set (version, published, raw, published_as_at,"
          + FACTS
          + ") = (select s.version + 1, coalesce(n.published, s.published),"
          + " coalesce(n.raw, s.raw), coalesce(n.published_as_at, s.published_as_at),"
          + FACTS
          + """
              from jsonb_populate_record(null::settings.setting, r.value) n)
              from jsonb_array_elements(cast(:rows as jsonb)) r
             where s.setting_id = cast(r.value ->> 'setting_id' as bigint)
            """;

  private static final String KNOWN =
      """
      select urn, setting_id from settings.setting where urn = any(:urns) order by urn for update
      """;

  private final JdbcClient jdbc;

  SettingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Setting> find(SettingId id) {
    return jdbc.sql(READ + "where setting_id = :id")
        .param("id", id.value())
        .query(SettingRows::setting)
        .optional();
  }

  public Optional<Setting> find(Urn urn) {
    return jdbc.sql(READ + "where urn = :urn")
        .param("urn", urn.value())
        .query(SettingRows::setting)
        .optional();
  }

  /// The setting as it stands, held against everybody else until the transaction ends.
  public Optional<Setting> lock(SettingId id) {
    return jdbc.sql(LOCK)
        .param("id", id.value())
        .query(Long.class)
        .optional()
        .flatMap(_ -> find(id));
  }

  /// Adds settings, or gives those whose URN is there these facts.
  ///
  /// @return the numbers of those that have a URN
  public Map<Urn, SettingId> put(List<NewSetting> settings) {
    Map<Urn, SettingId> known =
        known(settings.stream().flatMap(each -> each.urn().stream()).toList());
    List<Map<String, Object>> added = new ArrayList<>();
    List<Map<String, Object>> changed = new ArrayList<>();
    for (NewSetting setting : settings) {
      Map<String, Object> row = row(setting);
      Optional<SettingId> there = setting.urn().map(known::get);
      there.ifPresent(id -> row.put("setting_id", id.value()));
      (there.isPresent() ? changed : added).add(row);
    }
    change(changed);
    known.putAll(add(added));
    return known;
  }

  private Map<Urn, SettingId> known(List<Urn> urns) {
    return numbers(
        jdbc.sql(KNOWN).param("urns", urns.stream().map(Urn::value).toArray(String[]::new)));
  }

  /// Adds one.
  public SettingId add(NewSetting setting) {
    return jdbc.sql(ADD)
        .param("rows", FactJson.rows(List.of(row(setting))))
        .query((row, number) -> new SettingId(row.getLong("setting_id")))
        .single();
  }

  /// Adds rows as they are, such as those of the published register.
  public Map<Urn, SettingId> add(List<Map<String, Object>> rows) {
    return rows.isEmpty() ? Map.of() : numbers(jdbc.sql(ADD).param("rows", FactJson.rows(rows)));
  }

  /// Gives settings these facts, and puts their versions up.
  ///
  /// @param rows with `setting_id`, as [FactJson#row] makes them
  public void change(List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(CHANGE).param("rows", FactJson.rows(rows)).update();
    }
  }

  private static Map<Urn, SettingId> numbers(JdbcClient.StatementSpec statement) {
    Map<Urn, SettingId> numbers = new HashMap<>();
    statement.query(
        row -> {
          String urn = row.getString("urn");
          if (urn != null) {
            numbers.put(new Urn(urn), new SettingId(row.getLong("setting_id")));
          }
        });
    return numbers;
  }

  private static Map<String, Object> row(NewSetting setting) {
    Map<String, Object> row = FactJson.row(setting.facts());
    setting.urn().ifPresent(urn -> row.put("urn", urn.value()));
    row.put("is_invented", setting.isInvented());
    return row;
  }

  /// Reads a row of [#COLUMNS].
  public static Setting setting(ResultSet row, int number) throws SQLException {
    return new Setting(
        new SettingId(row.getLong("setting_id")),
        Optional.ofNullable(row.getString("urn")).map(Urn::new),
        facts(row),
        row.getLong("version"),
        row.getBoolean("is_invented"));
  }

  private static SettingFacts facts(ResultSet row) throws SQLException {
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      String value = row.getString(fact.key());
      if (value != null) {
        values.put(fact, value);
      }
    }
    return SettingFacts.of(values);
  }
}

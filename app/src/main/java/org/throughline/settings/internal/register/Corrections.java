// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingId;

/// What people say in the place of published values: kept apart from them, and shown as such.
@Component
public class Corrections {

  private static final String IN_FORCE =
      """
      select setting_id, field, value, reason, made_at, made_by
        from settings.correction
       where setting_id = any(:ids) and ended_at is null
       order by correction_id
      """;

  private static final String ADD =
      """
      insert into settings.correction (setting_id, field, value, reason, made_at, made_by)
      values (:id, :field, :value, :reason, :at, :by)
      """;

  private static final String END =
      """
      update settings.correction
         set ended_at = :at, ended_by = :by
       where setting_id = :id and field = :field and ended_at is null
      """;

  private final JdbcClient jdbc;

  Corrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One that is in force.
  ///
  /// @param value as it is kept; empty where the published value is said to be wrong and no other
  ///     is known
  public record Correction(Fact fact, String value, String reason, Instant at, AccountId by) {}

  public Map<Fact, Correction> of(SettingId setting) {
    return of(java.util.List.of(setting)).getOrDefault(setting, Map.of());
  }

  public Map<SettingId, Map<Fact, Correction>> of(Collection<SettingId> settings) {
    Map<SettingId, Map<Fact, Correction>> found = new HashMap<>();
    jdbc.sql(IN_FORCE)
        .param("ids", settings.stream().map(SettingId::value).toArray(Long[]::new))
        .query(
            row -> {
              Fact fact = Fact.of(row.getString("field")).orElse(null);
              if (fact != null) {
                found
                    .computeIfAbsent(
                        new SettingId(row.getLong("setting_id")), _ -> new EnumMap<>(Fact.class))
                    .put(
                        fact,
                        new Correction(
                            fact,
                            row.getString("value"),
                            row.getString("reason"),
                            row.getTimestamp("made_at").toInstant(),
                            new AccountId(row.getLong("made_by"))));
              }
            });
    return found;
  }

  /// Puts one in force, in the place of any before it.
  void put(SettingId setting, Fact fact, String value, String reason, AccountId by, Instant at) {
    end(setting, fact, by, at);
    jdbc.sql(ADD)
        .param("id", setting.value())
        .param("field", fact.key())
        .param("value", value)
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  /// @return whether there was one
  boolean end(SettingId setting, Fact fact, AccountId by, Instant at) {
    return jdbc.sql(END)
            .param("id", setting.value())
            .param("field", fact.key())
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .update()
        > 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingId;

/// What the published register says of settings, apart from what people say.
@Component
public class PublishedValues {

  private static final String READ =
      """
      select setting_id, published, raw, published_as_at
        from settings.setting
       where setting_id = any(:ids)
      """;

  private final JdbcClient jdbc;

  PublishedValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was published.
  ///
  /// @param others cells of the file that are kept but not understood, by their heading
  /// @param asAt the day of the file; absent for a setting that was never published
  public record Publication(
      SettingFacts facts, Map<String, String> others, Optional<LocalDate> asAt) {

    public static final Publication NONE =
        new Publication(SettingFacts.NONE, Map.of(), Optional.empty());
  }

  public Publication of(SettingId setting) {
    return of(List.of(setting)).getOrDefault(setting, Publication.NONE);
  }

  public Map<SettingId, Publication> of(Collection<SettingId> settings) {
    Map<SettingId, Publication> found = new HashMap<>();
    jdbc.sql(READ)
        .param("ids", settings.stream().map(SettingId::value).toArray(Long[]::new))
        .query(
            row -> {
              found.put(
                  new SettingId(row.getLong("setting_id")),
                  new Publication(
                      FactJson.facts(row.getString("published")),
                      FactJson.texts(row.getString("raw")),
                      Optional.ofNullable(row.getObject("published_as_at", LocalDate.class))));
            });
    return found;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What the council says of management plans, every version kept for ever.
@Component
public class PlanEntryRows {

  private static final String LOCK =
      """
      select forecast_id from places.forecast where forecast_id = :forecast for update
      """;

  private static final String NEWEST =
      """
      select version, said, recorded_by from places.management_plan
       where forecast_id = :forecast
       order by version desc
       limit 1
      """;

  private static final String ADD =
      """
      insert into places.management_plan (forecast_id, version, said, recorded_by, recorded_at)
      values (:forecast, :version, :said::jsonb, :by, :at)
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PlanEntryRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Kept(long version, String said, long recordedBy) {}

  private Optional<Kept> kept(long forecast) {
    return jdbc.sql(NEWEST).param("forecast", forecast).query(Kept.class).optional();
  }

  /// As it stands; version 0 and empty before anything was said.
  public PlanEntries newest(long forecast) {
    return kept(forecast)
        .map(each -> new PlanEntries(each.version(), read(each.said())))
        .orElseGet(() -> new PlanEntries(0, Map.of()));
  }

  private Map<String, String> read(String said) {
    return json.readValue(said, new TypeReference<Map<String, String>>() {});
  }

  /// Who said it last.
  Optional<AccountId> by(long forecast) {
    return kept(forecast).map(each -> new AccountId(each.recordedBy()));
  }

  void lock(long forecast) {
    jdbc.sql(LOCK).param("forecast", forecast).query(Long.class).single();
  }

  void add(long forecast, PlanEntries entries, AccountId by, Instant at) {
    jdbc.sql(ADD)
        .param("forecast", forecast)
        .param("version", entries.version())
        .param("said", json.writeValueAsString(entries.values()))
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.settings.Fact;
import org.throughline.settings.Place;
import org.throughline.settings.SettingFacts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Facts as JSON: on their way into a table, and as they are kept beside it.
public final class FactJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private static final TypeReference<List<Map<String, String>>> LISTS = new TypeReference<>() {};

  private FactJson() {}

  /// The facts by their keys, without what is worked out from them.
  public static String published(SettingFacts facts) {
    return JSON.writeValueAsString(byKey(facts));
  }

  /// Facts that [#published] wrote; keys that are no longer known are left out.
  public static SettingFacts facts(String json) {
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    texts(json).forEach((key, value) -> Fact.of(key).ifPresent(fact -> values.put(fact, value)));
    return SettingFacts.of(values);
  }

  /// Any words by their names.
  public static String texts(Map<String, String> words) {
    return JSON.writeValueAsString(words);
  }

  /// Words that were kept by their names.
  public static Map<String, String> texts(String json) {
    return JSON.readValue(json, TEXTS);
  }

  /// A list of such words.
  public static List<Map<String, String>> list(String json) {
    return JSON.readValue(json, LISTS);
  }

  /// Rows for `jsonb_to_recordset`.
  public static String rows(List<Map<String, Object>> rows) {
    return JSON.writeValueAsString(rows);
  }

  /// A row of the table: the facts, and what is worked out from them.
  public static Map<String, Object> row(SettingFacts facts) {
    Map<String, Object> row = new LinkedHashMap<>(byKey(facts));
    row.put("type", facts.type().name());
    row.put("status", facts.status().name());
    row.put("kind", facts.kind().name());
    facts
        .place()
        .ifPresent(
            (Place place) -> {
              row.put("latitude", place.latitude());
              row.put("longitude", place.longitude());
            });
    return row;
  }

  private static Map<String, String> byKey(SettingFacts facts) {
    Map<String, String> byKey = new LinkedHashMap<>();
    facts.values().forEach((fact, value) -> byKey.put(fact.key(), value));
    return byKey;
  }
}

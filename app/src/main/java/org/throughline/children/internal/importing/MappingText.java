// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.returns.census.ColumnMapping;
import org.throughline.returns.census.PupilItem;
import tools.jackson.databind.json.JsonMapper;

/// A mapping as it is kept.
final class MappingText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MappingText() {}

  static String of(ColumnMapping mapping) {
    return JSON.writeValueAsString(mapping.columns());
  }

  static ColumnMapping read(String json, List<String> notes) {
    Map<PupilItem, Integer> columns = new EnumMap<>(PupilItem.class);
    JSON.readTree(json)
        .properties()
        .forEach(entry -> columns.put(PupilItem.valueOf(entry.getKey()), entry.getValue().asInt()));
    return new ColumnMapping(columns, notes);
  }
}

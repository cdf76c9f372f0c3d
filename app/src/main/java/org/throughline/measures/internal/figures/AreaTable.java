// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.returns.statistics.Area;
import org.throughline.returns.statistics.StatisticsFiles;

/// England, its regions and authorities in the database, as the library of returns knows them.
public final class AreaTable {

  private static final String COUNT =
      """
      select count(*) from measures.area
      """;

  private static final String ADD =
      """
      insert into measures.area (area, name, level, region, old_code)
      values (:area, :name, :level, :region, :oldCode)
      on conflict (area) do nothing
      """;

  private AreaTable() {}

  /// Adds the areas that are not there yet.
  public static void fill(JdbcClient jdbc) {
    List<Area> areas = StatisticsFiles.standard().areas().all();
    if (jdbc.sql(COUNT).query(Long.class).single() >= areas.size()) {
      return;
    }
    areas.stream().sorted(Comparator.comparing(Area::level)).forEach(area -> add(jdbc, area));
  }

  private static void add(JdbcClient jdbc, Area area) {
    jdbc.sql(ADD)
        .param("area", area.code())
        .param("name", area.name())
        .param("level", area.level().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .param("region", area.region().orElse(null))
        .param("oldCode", area.oldCode().orElse(null))
        .update();
  }
}

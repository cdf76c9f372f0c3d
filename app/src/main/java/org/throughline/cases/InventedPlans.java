// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the plans of the invented authority from its events, to hold beside published ones. Of
/// real children it tells nothing.
@Component
@Transactional(readOnly = true)
public class InventedPlans {

  private static final String IN_FORCE =
      """
      select topic, key, plans
        from cases.invented_plans_on(:day)
       order by topic, key
      """;

  private static final String ISSUED =
      """
      select year, issued, in_time
        from cases.invented_plans_issued()
       order by year
      """;

  private final JdbcClient jdbc;

  InventedPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param key such as `10` of the topic `age`, `ASD` of `need`
  private record Line(String topic, String key, long plans) {}

  /// Plans issued after an assessment in a calendar year.
  ///
  /// @param inTime within 20 weeks of the request, exceptions included
  public record Issued(int year, long issued, long inTime) {}

  /// Plans in force on a day, by key of each of `age`, `ethnicity`, `need`, `setting` and `sex`.
  public Map<String, Map<String, Long>> inForce(LocalDate day) {
    Map<String, Map<String, Long>> topics = new LinkedHashMap<>();
    for (Line line : jdbc.sql(IN_FORCE).param("day", Date.valueOf(day)).query(Line.class).list()) {
      topics
          .computeIfAbsent(line.topic(), topic -> new LinkedHashMap<>())
          .put(line.key(), line.plans());
    }
    return topics;
  }

  /// By year, the earliest first.
  public List<Issued> issued() {
    return jdbc.sql(ISSUED).query(Issued.class).list();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many children have a plan, and where. The numbers are whole, small ones included: whoever
/// shows them withholds what must not be shown.
@Component
@Transactional(readOnly = true)
public class PlanCounts {

  private final JdbcClient jdbc;

  PlanCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The children with a plan at one setting.
  ///
  /// @param setting its URN, or what a file calls it
  public record AtSetting(String setting, long plans) {}

  /// The children of one ethnic group who are in a setting.
  ///
  /// @param ethnicity the DfE's code, such as `WBRI`; empty where it is not known
  /// @param plans how many of them have a plan
  public record OfGroup(String ethnicity, long pupils, long plans) {}

  /// Every setting with at least one child with a plan.
  public List<AtSetting> bySetting(LocalDate day) {
    return jdbc.sql("select setting, plans from cases.published_plans_by_setting(:day)")
        .param("day", Date.valueOf(day))
        .query((row, number) -> new AtSetting(row.getString("setting"), row.getLong("plans")))
        .list();
  }

  /// Every group with at least one child in a setting.
  public List<OfGroup> byEthnicity(LocalDate day) {
    return jdbc.sql(
            "select ethnicity, pupils, plans from cases.published_pupils_by_ethnicity(:day)")
        .param("day", Date.valueOf(day))
        .query(
            (row, number) ->
                new OfGroup(
                    row.getString("ethnicity"), row.getLong("pupils"), row.getLong("plans")))
        .list();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.department;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.StatisticsFiles;
import org.throughline.returns.statistics.Unit;

/// The columns of the published tables, counted from the cases kept here.
@Component
@Transactional(readOnly = true)
public class DepartmentColumns {

  /// What stands for a figure that is not known.
  public static final String UNKNOWN = "x";

  private static final String COUNTS =
      """
      select data_set, column_name, figure
        from ehc.published_columns(:year, :today)
      """;

  private static final String HOME =
      """
      select a.area as code, a.name, coalesce(a.old_code, '') as old_code,
             coalesce(r.area, '') as region_code, coalesce(r.name, '') as region_name
        from measures.home h
        join measures.area a using (area)
        left join measures.area r on r.area = a.region
      """;

  /// Of decisions made, whenever: the release does not publish the base of these two.
  private static final List<String> DECISIONS =
      List.of("request_outcome_six_weeks", "request_outcome_over_6_weeks");

  /// The release misspells one of its columns; a file that is to be like it does the same.
  private static final Map<String, String> SLIPS =
      Map.of("number_assess_mediation_tribunal", "number_asssess_mediation_tribunal");

  private final JdbcClient jdbc;

  DepartmentColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A column with its figure.
  ///
  /// @param name in the Department's spelling
  /// @param figure absent where it cannot be known from the cases
  public record Column(String name, String label, Optional<BigDecimal> figure) {

    /// As the release writes it.
    public String written() {
      return figure.map(BigDecimal::toPlainString).orElse(UNKNOWN);
    }
  }

  /// Whose columns they are, as the release identifies an authority.
  public record Authority(
      String code, String name, String oldCode, String regionCode, String regionName) {}

  /// Every table of a calendar year; plans in force are those of the January after it.
  public Map<DepartmentTable, List<Column>> of(int year, LocalDate today) {
    Map<String, Map<String, BigDecimal>> counts = counts(year, today);
    Map<DepartmentTable, List<Column>> tables = new EnumMap<>(DepartmentTable.class);
    for (DepartmentTable table : DepartmentTable.values()) {
      Map<String, BigDecimal> known = counts.getOrDefault(table.dataSet(), Map.of());
      List<Column> columns = new ArrayList<>();
      for (Indicator each : indicators(table)) {
        columns.add(new Column(heading(each), each.label(), figure(each, known)));
      }
      tables.put(table, List.copyOf(columns));
    }
    return Map.copyOf(tables);
  }

  /// Absent until the council has said which it is.
  public Optional<Authority> authority() {
    return jdbc.sql(HOME).query(Authority.class).optional();
  }

  private Map<String, Map<String, BigDecimal>> counts(int year, LocalDate today) {
    Map<String, Map<String, BigDecimal>> counts = new HashMap<>();
    jdbc.sql(COUNTS)
        .param("year", year)
        .param("today", Date.valueOf(today))
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getString("data_set"), set -> new HashMap<>())
                  .put(row.getString("column_name"), row.getBigDecimal("figure"));
            });
    return counts;
  }

  private static List<Indicator> indicators(DepartmentTable table) {
    return StatisticsFiles.standard().dataSets().stream()
        .filter(each -> each.id().equals(table.dataSet()))
        .findFirst()
        .orElseThrow()
        .indicators();
  }

  private static Optional<BigDecimal> figure(Indicator wanted, Map<String, BigDecimal> known) {
    if (wanted.unit() != Unit.PERCENT) {
      return Optional.ofNullable(known.get(name(wanted.name())));
    }
    List<String> base = wanted.denominators().isEmpty() ? DECISIONS : wanted.denominators();
    BigDecimal below =
        base.stream()
            .map(each -> known.getOrDefault(name(each), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return wanted
        .numerator()
        .map(each -> known.get(name(each)))
        .filter(any -> below.signum() > 0)
        .map(above -> above.movePointRight(2).divide(below, 1, RoundingMode.HALF_UP));
  }

  private static String heading(Indicator each) {
    return SLIPS.getOrDefault(each.name(), each.published());
  }

  private static String name(String indicator) {
    return indicator.toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.delivery.ActionStatus;

/// A filter as the clause of a query. What people typed travels as a parameter, never as text.
record PlanWhere(String sql, Map<String, Object> params) {

  static PlanWhere of(PlanFilter filter, boolean withPriorityAndStatus) {
    StringBuilder sql =
        new StringBuilder(" where strategy_id = any(:strategies) and withdrawn_at is null");
    Map<String, Object> params = new HashMap<>();
    params.put(
        "strategies", numbers(filter.strategies().stream().map(each -> each.value()).toList()));
    if (withPriorityAndStatus && !filter.priorities().isEmpty()) {
      sql.append(" and priority_id = any(:priorities)");
      params.put(
          "priorities", numbers(filter.priorities().stream().map(each -> each.value()).toList()));
    }
    if (withPriorityAndStatus && !filter.statuses().isEmpty()) {
      sql.append(" and status = any(:statuses)");
      params.put(
          "statuses", filter.statuses().stream().map(ActionStatus::name).toArray(String[]::new));
    }
    if (!filter.years().isEmpty()) {
      sql.append(" and year = any(:years)");
      params.put("years", filter.years().toArray(Integer[]::new));
    }
    if (!filter.owners().isEmpty()) {
      sql.append(" and owner_id = any(:owners)");
      params.put("owners", numbers(filter.owners().stream().map(each -> each.value()).toList()));
    }
    if (!filter.themes().isEmpty()) {
      sql.append(" and theme = any(:themes)");
      params.put("themes", filter.themes().toArray(String[]::new));
    }
    filter.shown().forEach(each -> sql.append(clause(each)));
    addSearch(sql, params, filter.search());
    return new PlanWhere(sql.toString(), params);
  }

  private static Long[] numbers(List<Long> values) {
    return values.toArray(Long[]::new);
  }

  private static String clause(PlanFilter.Shown shown) {
    return switch (shown) {
      case OFF_TRACK -> " and is_open and (status in ('AT_RISK', 'BLOCKED') or due_on < :today)";
      case LATE -> " and is_open and due_on < :today";
      case SILENT -> " and is_open and quiet_since < :silentBefore";
      case UNOWNED -> " and is_open and owner_id is null";
      case BARRIER -> " and open_barriers > 0";
      case OPEN -> " and is_open";
    };
  }

  private static void addSearch(StringBuilder sql, Map<String, Object> params, String search) {
    String[] words = search.toLowerCase(Locale.ROOT).split("\\s+", 6);
    for (int place = 0; place < words.length && place < 5; place++) {
      if (!words[place].isEmpty()) {
        sql.append(" and words like :word").append(place);
        params.put("word" + place, "%" + escaped(words[place]) + "%");
      }
    }
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /// Unowned and silent first, unless a column was chosen.
  static String order(PlanFilter filter) {
    String way = filter.isDescending() ? " desc nulls last" : " asc nulls last";
    String column =
        switch (filter.order()) {
          case ATTENTION ->
              "(is_open and owner_id is null) desc, (is_open and quiet_since < :silentBefore) desc,"
                  + " is_open desc, least(due_on, next_milestone_on) asc nulls last";
          case CODE -> "code" + way;
          case TEXT -> "lower(text)" + way;
          case OWNER -> "array_position(:officers::bigint[], owner_id)" + way;
          case NEXT -> "is_open desc, least(due_on, next_milestone_on)" + way;
          case STATUS ->
              "array_position('{BLOCKED,AT_RISK,NOT_STARTED,ON_TRACK,DONE,CLOSED}'::text[], status)"
                  + way;
          case UPDATE -> "last_update_at" + (filter.isDescending() ? way : " asc nulls first");
          case YEAR -> "year" + way;
        };
    return " order by " + column + ", code";
  }
}

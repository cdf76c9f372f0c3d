// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;

/// Which action waits for which. Nothing waits for itself, not even in a long circle.
@Component
class DependencyStore {

  private static final String ONE_AT_A_TIME =
      """
      select pg_advisory_xact_lock(hashtext('delivery.dependency'))
      """;

  private static final String NUMBERS =
      """
      select code, action_id from delivery.action where code = any(:codes)
      """;

  private static final String WAITS_FOR =
      """
      with recursive chain (action_id) as (
        select d.needs_id from delivery.dependency d where d.action_id = :from
        union
        select d.needs_id from chain c join delivery.dependency d on d.action_id = c.action_id)
      select exists (select from chain where action_id = :to)
      """;

  private static final String CLEAR =
      """
      delete from delivery.dependency where action_id = :id
      """;

  private static final String ADD =
      """
      insert into delivery.dependency (action_id, needs_id)
      select :id, unnest(:needs::bigint[])
      """;

  private static final String CIRCLE =
      """
      with recursive chain (start, action_id) as (
        select d.action_id, d.needs_id from delivery.dependency d where d.action_id = any(:ids)
        union
        select c.start, d.needs_id
          from chain c join delivery.dependency d on d.action_id = c.action_id)
      select exists (select from chain where start = action_id)
      """;

  private static final String ALL =
      """
      select a.code, n.code as needs
        from delivery.dependency d
        join delivery.action a on a.action_id = d.action_id
        join delivery.action n on n.action_id = d.needs_id
      """;

  private final JdbcClient jdbc;

  DependencyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is wrong with letting `row` wait for the actions with these codes. Holds everybody else
  /// who changes what waits for what until the transaction ends, so that two people cannot close
  /// a circle between them.
  List<Problem> problems(ActionRow row, List<String> needs) {
    if (needs.isEmpty()) {
      return List.of();
    }
    jdbc.sql(ONE_AT_A_TIME).query((each, number) -> 1).list();
    Map<String, Long> numbers = numbers(needs);
    List<Problem> problems = new ArrayList<>();
    for (String code : new TreeSet<>(needs)) {
      Long needed = numbers.get(code);
      if (needed == null) {
        problems.add(PlanProblems.needsUnknown(code));
      } else if (needed == row.id().value()) {
        problems.add(PlanProblems.needsItself());
      } else if (waitsFor(needed, row.id().value())) {
        problems.add(PlanProblems.needsInCircle(code));
      }
    }
    return problems;
  }

  void replace(ActionRow row, List<String> needs) {
    jdbc.sql(CLEAR).param("id", row.id().value()).update();
    if (!needs.isEmpty()) {
      jdbc.sql(ADD)
          .param("id", row.id().value())
          .param("needs", numbers(needs).values().toArray(Long[]::new))
          .update();
    }
  }

  boolean hasCircle(Long[] actions) {
    return jdbc.sql(CIRCLE).param("ids", actions).query(Boolean.class).single();
  }

  /// The code of an action that would wait for itself if these actions waited for what is given
  /// and all others for what they wait for now.
  Optional<String> circle(Map<String, List<String>> becoming) {
    if (becoming.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> waits = new HashMap<>();
    jdbc.sql(ALL)
        .query(
            row -> {
              waits
                  .computeIfAbsent(row.getString("code"), any -> new ArrayList<>())
                  .add(row.getString("needs"));
            });
    waits.putAll(becoming);
    return becoming.keySet().stream().filter(code -> reaches(waits, code)).sorted().findFirst();
  }

  private static boolean reaches(Map<String, List<String>> waits, String start) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(waits.getOrDefault(start, List.of()));
    while (!next.isEmpty()) {
      String code = next.pop();
      if (code.equals(start)) {
        return true;
      }
      if (seen.add(code)) {
        next.addAll(waits.getOrDefault(code, List.of()));
      }
    }
    return false;
  }

  private boolean waitsFor(long action, long other) {
    return jdbc.sql(WAITS_FOR)
        .param("from", action)
        .param("to", other)
        .query(Boolean.class)
        .single();
  }

  private Map<String, Long> numbers(List<String> codes) {
    record Numbered(String code, long id) {}
    return jdbc
        .sql(NUMBERS)
        .param("codes", codes.toArray(String[]::new))
        .query((row, number) -> new Numbered(row.getString("code"), row.getLong("action_id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Numbered::code, Numbered::id));
  }
}

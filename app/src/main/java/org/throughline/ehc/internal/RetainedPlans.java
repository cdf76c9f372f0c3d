// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.KeptRecord;
import org.throughline.platform.identity.AccountId;

/// How long plans, placements and budgets are kept, and their removal with the child. No plan lasts
/// as long as its record is kept, so one that was never ended keeps nothing from removal.
@Component
class RetainedPlans implements KeptRecord {

  private static final int BEFORE_CASES = 10;

  private static final String WITH_PLAN =
      """
      select child_id from ehc.plan where child_id = any(:children)
      union
      select child_id from ehc.placement where child_id = any(:children)
      union
      select child_id from ehc.budget where child_id = any(:children)
      """;

  private static final String REMOVE =
      """
      select part, removed from ehc.remove_disposed()
      """;

  private final JdbcClient jdbc;

  RetainedPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ChildId, List<Kept>> of(Collection<ChildId> children) {
    return jdbc
        .sql(WITH_PLAN)
        .param("children", children.stream().map(ChildId::value).toArray(Long[]::new))
        .query(Long.class)
        .list()
        .stream()
        .map(ChildId::new)
        .collect(Collectors.toMap(Function.identity(), id -> List.of(Kept.sinceBirth("SEN_FILE"))));
  }

  @Override
  public int order() {
    return BEFORE_CASES;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Long> remove(Collection<ChildId> children, AccountId by) {
    Map<String, Long> removed = new TreeMap<>();
    jdbc.sql(REMOVE)
        .query(
            row -> {
              removed.put(row.getString("part"), row.getLong("removed"));
            });
    return removed;
  }
}

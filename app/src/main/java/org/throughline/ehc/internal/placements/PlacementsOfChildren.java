// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenMerged;
import org.throughline.children.MergeGuard;
import org.throughline.children.MergeUndone;

/// Placements and budgets follow their children into one record, and back when that was wrong.
@Component
class PlacementsOfChildren implements MergeGuard {

  private static final String OVERLAP =
      """
      select exists (
        select
          from ehc.placement a
          join ehc.placement b
            on b.child_id = :other and b.rank = 1 and b.removed_at is null
           and daterange(a.from_on, a.until_on, '[]') && daterange(b.from_on, b.until_on, '[]')
         where a.child_id = :one and a.rank = 1 and a.removed_at is null)
      """;

  private static final List<String> MOVE =
      List.of(
          """
          update ehc.placement set child_id = :survivor, moved_by_merge = :merge where child_id = :absorbed
          """,
          """
          update ehc.budget set child_id = :survivor, moved_by_merge = :merge where child_id = :absorbed
          """);

  private static final List<String> MOVE_BACK =
      List.of(
          """
          update ehc.placement
             set child_id = :absorbed, moved_by_merge = null
           where child_id = :survivor and moved_by_merge = :merge
          """,
          """
          update ehc.budget
             set child_id = :absorbed, moved_by_merge = null
           where child_id = :survivor and moved_by_merge = :merge
          """);

  private final JdbcClient jdbc;

  PlacementsOfChildren(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> objection(ChildId survivor, ChildId absorbed) {
    boolean overlaps =
        jdbc.sql(OVERLAP)
            .param("one", survivor.value())
            .param("other", absorbed.value())
            .query(Boolean.class)
            .single();
    return overlaps
        ? Optional.of(
            "Both records have a first placement at the same time. End or take out one of the two first.")
        : Optional.empty();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ChildrenMerged merged) {
    MOVE.forEach(sql -> move(sql, merged.survivor(), merged.absorbed(), merged.merge()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void goBack(MergeUndone undone) {
    MOVE_BACK.forEach(sql -> move(sql, undone.survivor(), undone.absorbed(), undone.merge()));
  }

  private void move(String sql, ChildId survivor, ChildId absorbed, long merge) {
    jdbc.sql(sql)
        .param("survivor", survivor.value())
        .param("absorbed", absorbed.value())
        .param("merge", merge)
        .update();
  }
}

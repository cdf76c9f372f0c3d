// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

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

/// Plans follow their children: into one record when two were of one child, and back when that was
/// wrong.
@Component
class PlansOfChildren implements MergeGuard {

  private static final String BOTH_HAVE =
      """
      select count(*) = 2
        from ehc.plan
       where child_id in (:one, :other) and ceased_on is null
      """;

  private static final String MOVE =
      """
      update ehc.plan
         set child_id = :survivor, moved_by_merge = :merge
       where child_id = :absorbed
      """;

  private static final String MOVE_BACK =
      """
      update ehc.plan
         set child_id = :absorbed, moved_by_merge = null
       where child_id = :survivor and moved_by_merge = :merge
      """;

  private final JdbcClient jdbc;

  PlansOfChildren(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> objection(ChildId survivor, ChildId absorbed) {
    boolean both =
        jdbc.sql(BOTH_HAVE)
            .param("one", survivor.value())
            .param("other", absorbed.value())
            .query(Boolean.class)
            .single();
    return both
        ? Optional.of("Each record has an EHC plan. End one of the plans first.")
        : Optional.empty();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ChildrenMerged merged) {
    move(MOVE, merged.survivor(), merged.absorbed(), merged.merge());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void goBack(MergeUndone undone) {
    move(MOVE_BACK, undone.survivor(), undone.absorbed(), undone.merge());
  }

  private void move(String sql, ChildId survivor, ChildId absorbed, long merge) {
    jdbc.sql(sql)
        .param("survivor", survivor.value())
        .param("absorbed", absorbed.value())
        .param("merge", merge)
        .update();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildrenMerged;
import org.throughline.children.MergeUndone;

/// Cases follow their children into one record, and back when that was wrong. Whoever works
/// something out from cases hears of a merge after this.
@Component
class CasesOfChildren {

  private static final int BEFORE_OTHERS = 0;

  private static final String MOVE =
      """
      update cases.case_file
         set child_id = :survivor, moved_by_merge = :merge, version = version + 1
       where child_id = :absorbed
      """;

  private static final String MOVE_BACK =
      """
      update cases.case_file
         set child_id = :absorbed, moved_by_merge = null, version = version + 1
       where child_id = :survivor and moved_by_merge = :merge
      """;

  private final JdbcClient jdbc;

  CasesOfChildren(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Order(BEFORE_OTHERS)
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ChildrenMerged merged) {
    jdbc.sql(MOVE)
        .param("survivor", merged.survivor().value())
        .param("absorbed", merged.absorbed().value())
        .param("merge", merged.merge())
        .update();
  }

  @EventListener
  @Order(BEFORE_OTHERS)
  @Transactional(propagation = Propagation.MANDATORY)
  public void goBack(MergeUndone undone) {
    jdbc.sql(MOVE_BACK)
        .param("survivor", undone.survivor().value())
        .param("absorbed", undone.absorbed().value())
        .param("merge", undone.merge())
        .update();
  }
}

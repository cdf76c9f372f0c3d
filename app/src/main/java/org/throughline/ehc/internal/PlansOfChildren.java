// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.throughline.children.RecordSection;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanRow;

/// Plans follow their children: into one record when two were of one child, back when that was
/// wrong, and into the copy of all that is kept about a person.
@Component
class PlansOfChildren implements MergeGuard, RecordSection {

  private static final int ORDER = 60;

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
  private final PlanStore store;

  PlansOfChildren(JdbcClient jdbc, PlanStore store) {
    this.jdbc = jdbc;
    this.store = store;
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

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public String title() {
    return "EHC plan";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> entries(ChildId child) {
    return store.of(child).map(store::editions).orElse(List.of()).reversed().stream()
        .flatMap(edition -> store.read(edition).rows().stream().map(row -> entry(edition, row)))
        .toList();
  }

  private static Entry entry(EditionSummary edition, PlanRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("Version", edition.title());
    cells.put("Row", row.label());
    cells.put("Words", row.words().text());
    cells.putAll(RowLines.of(row.words()));
    return new Entry(cells, false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.Signature;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Writes what stands in a locked action's way.
@Component
public class BarrierWriting {

  private static final String ADD =
      """
      insert into delivery.barrier
        (action_id, words, raised_at, raised_by, forum_id, escalated_at, escalated_by)
      values (:id, :words, :at, :by, :forum, :escalatedAt, :escalatedBy)
      """;

  private static final String ONE =
      """
      select b.words, b.resolved_at is not null as is_resolved, coalesce(f.name, '') as forum
        from delivery.barrier b
        left join delivery.forum f on f.forum_id = b.forum_id
       where b.action_id = :id
         and b.barrier_id = :barrier
      """;

  private static final String ESCALATE =
      """
      update delivery.barrier
         set forum_id = :forum, escalated_at = :at, escalated_by = :by
       where barrier_id = :barrier
      """;

  private static final String RESOLVE =
      """
      update delivery.barrier
         set resolution = :resolution, resolved_at = :at, resolved_by = :by
       where barrier_id = :barrier
      """;

  private final JdbcClient jdbc;
  private final ActionStore store;
  private final Forums forums;

  BarrierWriting(JdbcClient jdbc, ActionStore store, Forums forums) {
    this.jdbc = jdbc;
    this.store = store;
    this.forums = forums;
  }

  private record Standing(String words, boolean isResolved, String forum) {}

  public List<Problem> raise(
      ActionEdit edit, String words, Optional<Long> forum, Signature signature) {
    List<Problem> problems = new ArrayList<>();
    String stripped = words.strip();
    if (stripped.length() < 3 || stripped.length() > 2000) {
      problems.add(PlanProblems.barrierWordsMissing());
    }
    Optional<String> name = forum.flatMap(forums::currentName);
    if (forum.isPresent() && name.isEmpty()) {
      problems.add(PlanProblems.noSuchForum());
    }
    if (problems.isEmpty()) {
      add(edit, stripped, forum, signature);
      edit.changed("barrier", "", stripped);
      name.ifPresent(each -> edit.changed("escalated", "", each));
      store.countOpenBarriers(new Long[] {edit.row().id().value()});
    }
    return problems;
  }

  private void add(ActionEdit edit, String words, Optional<Long> forum, Signature signature) {
    Long by = signature.by().map(AccountId::value).orElse(null);
    jdbc.sql(ADD)
        .param("id", edit.row().id().value())
        .param("words", words)
        .param("at", ActionStore.utc(signature.at()))
        .param("by", by)
        .param("forum", forum.orElse(null))
        .param("escalatedAt", forum.map(each -> ActionStore.utc(signature.at())).orElse(null))
        .param("escalatedBy", forum.isPresent() ? by : null)
        .update();
  }

  public List<Problem> escalate(
      ActionEdit edit, long barrier, Optional<Long> forum, Signature signature) {
    List<Problem> problems = new ArrayList<>();
    Optional<Standing> standing = find(edit, barrier);
    addIfNotOpen(problems, standing);
    Optional<String> name = forum.flatMap(forums::currentName);
    if (name.isEmpty()) {
      problems.add(PlanProblems.noSuchForum());
    }
    if (problems.isEmpty() && !standing.orElseThrow().forum().equals(name.orElseThrow())) {
      jdbc.sql(ESCALATE)
          .param("barrier", barrier)
          .param("forum", forum.orElseThrow())
          .param("at", ActionStore.utc(signature.at()))
          .param("by", signature.by().map(AccountId::value).orElse(null))
          .update();
      edit.changed("escalated", standing.get().forum(), name.get());
    }
    return problems;
  }

  public List<Problem> resolve(
      ActionEdit edit, long barrier, String resolution, Signature signature) {
    List<Problem> problems = new ArrayList<>();
    Optional<Standing> standing = find(edit, barrier);
    addIfNotOpen(problems, standing);
    String stripped = resolution.strip();
    if (stripped.length() < 3 || stripped.length() > 2000) {
      problems.add(PlanProblems.resolutionMissing());
    }
    if (problems.isEmpty()) {
      jdbc.sql(RESOLVE)
          .param("barrier", barrier)
          .param("resolution", stripped)
          .param("at", ActionStore.utc(signature.at()))
          .param("by", signature.by().map(AccountId::value).orElse(null))
          .update();
      edit.changed("resolved", standing.orElseThrow().words(), stripped);
      store.countOpenBarriers(new Long[] {edit.row().id().value()});
    }
    return problems;
  }

  private static void addIfNotOpen(List<Problem> problems, Optional<Standing> standing) {
    if (standing.isEmpty()) {
      problems.add(PlanProblems.noSuchBarrier());
    } else if (standing.get().isResolved()) {
      problems.add(PlanProblems.barrierAlreadyResolved());
    }
  }

  private Optional<Standing> find(ActionEdit edit, long barrier) {
    return jdbc.sql(ONE)
        .param("id", edit.row().id().value())
        .param("barrier", barrier)
        .query(
            (row, number) ->
                new Standing(
                    row.getString("words"), row.getBoolean("is_resolved"), row.getString("forum")))
        .optional();
  }
}

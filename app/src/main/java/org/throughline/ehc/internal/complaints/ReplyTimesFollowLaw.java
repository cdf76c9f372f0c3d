// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.law.LawChanged;
import org.throughline.statute.Duty;
import org.throughline.statute.Rulebook;

/// Counts the last days of replies anew when the council sets another number, for the days on
/// which it holds. A complaint that was replied to keeps the day that it was held to.
@Component
class ReplyTimesFollowLaw {

  private static final String WAITING =
      """
      select complaint_id, stage, received_on, reply_due
        from ehc.complaint
       where received_on is not null and answered_on is null and removed_at is null
      """;

  private static final String MOVE =
      """
      update ehc.complaint set reply_due = :due where complaint_id = :complaint
      """;

  private static final String SIGHT =
      """
      select set_config('throughline.ehc_right', :right, true)
      """;

  private final JdbcClient jdbc;
  private final ReplyTimes times;

  ReplyTimesFollowLaw(JdbcClient jdbc, ReplyTimes times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  private record Waiting(long id, Stage stage, LocalDate received, Optional<LocalDate> due) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(LawChanged changed) {
    take("load");
    Rulebook rulebook = times.rulebook();
    waiting().forEach(one -> move(one, rulebook));
    take("");
  }

  private List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, at) ->
                new Waiting(
                    row.getLong("complaint_id"),
                    Stage.valueOf(row.getString("stage")),
                    row.getObject("received_on", LocalDate.class),
                    ComplaintRow.day(row, "reply_due")))
        .list();
  }

  private void move(Waiting one, Rulebook rulebook) {
    Optional<LocalDate> due = times.of(one.stage(), one.received(), rulebook).flatMap(Duty::due);
    if (!due.equals(one.due())) {
      jdbc.sql(MOVE)
          .param("due", ComplaintRow.day(due), Types.DATE)
          .param("complaint", one.id())
          .update();
    }
  }

  private void take(String right) {
    jdbc.sql(SIGHT).param("right", right).query(String.class).single();
  }
}

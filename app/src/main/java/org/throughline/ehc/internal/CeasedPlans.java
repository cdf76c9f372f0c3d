// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.EventRecorded;
import org.throughline.platform.audit.AuditLog;

/// Marks a plan as ceased when the end is recorded in a case, with another day when that is put
/// right, and as in force again when it is taken back.
@Component
class CeasedPlans {

  private static final String FOLLOW =
      """
      select plan_id, ceased_on from ehc.follow_ceasing(:case)
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  CeasedPlans(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  private record Marked(long plan, Optional<LocalDate> ceased) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(EventRecorded event) {
    if (event.type().equals("plan-ceased")) {
      marked(event).forEach(this::tell);
    }
  }

  private List<Marked> marked(EventRecorded event) {
    return jdbc.sql(FOLLOW)
        .param("case", event.id().value())
        .query(
            (row, at) ->
                new Marked(
                    row.getLong("plan_id"),
                    Optional.ofNullable(row.getObject("ceased_on", LocalDate.class))))
        .list();
  }

  private void tell(Marked marked) {
    audit.record(
        Optional.empty(),
        marked.ceased().isPresent() ? "plan-marked-ceased" : "plan-in-force-again",
        "ehc-plan",
        Long.toString(marked.plan()),
        marked.ceased().map(day -> Map.of("on", day.toString())).orElse(Map.of()));
  }
}

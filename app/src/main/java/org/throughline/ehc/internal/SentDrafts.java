// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.Date;
import java.sql.Types;
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
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.platform.audit.AuditLog;

/// Lets a draft follow the event by which it was sent: to another day when that is put right, and
/// to not sent when it is taken back. A final plan stays as it was.
@Component
class SentDrafts {

  private static final String OF_CASE =
      """
      select edition_id, plan_id, number, sent_event, sent_on, remarks_until
        from ehc.edition
       where case_id = :case and sent_event is not null and final_on is null
         for update
      """;

  private static final String FOLLOW =
      """
      update ehc.edition
         set sent_on = :on, remarks_until = :until, sent_event = :event
       where edition_id = :edition
      """;

  private final JdbcClient jdbc;
  private final CaseEvents events;
  private final DraftSending sending;
  private final AuditLog audit;

  SentDrafts(JdbcClient jdbc, CaseEvents events, DraftSending sending, AuditLog audit) {
    this.jdbc = jdbc;
    this.events = events;
    this.sending = sending;
    this.audit = audit;
  }

  private record Draft(
      long editionId, long planId, int number, int sentEvent, Date sentOn, Date remarksUntil) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(EventRecorded event) {
    for (Draft draft : drafts(event)) {
      Optional<Happened> standing = standing(event, draft);
      Optional<LocalDate> served = standing.map(each -> sending.servedBy(event.id(), each));
      if (!served.equals(Optional.of(draft.sentOn().toLocalDate()))) {
        follow(draft, served);
      }
    }
  }

  private List<Draft> drafts(EventRecorded event) {
    return jdbc.sql(OF_CASE).param("case", event.id().value()).query(Draft.class).list();
  }

  private Optional<Happened> standing(EventRecorded event, Draft draft) {
    return events.of(event.id()).stream()
        .filter(each -> each.root() == draft.sentEvent() && DraftSending.isSending(each.type()))
        .findFirst();
  }

  /// A longer time for remarks that the council gave stays.
  private void follow(Draft draft, Optional<LocalDate> served) {
    Optional<LocalDate> until =
        served
            .map(DraftSending::lastDay)
            .map(least -> max(least, draft.remarksUntil().toLocalDate()));
    jdbc.sql(FOLLOW)
        .param("on", served.map(Date::valueOf).orElse(null), Types.DATE)
        .param("until", until.map(Date::valueOf).orElse(null), Types.DATE)
        .param("event", served.isPresent() ? draft.sentEvent() : null, Types.INTEGER)
        .param("edition", draft.editionId())
        .update();
    audit.record(
        Optional.empty(),
        served.isPresent() ? "draft-plan-sent-on-another-day" : "draft-plan-not-sent",
        "ehc-plan",
        Long.toString(draft.planId()),
        Map.of("version", Integer.toString(draft.number())));
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

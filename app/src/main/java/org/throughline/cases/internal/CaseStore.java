// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.NewCase;
import org.throughline.cases.NewEvent;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Event;
import org.throughline.statute.ServiceMethod;
import tools.jackson.databind.ObjectMapper;

/// The rows of a case, for those who hold its lock.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStore {

  private static final String LOCK =
      """
      select case_id, public_id, pathway, child_id, setting, opened_on, closed_on, officer_id,
             version, changed_by
        from cases.case_file
       where case_id = :case
         for update
      """;

  private static final String OPEN_ALONE =
      """
      select pg_advisory_xact_lock(hashtextextended('cases.open ' || :child, 0))::text
      """;

  private static final String OPEN =
      """
      insert into cases.case_file
        (pathway, child_id, setting, opened_on, officer_id, recorded_at, changed_by)
      values (:pathway, :child, :setting, :on, :officer, :at, :by)
      on conflict do nothing
      returning case_id
      """;

  private static final String EVENTS =
      """
      select number, type, happened_on, recorded_at, method, replaces, is_withdrawal,
             details::text as details
        from cases.event
       where case_id = :case
       order by number
      """;

  private static final String ADD =
      """
      insert into cases.event
        (case_id, number, type, happened_on, recorded_at, recorded_by, method, details, replaces,
         is_withdrawal, made_version)
      values (:case, :number, :type, :on, :at, :by, :method, cast(:details as jsonb), :replaces,
         :withdrawal, :version)
      """;

  private static final String CHANGE =
      """
      update cases.case_file
         set version = version + 1, changed_by = :by, officer_id = :officer, closed_on = :closed
       where case_id = :case
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  CaseStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Takes the row's lock; absent when there is no such case for this person.
  public Optional<LockedCase> lock(CaseId id) {
    return jdbc.sql(LOCK)
        .param("case", id.value())
        .query(
            (row, number) ->
                new LockedCase(CaseRow.summary(row, number), CaseRow.account(row, "changed_by")))
        .optional();
  }

  /// Waits until nobody else is opening a case of the child, and lets nobody until the transaction
  /// ends: whether one is open already can be asked after it.
  public void openAlone(ChildId child) {
    jdbc.sql(OPEN_ALONE).param("child", Long.toString(child.value())).query(String.class).single();
  }

  /// Adds a case without events.
  /// @return empty where the child has an open case of a kind of which there is one at a time
  public Optional<CaseId> open(NewCase opening, AccountId by, Instant at) {
    openAlone(opening.child());
    return jdbc.sql(OPEN)
        .param("pathway", opening.pathway())
        .param("child", opening.child().value())
        .param("setting", opening.setting().orElse(null))
        .param("on", Date.valueOf(openedOn(opening.first().happenedOn(), at)))
        .param("officer", opening.officer().map(AccountId::value).orElse(null))
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .query(Long.class)
        .optional()
        .map(CaseId::new);
  }

  /// A case that begins with a day ahead, such as a move, is opened today.
  private static LocalDate openedOn(LocalDate first, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
    return first.isAfter(today) ? today : first;
  }

  /// Every event, mistakes included, in the order they were recorded.
  public List<Event> events(CaseId id) {
    return jdbc.sql(EVENTS)
        .param("case", id.value())
        .query((row, number) -> EventRow.of(row))
        .list();
  }

  /// Adds an event under its number, to a case as it stood before the change.
  public void add(CaseSummary summary, int number, NewEvent event, AccountId by, Instant at) {
    jdbc.sql(ADD)
        .param("case", summary.id().value())
        .param("version", summary.version() + 1)
        .param("number", number)
        .param("type", event.type())
        .param("on", Date.valueOf(event.happenedOn()))
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .param("method", event.method().map(ServiceMethod::code).orElse(null))
        .param("details", json.writeValueAsString(event.details()))
        .param("replaces", event.replaces().isPresent() ? event.replaces().getAsInt() : null)
        .param("withdrawal", event.isWithdrawal())
        .update();
  }

  /// Writes who keeps it and whether it is open, and counts the change.
  public void change(
      CaseSummary summary, Optional<AccountId> officer, Optional<LocalDate> closed, AccountId by) {
    jdbc.sql(CHANGE)
        .param("case", summary.id().value())
        .param("by", by.value())
        .param("officer", officer.map(AccountId::value).orElse(null))
        .param("closed", closed.map(Date::valueOf).orElse(null))
        .update();
  }
}

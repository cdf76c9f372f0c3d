// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.people.PeopleDirectory;
import org.throughline.platform.identity.people.PersonRow;
import org.throughline.platform.web.CouncilConfigured;
import org.throughline.platform.web.Councils;

/// Lets an administrator see the demonstration as one of its invented people. Nobody ever sits in
/// a real person's seat, and nobody in any once a real council has moved in.
@Component
public class Seats {

  private static final String EMPTY_ALL =
      """
      delete from identity.session_attribute where name = 'seat'
      """;

  private final PeopleDirectory people;
  private final Councils councils;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Seats(PeopleDirectory people, Councils councils, AuditLog audit, JdbcClient jdbc) {
    this.people = people;
    this.councils = councils;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// Whose seats may be taken, by name; none once a real council has moved in.
  public List<PersonRow> free() {
    return councils.current().isInvented() ? people.invented() : List.of();
  }

  /// Takes a seat.
  ///
  /// @param by the administrator
  @Transactional
  public Outcome<AccountId> take(Optional<AccountId> seat, AccountId by) {
    Optional<AccountId> free =
        seat.filter(asked -> free().stream().anyMatch(person -> person.id().equals(asked)));
    if (free.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "SEAT-101",
                  "",
                  "Only the invented people of the demonstration can be seen through. "
                      + "Choose one of those listed.")));
    }
    record("seat-taken", free.get(), by);
    return new Outcome.Done<>(free.get());
  }

  /// Leaves a seat.
  @Transactional
  public void leave(AccountId seat, AccountId by) {
    record("seat-left", seat, by);
  }

  @EventListener
  void makeRoom(CouncilConfigured event) {
    jdbc.sql(EMPTY_ALL).update();
  }

  private void record(String act, AccountId seat, AccountId by) {
    audit.record(Optional.of(by), act, "account", Long.toString(seat.value()), Map.of());
  }
}

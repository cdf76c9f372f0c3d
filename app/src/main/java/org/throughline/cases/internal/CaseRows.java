// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.RecordedEvent;
import org.throughline.platform.database.CopyRows;
import org.throughline.platform.identity.AccountId;

/// Some thousand cases of a load as rows for COPY, into tables of the load's own, because COPY does
/// not go past row-level security.
public final class CaseRows {

  public static final List<String> STAGE =
      List.of(
          """
          create temporary table if not exists staged_case (
            case_id bigint, pathway text, child_id bigint, setting text, opened_on date,
            closed_on date, officer_id bigint) on commit delete rows
          """,
          """
          create temporary table if not exists staged_event (
            case_id bigint, number int, type text, happened_on date, recorded_at timestamptz,
            recorded_by bigint, method text, details jsonb, replaces int, is_withdrawal boolean)
            on commit delete rows
          """);

  private final CopyRows cases = new CopyRows("copy staged_case from stdin");
  private final CopyRows events = new CopyRows("copy staged_event from stdin");

  public void add(long id, LoadedCase each) {
    cases.cell(id).cell(each.pathway()).cell(each.child().value());
    text(cases, each.setting());
    cases.cell(each.opened()).cell(each.closed());
    account(cases, each.officer());
    cases.end();
    each.events().forEach(event -> add(id, event));
  }

  private void add(long id, RecordedEvent event) {
    events
        .cell(id)
        .cell(event.number())
        .cell(event.type())
        .cell(event.happenedOn())
        .cell(event.recordedAt().toString());
    account(events, event.recordedBy());
    text(events, event.method());
    events.cell(event.details());
    if (event.replaces().isPresent()) {
      events.cell(event.replaces().getAsInt());
    } else {
      events.none();
    }
    events.cell(event.isWithdrawal()).end();
  }

  public void send(Connection connection) throws SQLException {
    cases.send(connection);
    events.send(connection);
  }

  private static void text(CopyRows rows, Optional<String> value) {
    if (value.isPresent()) {
      rows.cell(value.get());
    } else {
      rows.none();
    }
  }

  private static void account(CopyRows rows, Optional<AccountId> value) {
    if (value.isPresent()) {
      rows.cell(value.get().value());
    } else {
      rows.none();
    }
  }
}

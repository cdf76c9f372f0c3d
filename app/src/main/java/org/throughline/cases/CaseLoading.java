// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRows;
import org.throughline.cases.internal.NamedSight;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.documents.Documents;

/// Takes in cases by the thousand with all their events, past every rule of the tables: one wrong
/// row refuses the whole load with a [org.springframework.dao.DataAccessException]. What is due in
/// them is worked out by [CaseTimelines].
@Component
public class CaseLoading {

  private static final int BATCH = 4_000;

  private static final String NUMBERS =
      """
      select nextval(pg_get_serial_sequence('cases.case_file', 'case_id'))
        from generate_series(1, :many)
      """;

  private static final String TAKE_CASES =
      """
      insert into cases.case_file
        (case_id, pathway, child_id, setting, opened_on, closed_on, officer_id, is_invented,
         recorded_at)
      overriding system value
      select case_id, pathway, child_id, setting, opened_on, closed_on, officer_id, :invented, :at
        from staged_case
      """;

  private static final String TAKE_EVENTS =
      """
      insert into cases.event
        (case_id, number, type, happened_on, recorded_at, recorded_by, method, details, replaces,
         is_withdrawal)
      select case_id, number, type, happened_on, recorded_at, recorded_by, method, details,
             replaces, is_withdrawal
        from staged_event
      """;

  private static final String CLEAR =
      """
      truncate staged_case, staged_event
      """;

  private static final String SETTLED =
      """
      select 1 from cases.settled()
      """;

  /// An invented load that is cut off is begun anew: nobody waits for the disk.
  private static final String WITHOUT_WAITING =
      """
      set local synchronous_commit = off
      """;

  private static final String INVENTED_FILES =
      """
      select d.document_id
        from cases.document d
        join cases.case_file f using (case_id)
       where f.is_invented
       order by d.document_id
      """;

  private static final String REMOVE_INVENTED =
      """
      select cases.remove_invented()
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final NamedSight sight;
  private final Documents documents;
  private final Clock clock;

  CaseLoading(
      DataSource database, JdbcClient jdbc, NamedSight sight, Documents documents, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.sight = sight;
    this.documents = documents;
    this.clock = clock;
  }

  /// Takes in every case, in the transaction that is open or in one of its own.
  ///
  /// @param isInvented whether they go with the demonstration
  /// @return how many events came with them
  @Transactional
  public long load(boolean isInvented, Stream<LoadedCase> cases) {
    return sight.holding(NamedSight.Right.LOAD, () -> loaded(isInvented, cases.iterator()));
  }

  /// Tells the database what was loaded, once all of it is there.
  @Transactional
  public void settle() {
    sight.holding(
        NamedSight.Right.LOAD, () -> jdbc.sql(SETTLED).query(Integer.class).list().size());
  }

  /// Takes every invented case out, with its events, what was due in it and the files that came in
  /// to it.
  ///
  /// @return how many were taken out
  @Transactional
  public long removeInvented() {
    return sight.holding(
        NamedSight.Right.LOAD,
        () -> {
          documents.forget(inventedFiles());
          return jdbc.sql(REMOVE_INVENTED).query(Long.class).single();
        });
  }

  private List<DocumentId> inventedFiles() {
    return jdbc.sql(INVENTED_FILES)
        .query((row, at) -> new DocumentId(row.getLong("document_id")))
        .list();
  }

  private long loaded(boolean isInvented, Iterator<LoadedCase> cases) {
    if (isInvented) {
      jdbc.sql(WITHOUT_WAITING).update();
    }
    CaseRows.STAGE.forEach(sql -> jdbc.sql(sql).update());
    long events = 0;
    List<LoadedCase> batch = new ArrayList<>(BATCH);
    while (cases.hasNext()) {
      batch.add(cases.next());
      if (batch.size() == BATCH || !cases.hasNext()) {
        events += take(batch, isInvented);
        batch.clear();
      }
    }
    return events;
  }

  private long take(List<LoadedCase> cases, boolean isInvented) {
    List<Long> ids = jdbc.sql(NUMBERS).param("many", cases.size()).query(Long.class).list();
    CaseRows rows = new CaseRows();
    for (int at = 0; at < cases.size(); at++) {
      rows.add(ids.get(at), cases.get(at));
    }
    send(rows);
    jdbc.sql(TAKE_CASES)
        .param("invented", isInvented)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    int events = jdbc.sql(TAKE_EVENTS).update();
    jdbc.sql(CLEAR).update();
    return events;
  }

  private void send(CaseRows rows) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      rows.send(connection);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The rows could not be copied", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}

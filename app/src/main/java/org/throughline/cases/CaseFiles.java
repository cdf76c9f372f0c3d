// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;
import org.throughline.children.ChildId;
import org.throughline.platform.RandomNumbers;

/// Reads cases. Whoever has not the right to see a child finds none of its cases: the tables
/// themselves keep them back.
@Component
@Transactional(readOnly = true)
public class CaseFiles {

  private static final String CASES =
      """
      select case_id, public_id, pathway, child_id, setting, opened_on, closed_on, officer_id,
             version
        from cases.case_file
      """;

  private static final String OF_CHILD =
      CASES
          + """
             where child_id = :child
             order by opened_on, case_id
            """;

  private static final String ONE =
      CASES
          + """
             where case_id = :case
            """;

  private static final String BY_ADDRESS =
      CASES
          + """
             where public_id = :address
            """;

  private static final String EVENTS =
      """
      select number, type, happened_on, recorded_at, recorded_by, method, details::text as details,
             replaces, is_withdrawal
        from cases.event
       where case_id = :case
       order by number
      """;

  private static final String NEWEST_SINCE =
      """
      select number, type, happened_on, recorded_at, recorded_by, method, details::text as details,
             replaces, is_withdrawal
        from cases.event
       where case_id = :case and made_version > :version
       order by number desc
       limit 1
      """;

  private static final String DUE =
      """
      select duty, nth, party, kind, counted_from, due_on, state, met_on, because, source
        from cases.due
       where case_id = :case
       order by due_on nulls last, duty, nth
      """;

  private final JdbcClient jdbc;

  CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<CaseSummary> find(CaseId id) {
    return jdbc.sql(ONE).param("case", id.value()).query(CaseRow::summary).optional();
  }

  /// The case that an address names; absent for nonsense.
  public Optional<CaseSummary> findByAddress(String address) {
    return RandomNumbers.read(address)
        .flatMap(
            known ->
                jdbc.sql(BY_ADDRESS).param("address", known).query(CaseRow::summary).optional());
  }

  /// All cases of a child, the earliest first.
  public List<CaseSummary> of(ChildId child) {
    return jdbc.sql(OF_CHILD).param("child", child.value()).query(CaseRow::summary).list();
  }

  /// Everything that was recorded in a case, mistakes included, in the order it was recorded.
  public List<RecordedEvent> events(CaseId id) {
    return jdbc.sql(EVENTS).param("case", id.value()).query(CaseFiles::event).list();
  }

  /// The types of everything that stands in a case: neither put right nor taken back.
  public List<String> standing(CaseId id) {
    return RecordedEvent.standing(events(id)).stream().map(RecordedEvent::type).toList();
  }

  /// The newest event recorded after a version of the case; absent when what changed since was no
  /// event.
  public Optional<RecordedEvent> newestSince(CaseId id, long version) {
    return jdbc.sql(NEWEST_SINCE)
        .param("case", id.value())
        .param("version", version)
        .query(CaseFiles::event)
        .optional();
  }

  /// What has become due in a case, by its day.
  public List<DueLine> due(CaseId id) {
    return jdbc.sql(DUE).param("case", id.value()).query(CaseFiles::due).list();
  }

  static RecordedEvent event(ResultSet row, int number) throws SQLException {
    int replaces = row.getInt("replaces");
    OptionalInt replaced = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(replaces);
    return new RecordedEvent(
        row.getInt("number"),
        row.getString("type"),
        row.getObject("happened_on", LocalDate.class),
        row.getObject("recorded_at", Timestamp.class).toInstant(),
        CaseRow.account(row, "recorded_by"),
        Optional.ofNullable(row.getString("method")),
        row.getString("details"),
        replaced,
        row.getBoolean("is_withdrawal"));
  }

  private static DueLine due(ResultSet row, int number) throws SQLException {
    return new DueLine(
        row.getString("duty"),
        row.getInt("nth"),
        row.getString("party"),
        row.getString("kind"),
        Optional.ofNullable(row.getObject("counted_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getString("state"),
        Optional.ofNullable(row.getObject("met_on", LocalDate.class)),
        row.getString("because"),
        row.getString("source"));
  }
}

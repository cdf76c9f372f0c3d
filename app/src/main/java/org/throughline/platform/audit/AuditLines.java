// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the log, newest first.
@Component
class AuditLines {

  private static final String COUNT =
      """
      select count(*)
        from audit.entry
       where (:account = -1 or coalesce(account_id, 0) = :account)
         and (:act = '' or act = :act)
         and (:subject = '' or subject = :subject)
         and (:subjectId = '' or subject_id = :subjectId)
         and at >= :from
         and at < :to
      """;

  private static final String LINES =
      """
      select entry_id, at, account_id, act, subject, subject_id, detail
        from audit.entry
       where (:account = -1 or coalesce(account_id, 0) = :account)
         and (:act = '' or act = :act)
         and (:subject = '' or subject = :subject)
         and (:subjectId = '' or subject_id = :subjectId)
         and at >= :from
         and at < :to
       order by entry_id desc
       limit :limit offset :offset
      """;

  // Steps from one name to the next along the index, however many lines bear each.
  private static final String ACTS =
      """
      with recursive name (act) as (
        (select act from audit.entry order by act limit 1)
        union all
        select (select e.act from audit.entry e where e.act > name.act order by e.act limit 1)
          from name
         where name.act is not null
      )
      select act from name where act is not null
      """;

  private static final String SUBJECTS =
      """
      with recursive name (subject) as (
        (select subject from audit.entry order by subject limit 1)
        union all
        select (select e.subject from audit.entry e
                 where e.subject > name.subject order by e.subject limit 1)
          from name
         where name.subject is not null
      )
      select subject from name where subject is not null
      """;

  private static final int FETCHED_AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  AuditLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(AuditFilter filter) {
    return of(COUNT, filter).query(Integer.class).single();
  }

  List<AuditEntry> page(AuditFilter filter, int limit, int offset) {
    return of(LINES, filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(AuditLines::read)
        .list();
  }

  /// Hands on every line, never holding more than a few.
  @Transactional(readOnly = true)
  public void each(AuditFilter filter, Consumer<AuditEntry> each) {
    try (Stream<AuditEntry> lines =
        of(LINES, filter)
            .param("limit", Integer.MAX_VALUE)
            .param("offset", 0)
            .withFetchSize(FETCHED_AT_ONCE)
            .query(AuditLines::read)
            .stream()) {
      lines.forEach(each);
    }
  }

  List<String> acts() {
    return jdbc.sql(ACTS).query(String.class).list();
  }

  List<String> subjects() {
    return jdbc.sql(SUBJECTS).query(String.class).list();
  }

  private JdbcClient.StatementSpec of(String sql, AuditFilter filter) {
    return jdbc.sql(sql)
        .param("account", filter.account())
        .param("act", filter.act())
        .param("subject", filter.subject())
        .param("subjectId", filter.subjectId())
        .param("from", Timestamp.from(filter.fromMoment()))
        .param("to", Timestamp.from(filter.toMoment()));
  }

  private static AuditEntry read(ResultSet row, int number) throws SQLException {
    return AuditEntry.read(row)
        .orElseThrow(() -> new IllegalStateException("A line of the audit log is not ours"));
  }
}

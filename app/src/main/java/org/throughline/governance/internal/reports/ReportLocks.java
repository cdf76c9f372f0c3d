// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// One writer at a time on a report, and none on a published one.
@Component
class ReportLocks {

  /// A piece of a report that has a version of its own.
  ///
  /// @param sql gives the version and who saved it last, or nothing for the report as a whole
  /// @param name which part or field, where the table holds several
  record Piece(String sql, String name) {}

  static final Piece WHOLE = new Piece("", "");

  static final Piece HEADER =
      new Piece(
          """
          select header_version as version, header_by as saved_by
            from governance.report
           where report_id = :id and :name = ''
          """,
          "");

  static final Piece OPENNESS =
      new Piece(
          """
          select access_version as version, access_by as saved_by
            from governance.report
           where report_id = :id and :name = ''
          """,
          "");

  private static final String PART =
      """
      select version, changed_by as saved_by
        from governance.report_part
       where report_id = :id and part = :name
      """;

  private static final String IMPLICATION =
      """
      select version, changed_by as saved_by
        from governance.implication
       where report_id = :id and field = :name
      """;

  private static final String LOCK =
      """
      select case when set_aside_on is null then status else 'SET_ASIDE' end
        from governance.report
       where report_id = :id
         for update
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;

  ReportLocks(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  private record Saved(long version, Optional<AccountId> by) {}

  static Piece of(ReportPart part) {
    return new Piece(PART, part.name());
  }

  static Piece of(Field field) {
    return new Piece(IMPLICATION, field.name());
  }

  /// Locks the report, checks the piece's version and the problems, then writes.
  Outcome<Long> within(
      long id, Piece piece, long expectedVersion, Supplier<List<Problem>> check, Runnable write) {
    List<Problem> closed = closed(id);
    if (!closed.isEmpty()) {
      return new Outcome.Refused<>(closed);
    }
    Optional<Saved> saved = saved(id, piece);
    if (saved.isPresent() && saved.get().version() != expectedVersion) {
      return new Outcome.Overtaken<>(name(saved.get().by()), saved.get().version());
    }
    List<Problem> problems = check.get();
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    write.run();
    return new Outcome.Done<>(id);
  }

  /// Locks the report's row for this transaction.
  boolean isPublished(long id) {
    return state(id).equals("PUBLISHED");
  }

  /// Locks the report's row, and says why it cannot be written; nothing when it can.
  List<Problem> closed(long id) {
    return switch (state(id)) {
      case "PUBLISHED" -> List.of(ReportProblems.published());
      case "SET_ASIDE" -> List.of(ReportProblems.setAside());
      default -> List.of();
    };
  }

  private String state(long id) {
    return jdbc.sql(LOCK).param("id", id).query(String.class).single();
  }

  private Optional<Saved> saved(long id, Piece piece) {
    if (piece.sql().isEmpty()) {
      return Optional.empty();
    }
    return jdbc.sql(piece.sql())
        .param("id", id)
        .param("name", piece.name())
        .query(
            (row, number) ->
                new Saved(
                    row.getLong("version"),
                    Optional.ofNullable(row.getObject("saved_by", Long.class)).map(AccountId::new)))
        .optional();
  }

  private String name(Optional<AccountId> by) {
    return by.map(each -> accounts.names().getOrDefault(each, "A colleague")).orElse("Throughline");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// What officers write about a case. A note is never changed; a mistaken one is struck out and can
/// still be read.
@Component
@Transactional
public class CaseNotes {

  private static final int LONGEST = 4_000;

  private static final String OF =
      """
      select note_id, words, written_at, written_by, struck_at, struck_by
        from cases.note
       where case_id = :case
       order by note_id desc
      """;

  private static final String ADD =
      """
      insert into cases.note (case_id, words, written_at, written_by)
      values (:case, :words, :at, :by)
      """;

  private static final String STRIKE =
      """
      update cases.note
         set struck_at = :at, struck_by = :by
       where case_id = :case and note_id = :note and struck_at is null
      """;

  private final JdbcClient jdbc;
  private final CaseTrail trail;
  private final Clock clock;

  CaseNotes(JdbcClient jdbc, CaseTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param struckBy absent while it stands
  public record CaseNote(
      long id,
      String words,
      Instant writtenAt,
      AccountId writtenBy,
      Optional<AccountId> struckBy) {}

  /// The latest first.
  @Transactional(readOnly = true)
  public List<CaseNote> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(CaseNotes::note).list();
  }

  public Outcome<CaseId> add(CaseId id, String words, AccountId by) {
    List<Problem> problems = problems(words);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ADD)
        .param("case", id.value())
        .param("words", words)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    trail.left(id, "case-note-written", by);
    return new Outcome.Done<>(id);
  }

  /// Strikes a note out; one that is struck already stays as it is.
  public Outcome<CaseId> strike(CaseId id, long note, AccountId by) {
    jdbc.sql(STRIKE)
        .param("case", id.value())
        .param("note", note)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    trail.left(id, "case-note-struck", by);
    return new Outcome.Done<>(id);
  }

  /// What is wrong with a note, beside the field `words`.
  public static List<Problem> problems(String words) {
    return words.isBlank() || words.length() > LONGEST
        ? List.of(new Problem("CASE-140", "words", "Write the note in up to 4,000 characters."))
        : List.of();
  }

  private static CaseNote note(ResultSet row, int number) throws SQLException {
    return new CaseNote(
        row.getLong("note_id"),
        row.getString("words"),
        row.getTimestamp("written_at").toInstant(),
        new AccountId(row.getLong("written_by")),
        CaseRow.account(row, "struck_by"));
  }
}

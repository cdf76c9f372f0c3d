// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.io.InputStream;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.documents.Document;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.identity.AccountId;

/// Files that came in to a case.
@Component
@Transactional
public class CaseDocuments {

  /// The kind of record that the files belong to.
  public static final String SUBJECT = "case";

  private static final int LONGEST = 200;

  private static final String OF =
      """
      select document_id, title, sender, received_on, kept_by
        from cases.document
       where case_id = :case and taken_away_at is null
       order by received_on desc, document_id desc
      """;

  private static final String ADD =
      """
      insert into cases.document
        (document_id, case_id, title, sender, received_on, kept_at, kept_by)
      values (:document, :case, :title, :sender, :received, :at, :by)
      """;

  private static final String TAKE_AWAY =
      """
      update cases.document
         set taken_away_at = :at, taken_away_by = :by
       where case_id = :case and document_id = :document and taken_away_at is null
      """;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final CaseFiles files;
  private final Clock clock;

  CaseDocuments(JdbcClient jdbc, Documents documents, CaseFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.files = files;
    this.clock = clock;
  }

  /// A file with what it is.
  ///
  /// @param sender who it came from; may be empty
  public record CaseDocument(
      Document file, String title, String sender, LocalDate received, AccountId keptBy) {}

  /// What is known of a file that comes in.
  ///
  /// @param received absent when no day, or none that can be read, was given
  public record NewDocument(
      String title, String sender, Optional<LocalDate> received, String fileName) {}

  /// The newest first.
  @Transactional(readOnly = true)
  public List<CaseDocument> of(CaseId id) {
    Map<DocumentId, Document> kept =
        documents.of(SUBJECT, subject(id)).stream()
            .collect(Collectors.toMap(Document::id, Function.identity()));
    return jdbc
        .sql(OF)
        .param("case", id.value())
        .query((row, number) -> document(row, kept))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CaseDocument> document(ResultSet row, Map<DocumentId, Document> kept)
      throws SQLException {
    String title = row.getString("title");
    String sender = row.getString("sender");
    LocalDate received = row.getObject("received_on", LocalDate.class);
    AccountId keptBy = new AccountId(row.getLong("kept_by"));
    return Optional.ofNullable(kept.get(new DocumentId(row.getLong("document_id"))))
        .map(file -> new CaseDocument(file, title, sender, received, keptBy));
  }

  /// Keeps a file. Nothing is written when anything is wrong with it.
  public Outcome<CaseId> add(CaseId id, NewDocument given, InputStream content, AccountId by) {
    List<Problem> problems = problems(given);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return switch (documents.store(content, given.fileName(), by, SUBJECT, subject(id))) {
      case Outcome.Done<DocumentId>(DocumentId document) -> {
        add(id, given, document, by);
        yield new Outcome.Done<>(id);
      }
      case Outcome.Refused<DocumentId>(List<Problem> refused) -> new Outcome.Refused<>(refused);
      case Outcome.Overtaken<DocumentId> never ->
          throw new IllegalStateException("A new document cannot be overtaken");
    };
  }

  /// Takes a file away that does not belong there. What it was stays on the audit log.
  public Outcome<CaseId> takeAway(CaseId id, DocumentId document, AccountId by) {
    int taken =
        jdbc.sql(TAKE_AWAY)
            .param("case", id.value())
            .param("document", document.value())
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .update();
    if (taken == 1) {
      documents.remove(document, by);
    }
    return new Outcome.Done<>(id);
  }

  private void add(CaseId id, NewDocument given, DocumentId document, AccountId by) {
    jdbc.sql(ADD)
        .param("document", document.value())
        .param("case", id.value())
        .param("title", given.title())
        .param("sender", given.sender())
        .param("received", Date.valueOf(given.received().orElseThrow()))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
  }

  private List<Problem> problems(NewDocument given) {
    List<Problem> problems = new ArrayList<>();
    if (given.title().length() < 3 || given.title().length() > LONGEST) {
      problems.add(new Problem("CASE-170", "title", "Say what it is, in 3 to 200 characters."));
    }
    if (given.sender().length() > LONGEST) {
      problems.add(
          new Problem("CASE-171", "sender", "Say who it came from in up to 200 characters."));
    }
    if (given.received().filter(day -> !day.isAfter(LocalDate.now(clock))).isEmpty()) {
      problems.add(
          new Problem("CASE-172", "received", "Give the day it came in, today at the latest."));
    }
    if (given.fileName().isBlank()) {
      problems.add(new Problem("CASE-173", "file", "Choose the file."));
    }
    return problems;
  }

  private String subject(CaseId id) {
    return files.find(id).orElseThrow().address().toString();
  }
}

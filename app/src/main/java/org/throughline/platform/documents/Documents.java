// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditAct;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.platform.identity.AccountId;

/// Stores files and gives them back.
///
/// A file is read once, as a stream: into a temporary file while its size and SHA-256 are taken,
/// then judged by its content, then kept. Nothing is kept of a file that is refused. `store`
/// joins the caller's transaction, so the file and the record that names it are kept together or
/// not at all.
@Component
public class Documents {

  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

  private static final String NO_ROOM =
      "The file could not be kept: there is no room or the disk cannot be written. Nothing was"
          + " stored. Tell your administrator and try again later.";
  private static final String NO_SCANNER =
      "The file could not be checked for viruses just now, so nothing was stored. Try again in a few"
          + " minutes; if it happens again, tell your administrator.";
  private static final String INFECTED =
      "The antivirus program found something harmful in the file. Nothing was stored. Have the"
          + " file checked before you send it again.";

  private static final String ADD =
      """
      insert into documents.document
        (sha256, file_name, type, subject, subject_id, stored_by, stored_at, scan)
      values
        (:sha256, :fileName, :type, :subject, :subjectId, :by, :at, :scan)
      returning document_id
      """;

  private static final String ONE =
      """
      select d.document_id, d.file_name, d.type, c.size, d.sha256, d.subject, d.subject_id,
             d.stored_by, d.stored_at, d.scan
        from documents.document d
        join documents.content c on c.sha256 = d.sha256
       where d.document_id = :id
         and d.removed_at is null
      """;

  private static final String OF_SUBJECT =
      """
      select d.document_id, d.file_name, d.type, c.size, d.sha256, d.subject, d.subject_id,
             d.stored_by, d.stored_at, d.scan
        from documents.document d
        join documents.content c on c.sha256 = d.sha256
       where d.subject = :subject
         and d.subject_id = :subjectId
         and d.removed_at is null
       order by d.document_id
      """;

  private static final String REMOVE =
      """
      update documents.document
         set removed_by = :by, removed_at = :at
       where document_id = :id
         and removed_at is null
      """;

  private static final String FORGET =
      """
      delete from documents.document where document_id = any(:ids)
      """;

  private static final String FORGET_OF =
      """
      delete from documents.document
       where subject = :subject and subject_id = any(:subjectIds)
      returning subject_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuditLog audit;
  private final Contents contents;
  private final VirusScanner scanner;
  private final Path incoming;

  Documents(
      JdbcClient jdbc,
      Clock clock,
      AuditLog audit,
      Contents contents,
      VirusScanner scanner,
      DatabaseSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.contents = contents;
    this.scanner = scanner;
    this.incoming = Spool.folder(settings.data());
  }

  /// Stores a file.
  ///
  /// @param fileName as its sender called it; folders are cut off
  /// @param subject the kind of record that it belongs to, such as `action`
  /// @param subjectId the record's number or code, never a name
  /// @return the file's number; refused when the file may not be stored, and also when there is
  ///     no room, with nothing written and the caller's transaction as it was
  @Transactional
  public Outcome<DocumentId> store(
      InputStream content, String fileName, AccountId by, String subject, String subjectId) {
    try (Spool spool = Spool.in(incoming, content)) {
      String name = FileNames.plain(fileName);
      List<Problem> problems = ContentCheck.problems(spool, name);
      if (!problems.isEmpty()) {
        return new Outcome.Refused<>(problems);
      }
      return switch (verdict(spool)) {
        case NOT_SCANNED -> keep(spool, name, Scan.NOT_SCANNED, by, subject, subjectId);
        case CLEAN -> keep(spool, name, Scan.CLEAN, by, subject, subjectId);
        case INFECTED -> refused("DOC-111", INFECTED);
      };
    } catch (NotScanned noAnswer) {
      LOG.error("A file was refused: the antivirus program does not answer");
      return refused("DOC-112", NO_SCANNER);
    } catch (NotKept noRoom) {
      LOG.error("A file could not be kept: the disk is full or cannot be written");
      return refused("DOC-110", NO_ROOM);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file could not be read to its end", unreadable);
    }
  }

  private VirusScanner.Verdict verdict(Spool spool) throws NotScanned {
    try {
      return scanner.scan(spool);
    } catch (IOException noAnswer) {
      throw new NotScanned(noAnswer);
    }
  }

  private static final class NotScanned extends IOException {
    NotScanned(IOException cause) {
      super("The antivirus program does not answer", cause);
    }
  }

  private Outcome<DocumentId> keep(
      Spool spool, String name, Scan scan, AccountId by, String subject, String subjectId)
      throws IOException {
    contents.keep(spool);
    DocumentId id = add(spool, name, scan, by, subject, subjectId);
    audit.record(
        Optional.of(by),
        "document-stored",
        subject,
        subjectId,
        Map.of("document", Long.toString(id.value()), "sha256", spool.sha256()));
    return new Outcome.Done<>(id);
  }

  private static Outcome<DocumentId> refused(String code, String sentence) {
    return new Outcome.Refused<>(List.of(new Problem(code, "file", sentence)));
  }

  /// What is known of a file; absent when it was removed or never was.
  public Optional<Document> find(DocumentId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(Documents::read).optional();
  }

  /// The files of one record, oldest first.
  public List<Document> of(String subject, String subjectId) {
    return jdbc.sql(OF_SUBJECT)
        .param("subject", subject)
        .param("subjectId", subjectId)
        .query(Documents::read)
        .list();
  }

  /// The file itself, read piece by piece; close it.
  ///
  /// @throws IllegalArgumentException when there is no such file
  public InputStream open(DocumentId id) {
    Document document =
        find(id).orElseThrow(() -> new IllegalArgumentException("There is no such document"));
    return contents.open(document.sha256());
  }

  /// Takes a file away from its record. It is kept for 30 days more, in case it was a mistake;
  /// then its content goes, unless another record has the same file.
  @Transactional
  public void remove(DocumentId id, AccountId by) {
    Optional<Document> document = find(id);
    int removed =
        jdbc.sql(REMOVE)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    if (removed == 1) {
      Document gone = document.orElseThrow();
      audit.record(
          Optional.of(by),
          "document-removed",
          gone.subject(),
          gone.subjectId(),
          Map.of("document", Long.toString(id.value())));
    }
  }

  /// Takes files out at once and for good, together with records that were only invented. Their
  /// content goes with the next cleaning, unless another record has the same file.
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Collection<DocumentId> invented) {
    Long[] ids = invented.stream().map(DocumentId::value).toArray(Long[]::new);
    int gone = jdbc.sql(FORGET).param("ids", ids).update();
    if (gone > 0) {
      audit.record(
          Optional.empty(),
          "invented-documents-forgotten",
          "document",
          "invented",
          Map.of("files", Integer.toString(gone)));
    }
  }

  /// Takes every file of these records out at once and for good, those that were removed already
  /// as well, together with the records. Their content goes with the next cleaning, unless another
  /// record has the same file.
  ///
  /// @return how many files there were
  @Transactional(propagation = Propagation.MANDATORY)
  public long forget(String subject, Collection<String> subjectIds, AccountId by) {
    List<String> gone =
        jdbc.sql(FORGET_OF)
            .param("subject", subject)
            .param("subjectIds", subjectIds.toArray(String[]::new))
            .query(String.class)
            .list();
    audit.recordAll(
        gone.stream()
            .map(id -> new AuditAct(Optional.of(by), "document-forgotten", subject, id, Map.of()))
            .toList());
    return gone.size();
  }

  private DocumentId add(
      Spool spool, String name, Scan scan, AccountId by, String subject, String subjectId) {
    return new DocumentId(
        jdbc.sql(ADD)
            .param("sha256", spool.sha256())
            .param("fileName", name)
            .param("type", DocumentType.ofName(name).orElseThrow().name())
            .param("subject", subject)
            .param("subjectId", subjectId)
            .param("by", by.value())
            .param("at", Timestamp.from(clock.instant()))
            .param("scan", scan.name())
            .query(Long.class)
            .single());
  }

  private static Document read(ResultSet row, int number) throws SQLException {
    return new Document(
        new DocumentId(row.getLong("document_id")),
        row.getString("file_name"),
        DocumentType.valueOf(row.getString("type")),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("subject"),
        row.getString("subject_id"),
        new AccountId(row.getLong("stored_by")),
        row.getTimestamp("stored_at").toInstant(),
        Scan.valueOf(row.getString("scan")));
  }
}

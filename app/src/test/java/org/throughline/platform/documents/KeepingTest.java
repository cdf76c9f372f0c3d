// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.Outcome;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class KeepingTest {

  private final Documents documents;
  private final DocumentCleaning cleaning;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuditLog audit;
  private final DatabaseContents database;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate transaction;
  private final AccountId officer;
  @TempDir private Path data;

  KeepingTest(
      Documents documents,
      DocumentCleaning cleaning,
      JdbcClient jdbc,
      Clock clock,
      AuditLog audit,
      DatabaseContents database,
      PlatformTransactionManager transactions,
      People people) {
    this.documents = documents;
    this.cleaning = cleaning;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.database = database;
    this.transactions = transactions;
    this.transaction = new TransactionTemplate(transactions);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER).id();
  }

  @Test
  void theFolderKeepsAFileUnderItsHashAndNothingElse() throws IOException {
    Documents inFolder = inFolder(new FolderContents(settings()));
    String text = "Kept in a folder " + UUID.randomUUID();

    DocumentId id = done(transaction.execute(status -> store(inFolder, text)));

    String sha256 = inFolder.find(id).orElseThrow().sha256();
    assertThat(files())
        .containsExactly(data.resolve("documents").resolve(sha256.substring(0, 2)).resolve(sha256));
    try (InputStream in = inFolder.open(id)) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(text);
    }
  }

  @Test
  void aFullDiskIsARefusalAndTheCallersOwnWorkGoesOn() {
    Documents full = inFolder(new FullDisk(settings()));
    String text = "No room for this " + UUID.randomUUID();

    Outcome<DocumentId> outcome =
        transaction.execute(
            status -> {
              Outcome<DocumentId> refused = store(full, text);
              audit.record(java.util.Optional.empty(), "went-on", "test", text, Map.of());
              return refused;
            });

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<DocumentId>) outcome).problems().getFirst().message())
        .contains("Nothing was stored");
    assertThat(count("select count(*) from audit.entry where subject_id = :text", text)).isOne();
    assertThat(
            count(
                "select count(*) from documents.content where sha256 = encode(sha256(:text::bytea), 'hex')",
                text))
        .isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatWasRemovedLongAgoGoesAndWhatIsStillUsedStays() {
    String shared = "Attached twice " + UUID.randomUUID();
    String alone = "Attached once " + UUID.randomUUID();
    DocumentId first = done(store(documents, shared));
    DocumentId second = done(store(documents, shared));
    DocumentId third = done(store(documents, alone));
    String sharedHash = documents.find(first).orElseThrow().sha256();
    String aloneHash = documents.find(third).orElseThrow().sha256();
    documents.remove(first, officer);
    documents.remove(third, officer);

    cleaning.clean();
    assertThat(database.has(aloneHash)).isTrue();

    jdbc.sql(
            "update documents.document set removed_at = removed_at - interval '31 days' where removed_at is not null")
        .update();
    cleaning.clean();

    assertThat(database.has(aloneHash)).isFalse();
    assertThat(database.has(sharedHash)).isTrue();
    assertThat(documents.find(second)).isPresent();
  }

  @Test
  void whatABrokenUploadLeftInTheFolderGoesAfterADay() throws IOException {
    FolderContents folder = new FolderContents(settings());
    Contents contents = contents(folder);
    Path place = Files.createDirectories(data.resolve("documents/ab"));
    Path orphan = Files.writeString(place.resolve("ab".repeat(32)), "x");
    Path part = Files.writeString(place.resolve("cd".repeat(32) + ".1.part"), "x");
    Path young = Files.writeString(place.resolve("ef".repeat(32)), "x");
    FileTime old = FileTime.from(clock.instant().minusSeconds(90_000));
    Files.setLastModifiedTime(orphan, old);
    Files.setLastModifiedTime(part, old);
    Path upload = Files.createDirectories(data.resolve("incoming")).resolve("upload-1.part");
    Files.setLastModifiedTime(Files.writeString(upload, "x"), old);

    transaction.executeWithoutResult(
        status -> new DocumentCleaning(jdbc, clock, contents, folder, settings()).clean());

    assertThat(files()).containsExactly(young);
  }

  @Test
  void aKilledTransactionLeavesNoDocument() {
    String text = "Rolled back " + UUID.randomUUID();

    DocumentId id =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return done(store(documents, text));
            });

    assertThat(documents.find(id)).isEmpty();
  }

  private static final class FullDisk extends FolderContents {
    FullDisk(DatabaseSettings settings) {
      super(settings);
    }

    @Override
    public void write(Spool spool) throws IOException {
      throw new NotKept(new IOException("No space left on device"));
    }
  }

  private Documents inFolder(FolderContents folder) {
    return new Documents(
        jdbc,
        clock,
        audit,
        contents(folder),
        spool -> VirusScanner.Verdict.NOT_SCANNED,
        settings());
  }

  private Contents contents(FolderContents folder) {
    return new Contents(
        jdbc,
        clock,
        List.of(database, folder),
        new DocumentSettings(Kept.FOLDER, ""),
        transactions);
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings(data, data, "", "", "");
  }

  private Outcome<DocumentId> store(Documents target, String text) {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return target.store(in, "a.txt", officer, "test", "1");
  }

  private int count(String sql, String text) {
    return jdbc.sql(sql).param("text", text).query(Integer.class).single();
  }

  private List<Path> files() {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static DocumentId done(Outcome<DocumentId> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<DocumentId>) outcome).value();
  }
}

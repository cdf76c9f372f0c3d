// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.platform.jobs.RecurringJob;

/// Cleans away what nobody has any more: files removed a month ago, contents that no file has,
/// and what a stop in the middle of an upload left behind.
@Configuration(proxyBeanMethods = false)
class DocumentCleaning {

  private static final Duration REMOVED_KEPT = Duration.ofDays(30);
  private static final Duration UPLOAD_AT_MOST = Duration.ofDays(1);

  private static final String FORGET_REMOVED =
      """
      delete from documents.document where removed_at < :before
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Contents contents;
  private final FolderContents folder;
  private final Path incoming;

  DocumentCleaning(
      JdbcClient jdbc,
      Clock clock,
      Contents contents,
      FolderContents folder,
      DatabaseSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.contents = contents;
    this.folder = folder;
    this.incoming = Spool.folder(settings.data());
  }

  @Bean
  RecurringJob cleanDocuments() {
    return RecurringJob.daily(
        "clean-documents",
        "Removes files that were taken away 30 days ago and what broken uploads left behind.",
        LocalTime.of(2, 30),
        this::clean);
  }

  void clean() {
    try {
      jdbc.sql(FORGET_REMOVED)
          .param("before", Timestamp.from(clock.instant().minus(REMOVED_KEPT)))
          .update();
      for (String sha256 : contents.unused()) {
        contents.removeUnused(sha256);
      }
      cleanFolder(clock.instant().minus(UPLOAD_AT_MOST));
      cleanIncoming(clock.instant().minus(UPLOAD_AT_MOST));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void cleanFolder(Instant before) throws IOException {
    for (Path file : folder.olderThan(before)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".part")) {
        Files.deleteIfExists(file);
      } else if (name.matches("[0-9a-f]{64}")) {
        contents.removeUnknown(name);
      }
    }
  }

  private void cleanIncoming(Instant before) throws IOException {
    if (Files.isDirectory(incoming)) {
      try (Stream<Path> files = Files.list(incoming)) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }
}

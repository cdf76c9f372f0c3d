// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.loading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.measures.internal.figures.StatisticsLoading;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.jobs.OneTimeJob;

/// Loads what was sent, in the background. What is read is told as it goes; the figures are kept in
/// one transaction or not at all, so a load that was cut off is begun again from the start.
@Configuration(proxyBeanMethods = false)
class LoadJob {

  private static final Logger LOG = LoggerFactory.getLogger(LoadJob.class);

  private final LoadRows rows;
  private final StatisticsLoading loading;
  private final FigureRefresh refresh;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final Clock clock;

  LoadJob(
      LoadRows rows,
      StatisticsLoading loading,
      FigureRefresh refresh,
      PlatformTransactionManager transactions,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.loading = loading;
    this.refresh = refresh;
    this.transaction = new TransactionTemplate(transactions);
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  OneTimeJob<Long> loadStatistics() {
    return new OneTimeJob<>(
        "load-statistics",
        "Loads files of published statistics that an analyst sent",
        Long.class,
        (name, load) -> load(load));
  }

  private void load(long id) {
    if (!rows.begin(id)) {
      return;
    }
    LoadLine line = rows.find(id).orElseThrow();
    try {
      boolean isLoaded = Boolean.TRUE.equals(transaction.execute(status -> keep(line, status)));
      if (!isLoaded) {
        rows.end(id, LoadState.REFUSED, clock.instant());
        return;
      }
    } catch (RuntimeException failure) {
      LOG.error("The files of load {} could not be loaded", id, failure);
      rows.end(id, LoadState.FAILED, clock.instant());
      return;
    }
    rows.changed(id, refresh.published());
  }

  private boolean keep(LoadLine line, org.springframework.transaction.TransactionStatus status) {
    boolean isRefused = false;
    for (LoadLine.SentFile file : line.files()) {
      isRefused |= isRefused(line, file);
    }
    if (isRefused) {
      status.setRollbackOnly();
      return false;
    }
    rows.end(line.id(), LoadState.LOADED, clock.instant());
    audit.record(
        Optional.of(line.sentBy()),
        "statistics-loaded",
        "statistics-load",
        Long.toString(line.id()),
        Map.of());
    return true;
  }

  /// Reads every file, so that all problems are told at once.
  private boolean isRefused(LoadLine line, LoadLine.SentFile file) {
    try {
      Path folder = Files.createTempDirectory("throughline-load");
      Path path = folder.resolve(file.name());
      try {
        try (OutputStream out = Files.newOutputStream(path)) {
          rows.copy(line.id(), file.number(), out);
        }
        StatisticsLoading.Result result =
            loading.load(
                path,
                LoadDesk.vintage(line.vintage()),
                Optional.of(line.sentBy()),
                part -> rows.note(line.id(), file.number(), part));
        rows.note(line.id(), file.number(), result.problems());
        return result.isRefused();
      } finally {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
      }
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.loading;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.returns.statistics.Vintage;

/// Takes files of statistics in and has them loaded: all that are sent together, or none of them.
@Component
public class LoadDesk {

  /// How many files may be sent at a time.
  public static final int MOST_FILES = 20;

  private static final int LONGEST_NAME = 200;

  private final LoadRows rows;
  private final Jobs jobs;
  private final OneTimeJob<Long> loading;
  private final ObjectProvider<Scheduler> scheduler;
  private final AuditLog audit;
  private final Clock clock;

  LoadDesk(
      LoadRows rows,
      Jobs jobs,
      OneTimeJob<Long> loadStatistics,
      ObjectProvider<Scheduler> scheduler,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.jobs = jobs;
    this.loading = loadStatistics;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /// A file as the browser sends it.
  public interface Sent {
    String name();

    InputStream open() throws IOException;
  }

  /// Keeps the files and has them loaded once this is committed.
  ///
  /// @param vintage the release as a person names it; empty when the files tell
  /// @return the number under which they are followed
  @Transactional
  public Outcome<Long> receive(List<? extends Sent> files, String vintage, AccountId by) {
    List<Problem> problems = problems(files, vintage);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long load = rows.add(vintage.strip(), by, clock.instant());
    for (int at = 0; at < files.size(); at++) {
      String name = named(files.get(at).name());
      if (keep(load, at + 1, name, files.get(at)) == 0) {
        problems.add(new Problem("LOAD-103", "file", name + " is empty. Choose another file."));
      }
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    audit.record(
        Optional.of(by),
        "statistics-sent",
        "statistics-load",
        Long.toString(load),
        Map.of("files", Integer.toString(files.size())));
    jobs.start(loading, "load-" + load, load);
    beginOnceCommitted();
    return new Outcome.Done<>(load);
  }

  /// At once, not when the scheduler looks next.
  private void beginOnceCommitted() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }

  private long keep(long load, int number, String name, Sent file) {
    try (InputStream content = file.open()) {
      return rows.addFile(load, number, name, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }

  private static List<Problem> problems(List<? extends Sent> files, String vintage) {
    List<Problem> problems = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add(new Problem("LOAD-101", "file", "Choose the files to load."));
    } else if (files.size() > MOST_FILES) {
      problems.add(
          new Problem("LOAD-101", "file", "Choose up to " + MOST_FILES + " files at a time."));
    }
    if (!vintage.isBlank() && vintage(vintage).isEmpty()) {
      problems.add(
          new Problem(
              "LOAD-102",
              "vintage",
              "Give the release as a year or a day, such as 2025 or 2025-06-26, or leave it empty."));
    }
    return problems;
  }

  static Optional<Vintage> vintage(String words) {
    try {
      return words.isBlank() ? Optional.empty() : Optional.of(Vintage.given(words.strip()));
    } catch (IllegalArgumentException noYear) {
      return Optional.empty();
    }
  }

  /// A name that is safe as a file's, without the folders that some browsers send.
  static String named(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._() -]", "_").strip();
    String name = safe.isEmpty() || safe.matches("\\.+") ? "file" : safe;
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}

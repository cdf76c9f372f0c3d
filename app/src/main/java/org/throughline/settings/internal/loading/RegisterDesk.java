// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.throughline.settings.WrittenDay;

/// Takes files of the register in, has them read, and has them applied or dropped.
@Component
public class RegisterDesk {

  private static final int LONGEST_NAME = 200;
  private static final Pattern FULL_DAY = Pattern.compile("(20\\d\\d)-?([01]\\d)-?([0-3]\\d)");
  private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-([01]\\d)");

  private final RegisterFiles rows;
  private final Jobs jobs;
  private final OneTimeJob<Long> reading;
  private final OneTimeJob<Long> applying;
  private final ObjectProvider<Scheduler> scheduler;
  private final AuditLog audit;
  private final Clock clock;

  RegisterDesk(
      RegisterFiles rows,
      Jobs jobs,
      OneTimeJob<Long> readSettings,
      OneTimeJob<Long> applySettings,
      ObjectProvider<Scheduler> scheduler,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.jobs = jobs;
    this.reading = readSettings;
    this.applying = applySettings;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /// A file as the browser sends it, with what is asked of it.
  ///
  /// @param asAt as it was typed; may be empty where the name tells
  /// @param authorities as they were typed
  public record Sent(
      String name, InputStream content, String asAt, String authorities, boolean byMap) {}

  /// Keeps the file and has it read once this is committed.
  @Transactional
  public Outcome<Long> receive(Sent sent, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    String name = named(sent.name());
    Optional<LocalDate> asAt = asAt(sent.asAt(), name);
    check(sent, asAt, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long load =
        rows.add(
            new RegisterFiles.Asked(
                name,
                asAt.orElseThrow(),
                authorities(sent.authorities()),
                sent.byMap(),
                Optional.of(by)),
            clock.instant());
    if (keep(load, sent) == 0) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-201", "file", "The file is empty. Choose another file.")));
    }
    audit.record(Optional.of(by), "settings-sent", "settings-load", Long.toString(load), Map.of());
    start(reading, "read-" + load, load);
    return new Outcome.Done<>(load);
  }

  /// Has a file applied that was looked at.
  @Transactional
  public Outcome<Long> apply(long load, AccountId by) {
    if (!rows.move(load, LoadState.READY, LoadState.APPLYING, Optional.of(by), clock.instant())) {
      return moved();
    }
    start(applying, "apply-" + load, load);
    return new Outcome.Done<>(load);
  }

  /// Drops a file that was looked at.
  @Transactional
  public Outcome<Long> drop(long load, AccountId by) {
    if (!rows.move(load, LoadState.READY, LoadState.DROPPED, Optional.of(by), clock.instant())) {
      return moved();
    }
    rows.forgetWords(load);
    audit.record(
        Optional.of(by), "settings-dropped", "settings-load", Long.toString(load), Map.of());
    return new Outcome.Done<>(load);
  }

  private static Outcome<Long> moved() {
    return new Outcome.Refused<>(
        List.of(
            new Problem(
                "SET-205",
                "",
                "This file was applied or dropped already. Load this page again to see which.")));
  }

  private void start(OneTimeJob<Long> job, String name, long load) {
    jobs.start(job, name, load);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }

  private long keep(long load, Sent sent) {
    try (InputStream content = sent.content()) {
      return rows.keep(load, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }

  private void check(Sent sent, Optional<LocalDate> asAt, List<Problem> problems) {
    if (sent.name().isBlank()) {
      problems.add(new Problem("SET-202", "file", "Choose a file of the register."));
    }
    if (asAt.isEmpty()) {
      problems.add(
          new Problem(
              "SET-203", "asAt", "Enter the day that the file tells of, such as 21/11/2026."));
    } else if (asAt.get().isAfter(LocalDate.now(clock))) {
      problems.add(new Problem("SET-203", "asAt", "Enter a day that is not in the future."));
    }
    if (!authorities(sent.authorities()).stream().allMatch(each -> each.matches("[0-9]{3}"))) {
      problems.add(
          new Problem(
              "SET-204",
              "authorities",
              "Enter numbers of authorities with three digits, such as 856 855, or leave it"
                  + " empty."));
    }
  }

  /// The day that was typed, else the one that the file's name tells.
  public static Optional<LocalDate> asAt(String typed, String fileName) {
    if (!typed.isBlank()) {
      return WrittenDay.read(typed);
    }
    Matcher full = FULL_DAY.matcher(fileName);
    if (full.find()) {
      return WrittenDay.read(full.group(1) + "-" + full.group(2) + "-" + full.group(3));
    }
    Matcher month = MONTH.matcher(fileName);
    return month.find()
        ? WrittenDay.read(month.group(1) + "-" + month.group(2) + "-01")
        : Optional.empty();
  }

  /// Numbers of authorities, however they are separated.
  public static List<String> authorities(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+", -1)).filter(each -> !each.isEmpty()).toList();
  }

  /// A name without the folders that some browsers send.
  static String named(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._() -]", "_").strip();
    String name = safe.isEmpty() ? "file" : safe;
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}

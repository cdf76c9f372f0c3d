// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
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

/// Takes requests for forecasts in, and cancels them.
@Component
public class ForecastDesk {

  /// The most simulations that may be asked for in the browser.
  public static final int MOST_SIMULATIONS = 10_000;

  private static final String HISTORY = "history";
  private static final String STATES = "valid-states";
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_NAME = 200;

  private final ForecastRows rows;
  private final KeptPlans kept;
  private final Jobs jobs;
  private final OneTimeJob<Long> making;
  private final ObjectProvider<Scheduler> scheduler;
  private final AuditLog audit;
  private final Clock clock;

  ForecastDesk(
      ForecastRows rows,
      KeptPlans kept,
      Jobs jobs,
      OneTimeJob<Long> makeForecast,
      ObjectProvider<Scheduler> scheduler,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.kept = kept;
    this.jobs = jobs;
    this.making = makeForecast;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /// A file as it was sent.
  ///
  /// @param part which of the forecast's files it is
  public record Sent(String part, String name, byte[] content) {}

  /// Keeps the files and has the forecast made once this is committed.
  ///
  /// @return the number under which it is followed
  @Transactional
  public Outcome<Long> ask(ForecastRequest request, List<Sent> sent, AccountId by) {
    List<Sent> files = new ArrayList<>(sent);
    List<Problem> problems = problems(request, files);
    if (request.kind() == ForecastKind.PLANS) {
      addKept(files, problems);
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long forecast = rows.add(request, Build.current(), by, clock.instant());
    for (Sent file : files) {
      rows.addInput(forecast, file.part(), named(file.name()), file.content());
    }
    audit.record(
        Optional.of(by),
        "forecast-asked",
        "forecast",
        Long.toString(forecast),
        Map.of("kind", request.kind().code()));
    jobs.start(making, "forecast-" + forecast, forecast);
    beginOnceCommitted();
    return new Outcome.Done<>(forecast);
  }

  /// Stops a forecast that has not ended; what it has done is forgotten.
  ///
  /// @return false when it had ended already
  @Transactional
  public boolean cancel(long forecast, AccountId by) {
    boolean isCancelled = rows.end(forecast, ForecastState.CANCELLED, "", clock.instant());
    if (isCancelled) {
      audit.record(
          Optional.of(by), "forecast-cancelled", "forecast", Long.toString(forecast), Map.of());
    }
    return isCancelled;
  }

  /// Takes from the plans kept here what was not sent.
  private void addKept(List<Sent> files, List<Problem> problems) {
    boolean hasHistory = has(files, HISTORY);
    if (hasHistory) {
      if (!has(files, STATES)) {
        problems.add(new Problem("FORECAST-104", STATES, "Choose the file: Needs and settings."));
      }
      return;
    }
    Optional<KeptPlans.Files> own = kept.files();
    if (own.isEmpty()) {
      problems.add(
          new Problem(
              "FORECAST-106",
              HISTORY,
              "Choose the file: no plans of two Januaries are kept here to take instead."));
      return;
    }
    files.add(own.get().history());
    if (!has(files, STATES)) {
      files.add(own.get().states());
    }
  }

  private static boolean has(List<Sent> files, String part) {
    return files.stream().anyMatch(file -> file.part().equals(part));
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

  private static List<Problem> problems(ForecastRequest request, List<Sent> files) {
    List<Problem> problems = new ArrayList<>();
    if (request.title().isBlank() || request.title().length() > LONGEST_TITLE) {
      problems.add(
          new Problem("FORECAST-101", "title", "Say what the forecast is for, in a few words."));
    }
    if (request.simulations() < 1 || request.simulations() > MOST_SIMULATIONS) {
      problems.add(
          new Problem(
              "FORECAST-102",
              "simulations",
              "Give a whole number of futures from 1 to 10,000, such as 1000."));
    }
    if (request.kind() == ForecastKind.PUBLISHED && request.area().isBlank()) {
      problems.add(
          new Problem(
              "FORECAST-103", "area", "Name the authority by its name or code, as published."));
    }
    for (ForecastKind.Part part : request.kind().parts()) {
      if (part.isNeeded() && !has(files, part.code())) {
        problems.add(
            new Problem("FORECAST-104", part.code(), "Choose the file: " + part.label() + "."));
      }
    }
    return problems;
  }

  /// A name without the folders that some browsers send.
  static String named(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return last.substring(Math.max(0, last.length() - LONGEST_NAME));
  }
}

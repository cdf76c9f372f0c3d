// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.forecast.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;

/// Makes what was asked for, in the background. All results are kept in one transaction, so a
/// forecast that was cut off is begun again from the start, with the same seed and so the same end.
@Configuration(proxyBeanMethods = false)
class ForecastJob {

  private static final Logger LOG = LoggerFactory.getLogger(ForecastJob.class);

  private final ForecastRows rows;
  private final ResultRows results;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final Clock clock;

  ForecastJob(
      ForecastRows rows,
      ResultRows results,
      PlatformTransactionManager transactions,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.results = results;
    this.transaction = new TransactionTemplate(transactions);
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  OneTimeJob<Long> makeForecast() {
    return new OneTimeJob<>(
        "make-forecast",
        "Makes a forecast of plans or school places that somebody asked for",
        Long.class,
        (name, forecast) -> make(forecast));
  }

  @Bean
  RecurringJob forgetWaitingForecastFiles(WaitingFiles files) {
    return RecurringJob.daily(
        "forget-waiting-forecast-files",
        "Removes files of forecast forms that were refused and not sent again within a day.",
        LocalTime.of(3, 25),
        files::forgetOld);
  }

  private void make(long forecast) {
    if (!rows.begin(forecast)) {
      return;
    }
    ForecastLine asked = rows.find(forecast).orElseThrow();
    try {
      keep(asked, made(asked));
    } catch (CancellationException cancelled) {
      LOG.info("Forecast {} was cancelled", forecast);
    } catch (IOException | RuntimeException failure) {
      LOG.error("Forecast {} could not be made", forecast, failure);
      rows.end(forecast, ForecastState.FAILED, "", clock.instant());
    }
  }

  private Work.Made made(ForecastLine asked) throws IOException {
    try (KeptFiles kept = KeptFiles.of(rows, asked.id())) {
      Work work =
          switch (asked.kind()) {
            case PLANS -> new PlansWork(asked);
            case PUBLISHED -> new PublishedWork(asked);
            case SCHOOLS -> new SchoolsWork(asked);
          };
      return work.make(kept.folder(), asked, new Progress(rows, asked.id()));
    }
  }

  private void keep(ForecastLine asked, Work.Made made) {
    transaction.executeWithoutResult(
        status -> {
          rows.note(asked.id(), made.problems());
          Optional<ForecastResult> result = made.result();
          ForecastState state = result.isPresent() ? ForecastState.DONE : ForecastState.REFUSED;
          String answer = result.map(each -> each.answer).orElse("");
          if (!rows.end(asked.id(), state, answer, clock.instant())) {
            status.setRollbackOnly();
            return;
          }
          result.ifPresent(each -> results.keep(asked.id(), each));
          audit.record(
              Optional.of(asked.askedBy()),
              "forecast-" + state.code(),
              "forecast",
              Long.toString(asked.id()),
              Map.of("problems", Long.toString(refusals(made))));
        });
  }

  private static long refusals(Work.Made made) {
    return made.problems().stream().filter(Problem::isRefusal).count();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.papers.Paper;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Papers;
import org.throughline.papers.ReadingLimits;
import org.throughline.papers.ReadingProgress;
import org.throughline.platform.documents.Documents;

/// Reads one paper in the background: progress is told as it goes, the result is written in one
/// transaction or not at all.
@Configuration(proxyBeanMethods = false)
class PaperReading {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("strategy-read-paper");

  private static final Logger LOG = LoggerFactory.getLogger(PaperReading.class);
  private static final Duration BETWEEN_BEATS = Duration.ofMillis(300);

  private final Documents documents;
  private final PaperRows papers;
  private final ReviewRows reviews;
  private final TransactionTemplate transaction;
  private final ReadingSettings settings;
  private final Clock clock;

  PaperReading(
      Documents documents,
      PaperRows papers,
      ReviewRows reviews,
      TransactionTemplate transaction,
      ReadingSettings settings,
      Clock clock) {
    this.documents = documents;
    this.papers = papers;
    this.reviews = reviews;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  Task<Void> readPaperTask() {
    return Tasks.oneTime(TASK).execute((instance, context) -> read(instance.getId()));
  }

  /// @param name the paper's number and the attempt, such as `12.1`
  private void read(String name) {
    int dot = name.indexOf('.');
    read(Long.parseLong(name.substring(0, dot)), Integer.parseInt(name.substring(dot + 1)));
  }

  private void read(long id, int attempt) {
    Instant now = clock.instant();
    if (!papers.begin(id, attempt, now, now.minus(settings.deadAfter()))) {
      return;
    }
    try {
      PaperLine line = papers.find(id).orElseThrow();
      keep(id, attempt, PaperInterpreter.interpret(read(line, attempt)));
    } catch (PaperRefused refused) {
      papers.stop(
          id, attempt, PaperState.REFUSED, refused.code(), refused.sentence(), clock.instant());
    } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failure) {
      LOG.error("Paper {} could not be read at attempt {}", id, attempt, failure);
      papers.stop(
          id,
          attempt,
          PaperState.FAILED,
          "PAPER-FAILED",
          "The paper could not be read because of a fault on our side. Try again; if it fails"
              + " again, tell your administrator the paper's number.",
          clock.instant());
    }
  }

  private Paper read(PaperLine line, int attempt) throws PaperRefused, IOException {
    try (InputStream content = documents.open(line.document())) {
      return Papers.read(
          content, line.fileName(), ReadingLimits.usual(), progress(line.id(), attempt));
    }
  }

  private ReadingProgress progress(long id, int attempt) {
    Instant[] last = {Instant.EPOCH};
    return (step, done, of) -> {
      Instant now = clock.instant();
      if (now.isAfter(last[0].plus(BETWEEN_BEATS))) {
        last[0] = now;
        papers.beat(id, attempt, step, done, of, now);
      }
    };
  }

  private void keep(long id, int attempt, ReadPaper paper) {
    transaction.executeWithoutResult(
        status -> {
          if (!papers.finish(id, attempt, paper, clock.instant())) {
            return;
          }
          papers.addBlocks(id, paper.blocks());
          for (int i = 0; i < paper.reviews().size(); i++) {
            reviews.add(id, i + 1, paper.reviews().get(i));
          }
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.platform.Outcome;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.documents.Document;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.identity.AccountId;

/// Takes papers in and has them read. A paper whose reading was killed is read again from the
/// start; nothing of the first try is kept.
@Component
public class PaperDesk {

  /// The kind of record that a paper's file belongs to.
  public static final String SUBJECT = "paper";

  private static final int ATTEMPTS_UNASKED = 3;

  private final Documents documents;
  private final PaperRows papers;
  private final ObjectProvider<Scheduler> scheduler;
  private final AuditLog audit;
  private final ReadingSettings settings;
  private final Clock clock;

  PaperDesk(
      Documents documents,
      PaperRows papers,
      ObjectProvider<Scheduler> scheduler,
      AuditLog audit,
      ReadingSettings settings,
      Clock clock) {
    this.documents = documents;
    this.papers = papers;
    this.scheduler = scheduler;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /// Keeps a file and has it read.
  @Transactional
  public Outcome<Long> receive(InputStream content, String fileName, AccountId by) {
    long paper = papers.nextNumber();
    return documents
        .store(content, fileName, by, SUBJECT, Long.toString(paper))
        .map(id -> keep(paper, documents.find(id).orElseThrow(), by));
  }

  /// Has a paper read again that was refused, failed, or was left half-way.
  @Transactional
  public boolean retry(long paper, AccountId by) {
    Instant now = clock.instant();
    Optional<Integer> attempt = papers.waitAgain(paper, now, now.minus(settings.deadAfter()));
    attempt.ifPresent(
        number -> {
          record("paper-read-again", paper, by);
          schedule(paper, number, now);
        });
    return attempt.isPresent();
  }

  /// Whether a reading has died on the way.
  public boolean isDead(PaperLine paper) {
    return paper.state() == PaperState.READING
        && paper.beatAt().isBefore(clock.instant().minus(settings.deadAfter()));
  }

  /// After a start: readings that were killed with the machine are taken up again, once it is
  /// certain that no other machine is at them.
  @EventListener(ApplicationReadyEvent.class)
  void takeUpAgain() {
    papers.underWay().stream()
        .filter(paper -> paper.attempt() < ATTEMPTS_UNASKED)
        .forEach(
            paper ->
                schedule(
                    paper.id(), paper.attempt() + 1, paper.beatAt().plus(settings.deadAfter())));
  }

  private long keep(long paper, Document document, AccountId by) {
    Instant now = clock.instant();
    papers.add(paper, document, by, now);
    record("paper-received", paper, by);
    schedule(paper, 1, now);
    return paper;
  }

  private void record(String act, long paper, AccountId by) {
    audit.record(Optional.of(by), act, SUBJECT, Long.toString(paper), Map.of());
  }

  private void schedule(long paper, int attempt, Instant at) {
    scheduler
        .getObject()
        .scheduleIfNotExists(PaperReading.TASK.instance(paper + "." + attempt).scheduledTo(at));
    whenCommitted(() -> scheduler.getObject().triggerCheckForDueExecutions());
  }

  private static void whenCommitted(Runnable then) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      then.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            then.run();
          }
        });
  }
}

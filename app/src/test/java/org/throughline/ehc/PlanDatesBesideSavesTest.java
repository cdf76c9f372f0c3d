// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventRecorded;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The dates of every plan are worked out anew while officers save, on this node or on another.
@ThroughlineTest
class PlanDatesBesideSavesTest {

  private static final String WAITING =
      """
      select count(*)
        from pg_locks
       where relation = 'ehc.plan_date'::regclass and not granted
         and mode = 'ShareRowExclusiveLock'
      """;

  private final PlanWeb web;
  private final PlanDates dates;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Account officer;

  PlanDatesBesideSavesTest(
      PlanWeb web,
      PlanDates dates,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      People people) {
    this.web = web;
    this.dates = dates;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void whoeverWorksOutEveryPlanWaitsForASaveThatHasBegunAndKeepsItsDate() throws Exception {
    ChildId child =
        web.issued(InventedChild.named("Osric", "Besidefield"), LocalDate.of(2026, 3, 2));
    CaseSummary summary = web.only(officer, child);
    CompletableFuture<Long> rebuilt =
        transaction.execute(
            status -> {
              dates.follow(
                  new EventRecorded(
                      summary.id(),
                      child,
                      summary.pathway(),
                      2,
                      "final-plan-issued",
                      LocalDate.of(2026, 3, 2)));
              CompletableFuture<Long> begun = CompletableFuture.supplyAsync(dates::rebuild);
              assertThat(isWaitedFor()).as("the rebuild waits").isTrue();
              return begun;
            });

    assertThat(rebuilt.get(60, TimeUnit.SECONDS)).isPositive();
    assertThat(
            web.seenBy(
                officer,
                () ->
                    jdbc.sql("select count(*) from ehc.plan_date where child_id = :child")
                        .param("child", child.value())
                        .query(Integer.class)
                        .single()))
        .isEqualTo(1);
  }

  private boolean isWaitedFor() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      if (jdbc.sql(WAITING).query(Integer.class).single() > 0) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return false;
  }
}

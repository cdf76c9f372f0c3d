// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class JobsTest {

  private final Jobs jobs;
  private final RunLog runs;
  private final DataSource database;
  private final SimpleDriverDataSource owner;
  private final JdbcClient jdbc;
  private final MockMvcTester web;
  private final People people;
  private final String name = "test-" + UUID.randomUUID();

  JobsTest(
      Jobs jobs,
      RunLog runs,
      DataSource database,
      @Qualifier("ownerDataSource") DataSource owner,
      JdbcClient jdbc,
      MockMvcTester web,
      People people) {
    this.jobs = jobs;
    this.runs = runs;
    this.database = database;
    this.owner = (SimpleDriverDataSource) owner;
    this.jdbc = jdbc;
    this.web = web;
    this.people = people;
  }

  @Test
  void aJobWhoseMachineWasKilledIsRunAgainByAnother() throws Exception {
    Process killed = childThatNeverFinishes();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.lines().anyMatch("running"::equals)).isTrue();
    } finally {
      killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    CountDownLatch done = new CountDownLatch(1);
    Scheduler survivor = scheduler(job((instance, data) -> done.countDown()));
    try {
      survivor.start();
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      survivor.stop();
    }
    assertThat(problems()).contains("The machine stopped while the job ran. It is run again.");
  }

  @Test
  void aRecurringJobIsDoneBeforeItsTimeWhenAsked() {
    long last = runsOf("forget-old-runs");

    assertThat(jobs.runSoon("no-such-job")).isFalse();
    assertThat(jobs.runSoon("forget-old-runs")).isTrue();

    await(() -> runsOf("forget-old-runs") > last);
  }

  private long runsOf(String job) {
    return jdbc.sql("select count(*) from jobs.run where task_name = :job and is_done")
        .param("job", job)
        .query(Long.class)
        .single();
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute has not passed").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @Test
  void aJobThatFailsIsRetriedLaterAndTellsNothingPersonal() throws Exception {
    CompletableFuture<Void> tried = new CompletableFuture<>();
    OneTimeJob<String> failing =
        job(
            (instance, data) -> {
              tried.complete(null);
              throw new IllegalArgumentException("Tess Fixture cannot be reached");
            });
    Scheduler scheduler = scheduler(failing);
    try {
      scheduler.start();
      scheduler.schedule(failing.instance("1", "x"), Instant.EPOCH);
      tried.get(20, TimeUnit.SECONDS);
    } finally {
      scheduler.stop();
    }

    assertThat(problems()).isEqualTo("IllegalArgumentException");
    assertThat(
            jdbc.sql("select consecutive_failures from jobs.scheduled_task where task_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void pausesGrowAndAfterEightFailuresTheJobGivesUp() throws Exception {
    assertThat(Backoff.delay(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Backoff.delay(4)).isEqualTo(Duration.ofMinutes(8));
    CompletableFuture<Void> tried = new CompletableFuture<>();
    OneTimeJob<String> failing =
        job(
            (instance, data) -> {
              tried.complete(null);
              throw new JobFailure("The eighth time.");
            });
    Scheduler scheduler = scheduler(failing);
    scheduler.schedule(failing.instance("1", "x"), Instant.EPOCH);
    jdbc.sql("update jobs.scheduled_task set consecutive_failures = 7 where task_name = :name")
        .param("name", name)
        .update();
    try {
      scheduler.start();
      tried.get(20, TimeUnit.SECONDS);
    } finally {
      scheduler.stop();
    }

    assertThat(
            jdbc.sql("select execution_time from jobs.scheduled_task where task_name = :name")
                .param("name", name)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant())
        .isEqualTo(Backoff.NEVER);
    assertThat(problems()).isEqualTo("The eighth time.");
  }

  @Test
  void anAdministratorSeesAJobThatGaveUpAndHasItTriedAgain() {
    var administrator = people.holding(Role.ADMINISTRATOR);
    jdbc.sql(
            """
            insert into jobs.scheduled_task
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            values (:name, 'one', :never, false, 8, 1)
            """)
        .param("name", name)
        .param("never", java.sql.Timestamp.from(Backoff.NEVER))
        .update();

    assertThat(web.get().uri("/administration/jobs").with(People.as(administrator)))
        .hasStatusOk()
        .bodyText()
        .contains("Gave up after 8 tries")
        .contains("not until you say so")
        .contains("Checks that no line of the audit log was changed");
    assertThat(
            web.post()
                .uri("/administration/jobs/run")
                .param("name", name)
                .param("instance", "one")
                .with(csrf())
                .with(People.as(administrator)))
        .hasStatus(HttpStatus.FOUND);
    assertThat(
            jdbc.sql(
                    "select execution_time < '9000-01-01' from jobs.scheduled_task where task_name = :name")
                .param("name", name)
                .query(Boolean.class)
                .single())
        .isTrue();
    jdbc.sql("delete from jobs.scheduled_task where task_name = :name")
        .param("name", name)
        .update();
  }

  private OneTimeJob<String> job(java.util.function.BiConsumer<String, String> work) {
    return new OneTimeJob<>(name, "Tests.", String.class, work);
  }

  private Scheduler scheduler(OneTimeJob<String> job) {
    return Scheduler.create(database, job)
        .tableName("jobs.scheduled_task")
        .pollingInterval(Duration.ofMillis(100))
        .heartbeatInterval(Duration.ofMillis(300))
        .missedHeartbeatsLimit(4)
        .addSchedulerListener(runs)
        .build();
  }

  private String problems() {
    return jdbc.sql(
            "select coalesce(string_agg(problem, '; '), '') from jobs.run where task_name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private Process childThatNeverFinishes() throws java.io.IOException {
    ProcessBuilder child =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            NeverFinishes.class.getName(),
            name);
    child.environment().put("NEVER_URL", owner.getUrl());
    child.environment().put("NEVER_USER", owner.getUsername());
    child.environment().put("NEVER_PASSWORD", owner.getPassword());
    child.redirectError(ProcessBuilder.Redirect.DISCARD);
    return child.start();
  }

  /// Another machine: takes up the job, says so, and is killed before it is done.
  static final class NeverFinishes {
    public static void main(String[] arguments) {
      OneTimeJob<String> job =
          new OneTimeJob<>(
              arguments[0],
              "Tests.",
              String.class,
              (instance, data) -> {
                System.out.println("running");
                System.out.flush();
                new CompletableFuture<Void>().join();
              });
      DataSource database =
          new SimpleDriverDataSource(
              new org.postgresql.Driver(),
              System.getenv("NEVER_URL"),
              System.getenv("NEVER_USER"),
              System.getenv("NEVER_PASSWORD"));
      Scheduler scheduler =
          Scheduler.create(database, job)
              .tableName("jobs.scheduled_task")
              .pollingInterval(Duration.ofMillis(100))
              .heartbeatInterval(Duration.ofMillis(300))
              .build();
      scheduler.start();
      scheduler.schedule(job.instance("1", "x"), Instant.EPOCH);
    }
  }
}

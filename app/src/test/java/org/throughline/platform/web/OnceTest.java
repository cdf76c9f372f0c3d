// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class OnceTest {

  private final Once once;
  private final JdbcClient jdbc;
  private final AccountId officer;
  private final AtomicInteger times = new AtomicInteger();

  OnceTest(Once once, JdbcClient jdbc, People people) {
    this.once = once;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER).id();
  }

  @Test
  void aRepeatGoesToTheSamePlaceAndDoesNothing() {
    String key = Once.newKey();

    Outcome<String> first = once.carryOut(officer, key, this::act);
    Outcome<String> second = once.carryOut(officer, key, this::act);

    assertThat(first).isEqualTo(new Outcome.Done<>("/done/1"));
    assertThat(second).isEqualTo(first);
    assertThat(times).hasValue(1);
  }

  @Test
  void anotherPersonsSameKeyIsAnotherForm() {
    String key = Once.newKey();
    once.carryOut(officer, key, this::act);

    assertThat(once.carryOut(new AccountId(officer.value() + 900_000), key, this::act))
        .isEqualTo(new Outcome.Done<>("/done/2"));
  }

  @Test
  void aRefusedFormMayBeCorrectedAndSentWithItsKey() {
    String key = Once.newKey();
    Outcome<String> refusal =
        new Outcome.Refused<>(List.of(new Problem("TST-1", "due", "Enter a date.")));

    assertThat(once.carryOut(officer, key, () -> refusal)).isEqualTo(refusal);
    assertThat(once.carryOut(officer, key, this::act)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anActThatFailsLeavesItsKeyFree() {
    String key = Once.newKey();

    assertThatThrownBy(
            () ->
                once.carryOut(
                    officer,
                    key,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(once.carryOut(officer, key, this::act)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void eightArrivalsAtOnceDoItOnce() throws Exception {
    String key = Once.newKey();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome<String>>> answers =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(
                  _ ->
                      people.submit(
                          () -> {
                            start.await();
                            return once.carryOut(officer, key, this::act);
                          }))
              .toList();
      start.countDown();
      for (Future<Outcome<String>> answer : answers) {
        assertThat(answer.get()).isEqualTo(new Outcome.Done<>("/done/1"));
      }
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void nonsenseInPlaceOfAKeyIsRefused() {
    assertThat(once.carryOut(officer, "", this::act)).isInstanceOf(Outcome.Refused.class);
    assertThat(once.carryOut(officer, "x".repeat(36), this::act))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(times).hasValue(0);
  }

  @Test
  void keysOlderThanAWeekAreForgotten() {
    String old = Once.newKey();
    String young = Once.newKey();
    once.carryOut(officer, old, this::act);
    once.carryOut(officer, young, this::act);
    jdbc.sql("update platform.once_key set made_at = made_at - interval '8 days' where key = :key")
        .param("key", java.util.UUID.fromString(old))
        .update();

    assertThat(once.forgetOld()).isEqualTo(1);
    assertThat(once.carryOut(officer, young, this::act)).isEqualTo(new Outcome.Done<>("/done/2"));
  }

  private Outcome<String> act() {
    return new Outcome.Done<>("/done/" + times.incrementAndGet());
  }
}

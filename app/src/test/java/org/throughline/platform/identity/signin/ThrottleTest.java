// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.TurnableClock;

@ThroughlineTest
class ThrottleTest {

  private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final Throttle throttle;
  private final Throttle.Key account;
  private final Throttle.Key address;

  ThrottleTest(JdbcClient jdbc, People people) {
    throttle = new Throttle(jdbc, clock);
    account = Throttle.account(people.freeEmail());
    address = Throttle.address(people.freeEmail());
  }

  @Test
  void fiveFailuresOnAnAccountCostNothing() {
    for (int failure = 0; failure < 5; failure++) {
      assertThat(throttle.reserve(List.of(account))).isEmpty();
    }
    assertThat(throttle.reserve(List.of(account))).contains(Duration.ofSeconds(1));
  }

  @Test
  void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
    List<Long> waits =
        IntStream.range(0, 18)
            .mapToLong(failure -> waitAfterOneMore().toSeconds())
            .boxed()
            .toList();

    assertThat(waits.subList(0, 8)).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L);
    assertThat(waits).last().isEqualTo(900L);
  }

  @Test
  void aTryThatMustWaitIsNotCounted() {
    IntStream.range(0, 5).forEach(failure -> throttle.reserve(List.of(account)));
    IntStream.range(0, 50).forEach(failure -> throttle.reserve(List.of(account)));

    clock.turn(Duration.ofSeconds(1));
    assertThat(throttle.reserve(List.of(account))).isEmpty();
    assertThat(throttle.reserve(List.of(account))).contains(Duration.ofSeconds(2));
  }

  @Test
  void anAddressThatManyShareIsSlowedLater() {
    for (int failure = 0; failure < 20; failure++) {
      assertThat(throttle.reserve(List.of(address))).isEmpty();
    }
    assertThat(throttle.reserve(List.of(address))).isPresent();
  }

  @Test
  void aGoodTryForgetsTheAccountsFailuresAndGivesTheAddressOneBack() {
    IntStream.range(0, 20).forEach(failure -> throttle.reserve(List.of(address)));
    IntStream.range(0, 5).forEach(failure -> throttle.reserve(List.of(account)));

    throttle.forgive(account, address);

    assertThat(throttle.reserve(List.of(account))).isEmpty();
    assertThat(throttle.reserve(List.of(address))).isEmpty();
    assertThat(throttle.reserve(List.of(address))).isPresent();
  }

  @Test
  void failuresAreForgottenAfterADay() {
    IntStream.range(0, 5).forEach(failure -> throttle.reserve(List.of(account)));

    clock.turn(Duration.ofHours(25));

    IntStream.range(0, 5)
        .forEach(failure -> assertThat(throttle.reserve(List.of(account))).isEmpty());
  }

  @Test
  void manyTriesAtOnceGainNothing() throws Exception {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Duration>>> tries =
          IntStream.range(0, 40)
              .mapToObj(number -> many.submit(() -> throttle.reserve(List.of(account))))
              .toList();

      int judged = 0;
      for (Future<Optional<Duration>> one : tries) {
        judged += one.get().isEmpty() ? 1 : 0;
      }
      assertThat(judged).isEqualTo(5);
    }
  }

  private Duration waitAfterOneMore() {
    throttle.reserve(List.of(account));
    Duration wait = throttle.waitFor(account).orElse(Duration.ZERO);
    clock.turn(wait);
    return wait;
  }
}

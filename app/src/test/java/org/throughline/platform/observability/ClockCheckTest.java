// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aMinuteApartIsFine() {
    assertThat(ClockCheck.judge(NOON, NOON.plusSeconds(60), NOON.plusSeconds(60))).isEmpty();
    assertThat(ClockCheck.judge(NOON, NOON.minusSeconds(60), Instant.MIN)).isEmpty();
  }

  @Test
  void moreThanAMinuteEitherWayIsSaid() {
    assertThat(ClockCheck.judge(NOON, NOON.plusSeconds(61), NOON).orElseThrow())
        .contains("differ by 61 seconds");
    assertThat(ClockCheck.judge(NOON, NOON.minusSeconds(7200), NOON).orElseThrow())
        .contains("differ by 2 hours");
  }

  @Test
  void anActInTheFutureBetraysAClockThatWasSetBack() {
    assertThat(ClockCheck.judge(NOON, NOON, NOON.plusSeconds(3 * 86_400)).orElseThrow())
        .contains("lies 3 days ahead of this machine's clock");
  }
}

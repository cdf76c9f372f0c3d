// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InPartsTest {

  private final List<Integer> progress = new ArrayList<>();

  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sums = new AtomicInteger();

  private List<Integer> simulated(int threads) {
    return InParts.of(103, threads)
        .run(
            () -> {
              sums.incrementAndGet();
              return new ArrayList<Integer>();
            },
            (sum, first, many) -> {
              seen.add(Thread.currentThread());
              IntStream.range(first, first + many).forEach(sum::add);
            },
            List::addAll,
            progress::add);
  }

  @Test
  void oneThreadIsTheOneThatCallsAndHasOneSum() {
    assertThat(simulated(1)).isEqualTo(IntStream.range(0, 103).boxed().toList());
    assertThat(seen).containsExactly(Thread.currentThread());
    assertThat(sums).hasValue(1);
    assertThat(progress).containsExactly(25, 50, 75, 100, 103);
  }

  @Test
  void moreThreadsShareTheSimulationsAndHaveASumEachAtMost() {
    assertThat(simulated(3))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 103).boxed().toList());
    assertThat(seen).doesNotContain(Thread.currentThread());
    assertThat(sums).as("with the one that they are added to").hasValueBetween(2, 4);
    assertThat(progress).containsExactly(25, 50, 75, 100, 103);
  }

  @Test
  void anInterruptStopsTheThreadThatCallsAndIsKept() {
    for (int threads = 1; threads <= 2; threads++) {
      InParts parts = InParts.of(100, threads);
      Thread.currentThread().interrupt();
      assertThatThrownBy(
              () -> parts.run(Object::new, (sum, first, many) -> {}, (all, sum) -> {}, done -> {}))
          .isInstanceOf(InParts.Stopped.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}

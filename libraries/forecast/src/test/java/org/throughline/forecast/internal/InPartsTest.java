// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class InPartsTest {

  private static List<Integer> taken(int threads, Set<Thread> seen) {
    List<Integer> taken = new ArrayList<>();
    InParts.of(103, threads)
        .run(
            (first, many) -> {
              seen.add(Thread.currentThread());
              return List.of(first, first + many);
            },
            taken::addAll);
    return taken;
  }

  @Test
  void oneThreadIsTheOneThatCalls() {
    Set<Thread> seen = new HashSet<>();
    assertThat(taken(1, seen)).containsExactly(0, 25, 25, 50, 50, 75, 75, 100, 100, 103);
    assertThat(seen).containsExactly(Thread.currentThread());
  }

  @Test
  void moreThreadsGiveTheSamePartsInTheSameOrder() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    assertThat(taken(3, seen)).isEqualTo(taken(1, new HashSet<>()));
    assertThat(seen).doesNotContain(Thread.currentThread());
  }

  @Test
  void anInterruptStopsTheThreadThatCallsAndIsKept() {
    for (int threads = 1; threads <= 2; threads++) {
      InParts parts = InParts.of(100, threads);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> parts.run((first, many) -> first, taken -> {}))
          .isInstanceOf(InParts.Stopped.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}

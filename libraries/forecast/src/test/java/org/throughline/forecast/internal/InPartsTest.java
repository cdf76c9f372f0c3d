// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InPartsTest {

  private final List<Integer> progress = new ArrayList<>();

  private List<List<Integer>> sums(int threads, Set<Thread> seen) {
    List<List<Integer>> sums = new ArrayList<>();
    InParts.of(103, threads)
        .run(
            () -> new ArrayList<Integer>(),
            (sum, first, many) -> {
              seen.add(Thread.currentThread());
              IntStream.range(first, first + many).forEach(sum::add);
            },
            sums::add,
            progress::add);
    return sums;
  }

  @Test
  void oneThreadIsTheOneThatCallsAndHasOneSum() {
    Set<Thread> seen = new HashSet<>();
    assertThat(sums(1, seen)).containsExactly(IntStream.range(0, 103).boxed().toList());
    assertThat(seen).containsExactly(Thread.currentThread());
    assertThat(progress).containsExactly(25, 50, 75, 100, 103);
  }

  @Test
  void moreThreadsShareTheSimulationsAndHaveASumEachAtMost() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    List<List<Integer>> sums = sums(3, seen);
    assertThat(sums).hasSizeBetween(1, 3);
    assertThat(sums.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 103).boxed().toList());
    assertThat(seen).doesNotContain(Thread.currentThread());
    assertThat(progress).containsExactly(25, 50, 75, 100, 103);
  }

  @Test
  void anInterruptStopsTheThreadThatCallsAndIsKept() {
    for (int threads = 1; threads <= 2; threads++) {
      InParts parts = InParts.of(100, threads);
      Thread.currentThread().interrupt();
      assertThatThrownBy(
              () -> parts.run(Object::new, (sum, first, many) -> {}, sum -> {}, done -> {}))
          .isInstanceOf(InParts.Stopped.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Carries out parts of one piece of work two at a time.
public final class TwoAtATime {

  private TwoAtATime() {}

  /// What came of each part, in their order. The first failure is that of the whole.
  public static <P, R> List<R> over(List<P> parts, Function<P, R> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<R>> begun = new ArrayList<>();
      parts.forEach(part -> begun.add(threads.submit(() -> work.apply(part))));
      List<R> done = new ArrayList<>();
      for (Future<R> each : begun) {
        done.add(each.get());
      }
      return List.copyOf(done);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was stopped", stopped);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    }
  }
}

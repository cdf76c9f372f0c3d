// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Carries out lots of work two at a time: each waits for the disk while the other counts.
final class Lots {

  private static final int AT_A_TIME = 2;

  private Lots() {}

  /// Returns when all are done. When one fails the others are finished, and then its failure is
  /// thrown.
  static void carryOut(List<Runnable> lots) {
    if (lots.size() < 2) {
      lots.forEach(Runnable::run);
      return;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (Future<Object> lot : workers.invokeAll(lots.stream().map(Lots::callable).toList())) {
        lot.get();
      }
    } catch (ExecutionException failed) {
      throw asItWas(failed, "A lot of rows could not be taken over");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// The failure itself, so that whoever reports it names its kind.
  static RuntimeException asItWas(ExecutionException failed, String words) {
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(words, failed.getCause());
  }

  private static Callable<Object> callable(Runnable lot) {
    return Executors.callable(lot);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Splits simulations among threads and takes what they give in the order of the simulations, so
/// that the number of threads cannot be seen in the result.
///
/// @param count how many simulations
/// @param threads how many threads, at least 1
public record InParts(int count, int threads) {

  private static final int SMALLEST = 25;
  private static final int PARTS_A_THREAD = 5;

  /// Simulates a part.
  ///
  /// @param <T> what it gives
  @FunctionalInterface
  public interface Part<T> {
    T simulate(int first, int many);
  }

  public static InParts of(int count, int threads) {
    return new InParts(count, threads);
  }

  /// Runs every part and hands each to `taker`, on the thread that calls. One thread is the one
  /// that calls.
  ///
  /// @throws Stopped when the thread that calls is interrupted
  public <T> void run(Part<T> part, Consumer<T> taker) {
    int chunk = Math.max(SMALLEST, count / (threads * PARTS_A_THREAD));
    if (threads == 1) {
      here(part, taker, chunk);
    } else {
      inPool(part, taker, chunk);
    }
  }

  private <T> void here(Part<T> part, Consumer<T> taker, int chunk) {
    for (int first = 0; first < count; first += chunk) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Stopped(new InterruptedException());
      }
      taker.accept(part.simulate(first, Math.min(chunk, count - first)));
    }
  }

  private <T> void inPool(Part<T> part, Consumer<T> taker, int chunk) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<T>> parts = new ArrayDeque<>();
      for (int first = 0; first < count; first += chunk) {
        int begin = first;
        parts.add(pool.submit(() -> part.simulate(begin, Math.min(chunk, count - begin))));
      }
      while (!parts.isEmpty()) {
        // A part that is done is given even to a thread that was interrupted.
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        taker.accept(parts.remove().get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Stopped(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A simulation failed", failure.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /// The simulations were no longer wanted.
  public static final class Stopped extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Stopped(InterruptedException cause) {
      super("The simulation was interrupted", cause);
    }
  }
}

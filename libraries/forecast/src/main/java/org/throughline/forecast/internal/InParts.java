// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Splits simulations among threads. A thread adds what it simulates to a sum of its own, so that
/// few sums are made and merged; sums must be the same whichever simulations each was given.
///
/// @param count how many simulations
/// @param threads how many threads, at least 1
public record InParts(int count, int threads) {

  private static final int SMALLEST = 25;
  private static final int PARTS_A_THREAD = 5;

  /// Simulates a part and adds it to a sum.
  ///
  /// @param <T> the sum
  @FunctionalInterface
  public interface Part<T> {
    void simulate(T sum, int first, int many);
  }

  public static InParts of(int count, int threads) {
    return new InParts(count, threads);
  }

  /// Runs every part and adds up the sums. One thread is the one that calls.
  ///
  /// @param empty makes a sum of nothing, on any thread
  /// @param adder adds its second sum to its first, on the thread that calls
  /// @param progress hears how many simulations are done after each part, on the thread that calls
  /// @throws Stopped when the thread that calls is interrupted
  public <T> T run(Supplier<T> empty, Part<T> part, BiConsumer<T, T> adder, IntConsumer progress) {
    int chunk = Math.max(SMALLEST, count / (threads * PARTS_A_THREAD));
    if (threads == 1) {
      return here(empty.get(), part, chunk, progress);
    }
    T all = empty.get();
    inPool(empty, part, chunk, progress).forEach(sum -> adder.accept(all, sum));
    return all;
  }

  private <T> T here(T sum, Part<T> part, int chunk, IntConsumer progress) {
    for (int first = 0; first < count; first += chunk) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Stopped(new InterruptedException());
      }
      int many = Math.min(chunk, count - first);
      part.simulate(sum, first, many);
      progress.accept(first + many);
    }
    return sum;
  }

  private <T> Collection<T> inPool(
      Supplier<T> empty, Part<T> part, int chunk, IntConsumer progress) {
    Queue<T> sums = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<Integer>> parts = new ArrayDeque<>();
      for (int first = 0; first < count; first += chunk) {
        int begin = first;
        int end = Math.min(begin + chunk, count);
        parts.add(
            pool.submit(
                () -> {
                  T sum = Optional.ofNullable(sums.poll()).orElseGet(empty);
                  part.simulate(sum, begin, end - begin);
                  sums.add(sum);
                  return end;
                }));
      }
      while (!parts.isEmpty()) {
        // A part that is done is told even to a thread that was interrupted.
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        progress.accept(parts.remove().get());
      }
      return sums;
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

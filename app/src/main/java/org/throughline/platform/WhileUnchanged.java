// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Keeps what was read for as long as its source stays as it is, a few dozen answers at most. The
/// source's revision is asked each time, so nobody is ever shown what is no longer so, whichever
/// machine wrote it.
public final class WhileUnchanged<K, V> {

  private final LongSupplier revision;
  private final Map<K, Kept<V>> answers;

  /// @param most how many answers to keep; the one that was not asked for longest goes first
  public WhileUnchanged(LongSupplier revision, int most) {
    this.revision = revision;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
  }

  private record Kept<V>(long revision, V value) {}

  /// The answer to `key`, read again when the source has changed.
  public V get(K key, Supplier<V> reading) {
    // The revision is asked before the reading: what is read may be newer than it, never older.
    long now = revision.getAsLong();
    synchronized (answers) {
      Kept<V> kept = answers.get(key);
      if (kept != null && kept.revision() == now) {
        return kept.value();
      }
    }
    V value = reading.get();
    synchronized (answers) {
      answers.put(key, new Kept<>(now, value));
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a file says again and again (times, places, parts): understood once, numbered from 1.
final class Numbered<K, V> {

  /// The most different ones of a kind in one file. England has 150 authorities.
  static final int MOST = 100_000;

  /// @param value empty where it could not be understood
  record Item<V>(int number, Optional<V> value) {}

  private final Map<K, Item<V>> items = new HashMap<>();

  Item<V> get(K key, Supplier<Optional<V>> understand) {
    Item<V> known = items.get(key);
    if (known != null) {
      return known;
    }
    Item<V> item = new Item<>(items.size() + 1, understand.get());
    items.put(key, item);
    return item;
  }

  boolean isFull() {
    return items.size() >= MOST;
  }
}

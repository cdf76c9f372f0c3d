// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.util.ArrayList;
import java.util.List;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Published;

/// Keys of a published topic with their counts, to draw from.
record Shares(List<String> keys, double[] weights) {

  /// Those keys that begin so, without that beginning.
  static Shares of(Published published, String topic, String prefix) {
    List<String> keys = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    published
        .counts(topic)
        .forEach(
            (key, count) -> {
              if (key.startsWith(prefix)) {
                keys.add(key.substring(prefix.length()));
                counts.add(count);
              }
            });
    return new Shares(
        List.copyOf(keys), counts.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  String draw(Dice dice) {
    return keys.get(dice.weighted(weights));
  }
}

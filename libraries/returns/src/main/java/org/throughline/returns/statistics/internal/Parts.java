// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.returns.statistics.Breakdown;
import org.throughline.returns.statistics.internal.Definition.FilterColumn;

/// Understands which part of the whole a row is for. The whole has no breakdown.
final class Parts {

  private final Definition definition;
  private final Numbered<List<String>, List<Breakdown>> all = new Numbered<>();

  Parts(Definition definition) {
    this.definition = definition;
  }

  boolean isFull() {
    return all.isFull();
  }

  Numbered.Item<List<Breakdown>> of(String[] texts) {
    List<String> key = new ArrayList<>(2 + definition.filters().size());
    key.add(texts[Role.TOPIC.place()]);
    key.add(texts[Role.BREAKDOWN.place()]);
    for (int i = 0; i < definition.filters().size(); i++) {
      key.add(texts[Columns.FILTERS + i]);
    }
    return all.get(key, () -> Optional.of(breakdowns(key)));
  }

  private List<Breakdown> breakdowns(List<String> key) {
    List<Breakdown> found = new ArrayList<>();
    String topic = key.getFirst().strip();
    if (!topic.isEmpty() && !isTotal(topic, definition.totalTopic())) {
      found.add(new Breakdown(topic, key.get(1).strip()));
    }
    for (int i = 0; i < definition.filters().size(); i++) {
      FilterColumn filter = definition.filters().get(i);
      String value = key.get(2 + i).strip();
      if (!value.isEmpty() && !isTotal(value, Optional.of(filter.total()))) {
        found.add(new Breakdown(filter.label(), value));
      }
    }
    return List.copyOf(found);
  }

  private static boolean isTotal(String value, Optional<String> total) {
    return value.equalsIgnoreCase("Total") || total.filter(value::equalsIgnoreCase).isPresent();
  }
}

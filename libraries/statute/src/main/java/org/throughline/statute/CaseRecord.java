// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The events of a case that stand on the day asked, by type and in the order of their days.
final class CaseRecord {

  private static final Comparator<Occurrence> BY_DAY =
      Comparator.comparing(Occurrence::happenedOn).thenComparing(Occurrence::servedOn);

  private final Map<String, List<Occurrence>> byType = new HashMap<>();

  static CaseRecord of(Pathway pathway, List<Event> events, Calendars calendars, LocalDate asOf) {
    CaseRecord cases = new CaseRecord();
    for (Event event : Event.standing(events)) {
      pathway
          .known(event.type())
          .filter(type -> type.isPlanned() || !event.happenedOn().isAfter(asOf))
          .ifPresent(type -> cases.add(Occurrence.of(type, event, calendars)));
    }
    cases.byType.values().forEach(list -> list.sort(BY_DAY));
    return cases;
  }

  private void add(Occurrence found) {
    byType.computeIfAbsent(found.type().code(), _ -> new ArrayList<>(2)).add(found);
  }

  /// Those of a type, the earliest first.
  List<Occurrence> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /// Those of any of these types, the earliest first.
  List<Occurrence> of(List<EventType> types) {
    if (types.size() == 1) {
      return of(types.getFirst().code());
    }
    List<Occurrence> all = new ArrayList<>();
    types.forEach(type -> all.addAll(of(type.code())));
    all.sort(BY_DAY);
    return all;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.WhoAsked;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathways;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Whom an event names, as far as the law's timeline asks: who was told, by which letter, and who
/// asked. Of events that nobody is told by nothing is read: most are none of these.
public final class NamedPeople {

  /// The events that may name somebody.
  static final Set<String> TYPES =
      Pathways.standard().all().stream()
          .flatMap(pathway -> pathway.rules().stream())
          .filter(rule -> !rule.addressees().isEmpty())
          .flatMap(rule -> Stream.concat(rule.metBy().stream(), rule.limit().from().stream()))
          .map(EventType::code)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> DETAILS =
      List.of(RecordedEvent.TOLD, RecordedEvent.LETTER, WhoAsked.DETAIL);

  private NamedPeople() {}

  /// @param details a JSON object
  public static List<String> in(String type, String details) {
    return TYPES.contains(type)
        ? in(
            type,
            JsonMapper.shared().readValue(details, new TypeReference<Map<String, Object>>() {}))
        : List.of();
  }

  /// @param details by their names
  public static List<String> in(String type, Map<String, ?> details) {
    if (!TYPES.contains(type)) {
      return List.of();
    }
    return DETAILS.stream()
        .filter(details::containsKey)
        .flatMap(name -> Stream.of(String.valueOf(details.get(name)).split(", ", -1)))
        .toList();
  }
}

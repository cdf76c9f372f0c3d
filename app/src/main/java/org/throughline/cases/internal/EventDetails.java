// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Option;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What an event tells beside its day: read from its JSON object and labelled for people.
@Component
public class EventDetails {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("note", "Note"),
          Map.entry("reasons", "Reasons"),
          Map.entry("evidence", "Evidence"),
          Map.entry("from", "From"),
          Map.entry("to", "To"),
          Map.entry("adviser", "Adviser"),
          Map.entry("setting", "Setting"),
          Map.entry("urn", "Setting"),
          Map.entry("need", "Primary need"),
          Map.entry("grounds", "Grounds"),
          Map.entry("outcome", "Outcome"));

  private final ObjectMapper json;
  private final Settings settings;

  EventDetails(ObjectMapper json, Settings settings) {
    this.json = json;
    this.settings = settings;
  }

  /// @param details a JSON object; what is no text in it is shown as it stands
  public Map<String, String> read(String details) {
    Map<String, Object> values =
        json.readValue(details, new TypeReference<LinkedHashMap<String, Object>>() {});
    Map<String, String> read = new LinkedHashMap<>();
    values.forEach((name, value) -> read.put(name, String.valueOf(value)));
    return read;
  }

  /// Each with its label; `value` of the option is the label.
  public List<Option> shown(String details) {
    return read(details).entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .map(entry -> new Option(label(entry.getKey()), value(entry)))
        .toList();
  }

  private static String label(String name) {
    String words = LABELS.getOrDefault(name, name.replace('-', ' '));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String value(Map.Entry<String, String> entry) {
    return Set.of("setting", "urn").contains(entry.getKey())
        ? Urn.parse(entry.getValue())
            .flatMap(urn -> settings.find(List.of(urn)).values().stream().findFirst())
            .map(found -> found.name())
            .orElse(entry.getValue())
        : entry.getValue();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.cases.DetailWords;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.WhoAsked;
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
          Map.entry("of", "Asked of"),
          Map.entry("whom", "Who there"),
          Map.entry("reply", "Reply"),
          Map.entry(RecordedEvent.TOLD, "Told"),
          Map.entry("to", "To"),
          Map.entry("adviser", "Adviser"),
          Map.entry("setting", "Setting"),
          Map.entry("urn", "Setting"),
          Map.entry("need", "Primary need"),
          Map.entry("grounds", "Grounds"),
          Map.entry("outcome", "Outcome"),
          Map.entry("reason", "Why the plan ended"),
          Map.entry(WhoAsked.DETAIL, "Who asked"));

  /// What the program alone goes by.
  private static final Set<String> INWARD = Set.of(RecordedEvent.LETTER, RecordedEvent.ANSWERS);

  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final ObjectMapper json;
  private final Settings settings;
  private final List<DetailWords> others;

  EventDetails(ObjectMapper json, Settings settings, List<DetailWords> others) {
    this.json = json;
    this.settings = settings;
    this.others = List.copyOf(others);
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
        .filter(entry -> !entry.getValue().isBlank() && !INWARD.contains(entry.getKey()))
        .map(entry -> new Option(label(entry.getKey()), value(entry)))
        .toList();
  }

  private static String label(String name) {
    return PathwayWords.asBeginning(
        LegalTest.find(name)
            .map(LegalTest::asked)
            .orElse(LABELS.getOrDefault(name, name.replace('-', ' '))));
  }

  private String value(Map.Entry<String, String> entry) {
    return others.stream()
        .flatMap(words -> words.words(entry.getKey(), entry.getValue()).stream())
        .findFirst()
        .orElseGet(() -> own(entry));
  }

  private String own(Map.Entry<String, String> entry) {
    return switch (entry.getKey()) {
      case "setting", "urn" -> setting(entry.getValue());
      case WhoAsked.DETAIL -> whoAsked(entry.getValue());
      case "from", "to", "adviser" -> whom(entry.getValue());
      default ->
          LegalTest.find(entry.getKey()).isPresent()
              ? PathwayWords.asBeginning(entry.getValue())
              : EventChoice.words(entry.getKey(), entry.getValue()).orElse(entry.getValue());
    };
  }

  private String setting(String urn) {
    return Urn.parse(urn)
        .flatMap(known -> settings.find(List.of(known)).values().stream().findFirst())
        .map(found -> found.name())
        .orElse(urn);
  }

  /// A capacity is kept as a code, such as `educational-psychologist`; what a person wrote stands
  /// as it is, but for the capital of a single word.
  private static String whom(String kept) {
    return CODE.matcher(kept).matches() ? PathwayWords.asBeginning(kept.replace('-', ' ')) : kept;
  }

  /// With the code under which the SEN2 return has it.
  public static String whoAsked(String code) {
    return WhoAsked.of(code)
        .map(who -> "%s (SEN2 source %d)".formatted(who.label(), who.sen2()))
        .orElse(code);
  }
}

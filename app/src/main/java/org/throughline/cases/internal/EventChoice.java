// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.web.Option;
import org.throughline.settings.Need;

/// What an event tells in one of a few words that measures and returns count: why a plan ended,
/// what the Tribunal decided, and which primary need is named.
///
/// @param detail the name of the field and of what is kept
/// @param none what is said when nothing is chosen
/// @param types the events that tell it
public record EventChoice(
    String detail,
    String label,
    String hint,
    String none,
    List<String> types,
    List<Option> options) {

  /// As the return on plans numbers the reasons.
  private static final EventChoice REASON =
      new EventChoice(
          "reason",
          "Why the plan ended",
          "Only when the plan ceased or went to another council. The return on plans counts the reasons.",
          "It has not ended",
          List.of("plan-ceased", "plan-transferred"),
          List.of(
              new Option("1", "The greatest age was reached"),
              new Option("2", "Needs are met without a plan"),
              new Option("3", "Higher education"),
              new Option("4", "Paid work"),
              new Option("5", "Moved to another council"),
              new Option("6", "No longer wishes to take part in education"),
              new Option("7", "Moved out of England"),
              new Option("8", "Died"),
              new Option("9", "Another reason")));

  private static final EventChoice OUTCOME =
      new EventChoice(
          "outcome",
          "What the Tribunal decided",
          "Only for its decision.",
          "It has not decided",
          List.of("appeal-decided"),
          List.of(
              new Option("upheld", "For the family"),
              new Option("partly-upheld", "Partly for the family"),
              new Option("dismissed", "For the council")));

  /// As the school census and the return on plans have it.
  private static final EventChoice NEED =
      new EventChoice(
          "need",
          "Primary need",
          "Only of a request or a plan that names it. Measures count by it.",
          "It is not known yet",
          List.of(
              "request-received",
              "draft-plan-sent",
              "final-plan-issued",
              "amended-plan-issued",
              "plan-transferred"),
          Arrays.stream(Need.values()).map(need -> new Option(need.name(), need.label())).toList());

  private static final List<EventChoice> ALL = List.of(REASON, OUTCOME, NEED);

  public EventChoice {
    types = List.copyOf(types);
    options = List.copyOf(options);
  }

  /// Those that one of these events tells.
  public static List<EventChoice> of(List<String> events) {
    return ALL.stream().filter(each -> events.stream().anyMatch(each.types::contains)).toList();
  }

  /// The words of what was chosen; empty for any other detail or value.
  public static Optional<String> words(String detail, String value) {
    Map<String, String> words = new LinkedHashMap<>();
    for (EventChoice each : ALL) {
      if (each.detail.equals(detail)) {
        each.options.forEach(option -> words.put(option.value(), option.label()));
      }
    }
    return Optional.ofNullable(words.get(value));
  }

  /// The value as it is kept; empty for what is none.
  public String kept(String sent) {
    return words(detail, sent).isPresent() ? sent : "";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;
import org.throughline.statute.ServiceMethod;

/// Events and exceptions as they were typed: `--event TYPE=DATE` and `--exception CODE=DATE`, each
/// as often as needed.
///
/// @param otherWords what else was typed
record TypedEvents(List<Typed> all, List<String> otherWords) {

  private static final String EVENT = "--event";
  private static final String EXCEPTION = "--exception";

  /// When an event was written down is not typed, so it is later than every day that may be.
  private static final Instant UNKNOWN = Instant.parse("9999-12-31T23:59:59Z");

  record Typed(String option, String text) {}

  static TypedEvents takenFrom(List<String> words, List<String> problems) {
    List<Typed> events = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      Optional<String> option = option(word);
      if (option.isEmpty()) {
        others.add(word);
      } else if (word.length() > option.orElseThrow().length()) {
        events.add(
            new Typed(option.orElseThrow(), word.substring(option.orElseThrow().length() + 1)));
      } else if (++at < words.size()) {
        events.add(new Typed(word, words.get(at)));
      } else {
        problems.add(word + " needs a type and a day, such as request-received=2026-01-05.");
      }
    }
    return new TypedEvents(List.copyOf(events), List.copyOf(others));
  }

  private static Optional<String> option(String word) {
    return List.of(EVENT, EXCEPTION).stream()
        .filter(option -> word.equals(option) || word.startsWith(option + "="))
        .findFirst();
  }

  /// @param pathway empty where none that is known was typed; the days are looked at all the same
  List<Event> events(Optional<Pathway> pathway, List<String> problems) {
    List<Event> events = new ArrayList<>();
    for (Typed typed : all) {
      event(typed, events.size() + 1, pathway, problems).ifPresent(events::add);
    }
    return events;
  }

  private static Optional<Event> event(
      Typed typed, int number, Optional<Pathway> pathway, List<String> problems) {
    int equals = typed.text().indexOf('=');
    if (equals <= 0) {
      problems.add(
          "%s %s: give a type and a day, such as request-received=2026-01-05."
              .formatted(typed.option(), typed.text()));
      return Optional.empty();
    }
    String type = typed.text().substring(0, equals);
    String[] when = typed.text().substring(equals + 1).split("@", 2);
    if (pathway.isPresent() && !isWithItsOption(typed, type, pathway.get(), problems)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = TypedDay.read(type, when[0], problems);
    Optional<ServiceMethod> method =
        when.length == 1 ? Optional.empty() : method(type, when[1], problems);
    return day.map(
        happened -> new Event(number, type, happened, UNKNOWN, method, Optional.empty(), false));
  }

  private static boolean isWithItsOption(
      Typed typed, String type, Pathway pathway, List<String> problems) {
    boolean isException =
        pathway.exceptions().stream().anyMatch(ground -> ground.code().equals(type));
    boolean isEvent = pathway.eventTypes().stream().anyMatch(known -> known.code().equals(type));
    String right = isException ? EXCEPTION : EVENT;
    boolean isRight = typed.option().equals(right) || !(isException || isEvent);
    if (!isRight) {
      problems.add(
          "“%s” is an %s: give it with %s."
              .formatted(type, isException ? "exception" : "event", right));
    }
    return isRight;
  }

  private static Optional<ServiceMethod> method(String type, String typed, List<String> problems) {
    Optional<ServiceMethod> method =
        Arrays.stream(ServiceMethod.values()).filter(each -> each.code().equals(typed)).findFirst();
    if (method.isEmpty()) {
      String known =
          Arrays.stream(ServiceMethod.values())
              .map(ServiceMethod::code)
              .collect(Collectors.joining(", "));
      problems.add("%s: “%s” is no way of sending: give %s.".formatted(type, typed, known));
    }
    return method;
  }
}

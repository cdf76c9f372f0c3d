// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.statute.DutyKind;
import org.throughline.statute.EventType;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.Limit;
import org.throughline.statute.Party;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.statute.Unit;

/// What the codes of pathways, duties and events are called.
@Component
public class PathwayWords {

  /// Whose duties are the council's own, as a tray has it.
  private static final Set<Party> OURS =
      Set.of(Party.COUNCIL, Party.BODIES, Party.NEW_COUNCIL, Party.OLD_COUNCIL);

  private static final Map<String, String> PARTIES =
      Arrays.stream(Party.values()).collect(Collectors.toMap(Party::name, Party::words));

  private static final List<Option> OTHERS =
      Arrays.stream(Party.values())
          .filter(party -> !OURS.contains(party))
          .map(party -> new Option(party.name(), party.atBeginning()))
          .toList();

  private final Map<String, Words> words =
      Pathways.standard().all().stream()
          .collect(Collectors.toMap(Pathway::code, PathwayWords::wordsOf));

  PathwayWords() {}

  /// A tray asks for them some thousand times.
  ///
  /// @param acts what each duty asks, by its code
  /// @param events what happened, and what lifts a limit, by its code
  /// @param brokenOff the codes of what is planned for a day
  private record Words(
      Pathway pathway,
      int weeks,
      Map<String, String> acts,
      Map<String, String> events,
      Set<String> brokenOff) {}

  public Optional<Pathway> pathway(String code) {
    return known(code).map(Words::pathway);
  }

  /// The pathways by their titles.
  public List<Pathway> all() {
    return words.values().stream()
        .map(Words::pathway)
        .sorted(Comparator.comparing(Pathway::title))
        .toList();
  }

  /// Such as `EHC needs assessment and plan`; the code itself when nothing is known of it.
  public String title(String pathway) {
    return pathway(pathway).map(Pathway::title).orElse(pathway);
  }

  /// How many weeks from the beginning the law gives for the whole; 0 where it gives none.
  public int weeks(String pathway) {
    return known(pathway).map(Words::weeks).orElse(0);
  }

  /// What a duty asks, as a line begins with it: `Tell the family whether it will assess`.
  public String act(String pathway, String duty) {
    return known(pathway).map(Words::acts).map(acts -> acts.get(duty)).orElse(duty);
  }

  /// What happened, or what lifts a limit: `The draft plan was sent`.
  public String event(String pathway, String type) {
    return known(pathway).map(Words::events).map(events -> events.get(type)).orElse(type);
  }

  /// The same beside its day: what is planned for a day does not break off.
  public String eventThatDay(String pathway, String type) {
    String words = event(pathway, type);
    return isBrokenOff(pathway, type) ? words + " that day" : words;
  }

  /// The same with its day, seen from today.
  public String eventOn(String pathway, String type, LocalDate day, LocalDate today) {
    String words = event(pathway, type);
    return words
        + " "
        + (isBrokenOff(pathway, type) ? Dates.full(day) : Dates.relative(day, today));
  }

  /// Whether its words break off without its day: `The review meeting is planned for`.
  private boolean isBrokenOff(String pathway, String type) {
    return known(pathway).map(Words::brokenOff).orElse(Set.of()).contains(type);
  }

  /// As in `the school`; the code itself when it is no party.
  public static String party(String code) {
    return PARTIES.getOrDefault(code, code);
  }

  /// Everybody on whom a case may wait, the council aside.
  public static List<Option> others() {
    return OTHERS;
  }

  private Optional<Words> known(String code) {
    return Optional.ofNullable(words.get(code));
  }

  private static Words wordsOf(Pathway pathway) {
    Map<String, String> acts = new HashMap<>();
    pathway.rules().forEach(rule -> acts.putIfAbsent(rule.code(), asBeginning(rule.act())));
    Map<String, String> events = new HashMap<>();
    for (EventType type : pathway.eventTypes()) {
      events.putIfAbsent(type.code(), asBeginning(type.words()));
    }
    for (ExceptionGround ground : pathway.exceptions()) {
      events.putIfAbsent(ground.code(), asBeginning(ground.words()));
    }
    return new Words(pathway, weeksOf(pathway), acts, events, brokenOff(pathway));
  }

  private static Set<String> brokenOff(Pathway pathway) {
    return pathway.eventTypes().stream()
        .filter(EventType::isPlanned)
        .filter(type -> type.words().endsWith(" for") || type.words().endsWith(" by"))
        .map(EventType::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int weeksOf(Pathway pathway) {
    return pathway.rules().stream()
        .flatMap(rule -> weeksOf(pathway, rule))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static Stream<Integer> weeksOf(Pathway pathway, Rule rule) {
    return rule.kind() == DutyKind.MUST
            && !rule.isEachTime()
            && rule.limit() instanceof Limit.Counted counted
            && counted.amount().unit() == Unit.WEEKS
            && pathway.beginsWith().containsAll(counted.from())
        ? Stream.of(counted.amount().number())
        : Stream.empty();
  }

  /// The same with a capital letter.
  public static String asBeginning(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

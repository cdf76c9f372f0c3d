// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

  private final Map<String, Pathway> pathways =
      Pathways.standard().all().stream()
          .collect(Collectors.toMap(Pathway::code, Function.identity()));

  PathwayWords() {}

  public Optional<Pathway> pathway(String code) {
    return Optional.ofNullable(pathways.get(code));
  }

  /// The pathways by their titles.
  public List<Pathway> all() {
    return pathways.values().stream().sorted(Comparator.comparing(Pathway::title)).toList();
  }

  /// Such as `EHC needs assessment and plan`; the code itself when nothing is known of it.
  public String title(String pathway) {
    return pathway(pathway).map(Pathway::title).orElse(pathway);
  }

  /// How many weeks from the beginning the law gives for the whole; 0 where it gives none.
  public int weeks(String pathway) {
    return pathway(pathway).stream()
        .flatMap(known -> known.rules().stream().flatMap(rule -> weeks(known, rule)))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static Stream<Integer> weeks(Pathway pathway, Rule rule) {
    return rule.kind() == DutyKind.MUST
            && !rule.isEachTime()
            && rule.limit() instanceof Limit.Counted counted
            && counted.amount().unit() == Unit.WEEKS
            && pathway.beginsWith().containsAll(counted.from())
        ? Stream.of(counted.amount().number())
        : Stream.empty();
  }

  /// What a duty asks, as a line begins with it: `Tell the family whether it will assess`.
  public String act(String pathway, String duty) {
    return pathway(pathway)
        .flatMap(known -> known.rule(duty))
        .map(Rule::act)
        .map(PathwayWords::asBeginning)
        .orElse(duty);
  }

  /// What happened, or what lifts a limit: `The draft plan was sent`.
  public String event(String pathway, String type) {
    return pathway(pathway)
        .flatMap(known -> wordsOf(known, type))
        .map(PathwayWords::asBeginning)
        .orElse(type);
  }

  /// As in `the school`; the code itself when it is no party.
  public static String party(String code) {
    return Arrays.stream(Party.values())
        .filter(party -> party.name().equals(code))
        .map(Party::words)
        .findFirst()
        .orElse(code);
  }

  private static Optional<String> wordsOf(Pathway pathway, String type) {
    Stream<String> events =
        pathway.eventTypes().stream()
            .filter(each -> each.code().equals(type))
            .map(EventType::words);
    Stream<String> grounds =
        pathway.exceptions().stream()
            .filter(each -> each.code().equals(type))
            .map(ExceptionGround::words);
    return Stream.concat(events, grounds).findFirst();
  }

  /// The same with a capital letter.
  public static String asBeginning(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

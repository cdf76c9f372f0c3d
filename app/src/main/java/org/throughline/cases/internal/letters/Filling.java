// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Pathway;

/// Fills a template from a case. What the case does not know becomes a gap in double brackets, and
/// a letter with a gap is not sent.
///
/// @param words by name: `child`, `born`, `recipient`, `officer` who writes it,
///     `case-officer` who keeps the case, `council`, `today`
/// @param events the day of the latest event of each type that stands
/// @param due the last day of each duty that has arisen
public record Filling(
    Map<String, String> words, Map<String, LocalDate> events, Map<String, LocalDate> due) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{1,80})}}");
  private static final Pattern GAP = Pattern.compile("\\[\\[[^\\[\\]]*]]");
  static final List<String> NAMES =
      List.of("child", "born", "recipient", "officer", "case-officer", "council", "today");

  public Filling {
    words = Map.copyOf(words);
    events = Map.copyOf(events);
    due = Map.copyOf(due);
  }

  public String of(String body) {
    return PLACE
        .matcher(body)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1).strip())));
  }

  private String value(String name) {
    Optional<String> found =
        switch (name.indexOf(':')) {
          case -1 -> Optional.ofNullable(words.get(name)).filter(text -> !text.isBlank());
          default -> day(name).map(Dates::full);
        };
    return found.orElse("[[" + name.replace(':', ' ') + ": not known]]");
  }

  private Optional<LocalDate> day(String name) {
    String code = name.substring(name.indexOf(':') + 1);
    return name.startsWith("due:")
        ? Optional.ofNullable(due.get(code))
        : Optional.ofNullable(events.get(code));
  }

  /// What is still to be filled in, as it stands in the letter.
  public static List<String> gaps(String body) {
    return Stream.concat(found(GAP, body), found(PLACE, body)).toList();
  }

  /// The places of a template that nothing can fill.
  public static List<String> unknown(String body, Pathway pathway) {
    return PLACE
        .matcher(body)
        .results()
        .map(place -> place.group(1).strip())
        .filter(name -> !isKnown(name, pathway))
        .toList();
  }

  private static boolean isKnown(String name, Pathway pathway) {
    return NAMES.contains(name)
        || (name.startsWith("due:") && pathway.rule(name.substring(4)).isPresent())
        || (name.startsWith("event:")
            && pathway.eventTypes().stream()
                .anyMatch(type -> type.code().equals(name.substring(6))));
  }

  private static Stream<String> found(Pattern pattern, String body) {
    Function<MatchResult, String> whole = MatchResult::group;
    return pattern.matcher(body).results().map(whole);
  }
}

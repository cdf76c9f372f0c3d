// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Year One (2021-2022)", "2025/26", "In year 2 we will:", "2027".
///
/// @param index 1 for the first year, when the label counts years
/// @param calendarYear the year that it begins in, when the label names one
public record YearLabel(String label, OptionalInt index, OptionalInt calendarYear) {

  private static final String YEARS = "(20\\d\\d)(?:\\s*(?:[/–—-]|to)\\s*(?:20)?\\d\\d)?";
  private static final String LEAD =
      "(?:(?:in|during|for|by|by the end of|at the end of|actions? (?:for|in)|priorities for|commitments for"
          + "|key actions(?: for| in)?|delivery in|what we will do in|what we will do)\\s+)?(?:the\\s+)?";
  private static final String TRAIL =
      "(?:\\s*[:,.–—-]*\\s*(?:we will|actions?|commitments?|priorities|milestones|what we will do|deliverables|targets?)?)?\\s*[:.–—-]*";
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^"
              + LEAD
              + "(?:year\\s+("
              + Ordinals.PATTERN
              + ")|("
              + "first|second|third|fourth|fifth)\\s+year)\\s*[:–—-]?\\s*(?:\\(?\\s*(?:\\w{3,9}\\s+)?"
              + YEARS
              + "[^()]{0,25}\\)?)?"
              + TRAIL
              + "$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)^"
              + LEAD
              + "(?:(?:academic|financial|school|municipal)\\s+year\\s+|fy\\s*)?"
              + YEARS
              + "(?:\\s*\\(?(?:academic|financial|school)?\\s*year\\)?\\s*("
              + Ordinals.PATTERN
              + ")?)?"
              + TRAIL
              + "$");
  private static final String HORIZON =
      "(?i)^(?:in the )?(?:short|medium|mid|long|longer|near|immediate)(?:er)?[- ]?(?:term)\\b(?:\\s+(?:actions?|priorities))?"
          + "(?:\\s*(?:[(:,–—-]\\s*)+[^()]{0,40}\\)?)?[:.]?$|(?i)^by (?:the end of )?(?:(?:\\d{1,2} )?"
          + "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|spring|summer|autumn)(?: term)? )20\\d\\d(?:\\s*[,:–-]?\\s*we will)?\\s*:?$";
  private static final Pattern WITHIN = Pattern.compile(YEARS);
  private static final int LONGEST = 70;

  /// The year that the whole text names, if that is all it does.
  public static Optional<YearLabel> of(String text) {
    String label = text.replaceAll("\\s+", " ").strip();
    if (label.isEmpty() || label.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(label);
    if (counted.matches()) {
      String printed = counted.group(1) == null ? counted.group(2) : counted.group(1);
      return Optional.of(new YearLabel(label, Ordinals.value(printed), number(counted.group(3))));
    }
    if (label.matches(HORIZON)) {
      return Optional.of(horizon(label));
    }
    Matcher named = NAMED.matcher(label);
    return named.matches()
        ? Optional.of(new YearLabel(label, counted(named.group(2)), number(named.group(1))))
        : Optional.empty();
  }

  /// "Short term (2025/26)": a stretch of time that tells of a year only where it prints a span.
  private static YearLabel horizon(String label) {
    Matcher span = WITHIN.matcher(label);
    boolean spans = span.find() && span.group().length() > 4;
    return new YearLabel(
        label, OptionalInt.empty(), spans ? number(span.group(1)) : OptionalInt.empty());
  }

  /// Whether the label says by when rather than in which year.
  public boolean isHorizon() {
    return label.matches(HORIZON);
  }

  /// Whether the text names a calendar year alone, which a target or a date may do as well.
  public boolean isBare() {
    return index.isEmpty() && label.toLowerCase(Locale.ROOT).matches("20\\d\\d");
  }

  private static OptionalInt counted(@org.jspecify.annotations.Nullable String printed) {
    return printed == null ? OptionalInt.empty() : Ordinals.value(printed);
  }

  private static OptionalInt number(@org.jspecify.annotations.Nullable String year) {
    return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
  }
}

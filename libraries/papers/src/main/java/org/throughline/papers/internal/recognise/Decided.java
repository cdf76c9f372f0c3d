// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Minutes.Wording;

/// How minutes say that something was decided.
///
/// @param words what was decided, as far as the line says it; empty where a list follows
record Decided(Wording wording, String words) {

  private static final Pattern DECIDED =
      Pattern.compile(
          "(?is)^(?:\\(?\\d{1,2}[.)]\\s*)?(?:(?:the|members of the) [\\w&’' -]{3,60}? |it was (?:therefore |unanimously )?)?(resolved|agreed|decisions?(?: made| taken)?|decided|recommended|recommendations? agreed|resolutions?)\\b(?:\\s+(?:unanimously|by [\\w ]{3,30}))?\\s*(?:[:–—-]+\\s*|(?=that\\b|to\\b)|$)(.*)$");
  private static final String DECIDED_AGAIN =
      "It was (?:also |further |then )?(?:agreed|resolved|decided) (?=that )";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:\\n|(?<=[;.]) ?)(?=\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s)|\\s+(?="
              + DECIDED_AGAIN
              + ")");

  /// What a line says to have been decided; empty for one that only tells of it.
  static Optional<Decided> in(String text) {
    Matcher decided = DECIDED.matcher(text);
    if (!decided.matches()) {
      return Optional.empty();
    }
    String rest = decided.group(2).strip();
    boolean isOne = rest.isEmpty() ? text.length() < 60 : !isMention(text, rest);
    return isOne ? Optional.of(new Decided(wordingOf(decided.group(1)), rest)) : Optional.empty();
  }

  /// The decisions of a text, one by one and without their numbers.
  static List<String> parts(String text) {
    return Arrays.stream(PARTS.split(text, -1))
        .map(
            part ->
                part.replaceFirst("^\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+", "")
                    .replaceFirst("^" + DECIDED_AGAIN, "")
                    .replaceFirst("[;,]\\s*(?:and)?\\s*$", "")
                    .strip())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /// "It was agreed to be important …" tells of a view; "It was agreed that …" of a decision.
  private static boolean isMention(String text, String rest) {
    boolean stop =
        text.matches(
            "(?is)^\\W*(?:\\d{1,2}\\W+)?(?:[\\w’' ]{0,60}?)(?:resolved|agreed|decisions?|decided|recommended)\\s*[:–—-].*");
    boolean capitals =
        text.matches(
            "(?s)^\\W*(?:\\d{1,2}\\W+)?(?:.{0,60} )?(?:RESOLVED|AGREED|DECIDED|RECOMMENDED)\\b.*");
    return !stop && !capitals && !rest.matches("(?is)^(?:that|to)\\b.*");
  }

  private static Wording wordingOf(String word) {
    return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'a' -> Wording.AGREED;
      case 'd' -> Wording.DECIDED;
      default ->
          word.toLowerCase(Locale.ROOT).startsWith("rec") ? Wording.RECOMMENDED : Wording.RESOLVED;
    };
  }
}

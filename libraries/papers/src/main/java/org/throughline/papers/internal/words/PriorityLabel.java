// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Priority one: Sufficiency of places", "Objective 2 – …", "OUTCOME C." and their like.
///
/// @param word what the paper calls it, in lower case and without adjectives
/// @param number from 1
/// @param label the label as printed, without the title
/// @param title what follows; empty where the title stands on the next line
public record PriorityLabel(String word, int number, String label, String title) {

  private static final int LONGEST = 500;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?is)^(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+)?((?:(?:our|strategic|key|overarching|improvement|corporate|shared|main|core|delivery"
              + "|partnership|high[- ]level)\\s+)*"
              + "(priority action area|priority action|priority area|priority|objective|outcome|aim|goal|ambition"
              + "|pledge|promise|theme|workstream|work ?stream|pillar|area for priority action|area for improvement"
              + "|area of focus|focus area|key area|strand|mission|commitment|recommendation)"
              + "\\s*(?:number\\s+|no\\.?\\s*|#\\s*)?("
              + Ordinals.PATTERN
              + "))(?![\\w/%])(?!\\.\\d)(\\s*[.:;)–—-]+\\s*|\\s+|$)(.*)$");

  /// The label that the text begins with, if it is one and not a sentence about one.
  public static Optional<PriorityLabel> of(String text) {
    if (text.length() > LONGEST || text.length() < 5) {
      return Optional.empty();
    }
    Matcher found = SHAPE.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    String stop = found.group(4).strip();
    String title = found.group(5).strip();
    if (isSentence(stop, title, found.group(3)) || number(found).isEmpty()) {
      return Optional.empty();
    }
    String word = found.group(2).toLowerCase(Locale.ROOT).replace("work stream", "workstream");
    return Optional.of(
        new PriorityLabel(word, number(found).getAsInt(), found.group(1).strip(), oneLine(title)));
  }

  /// The same label before another title.
  public PriorityLabel titled(String words) {
    return new PriorityLabel(word, number, label, words);
  }

  private static OptionalInt number(Matcher found) {
    return Ordinals.value(found.group(3));
  }

  /// "Priority 4 of the strategy spoke about …" is a sentence; "Priority 4 Belonging" is a label.
  private static boolean isSentence(String stop, String title, String printed) {
    if (!stop.isEmpty()) {
      return false;
    }
    return (!title.isEmpty() && Ordinals.needsStop(printed))
        || (!title.isEmpty()
            && !Character.isUpperCase(title.codePointAt(0))
            && title.charAt(0) != '(')
        || title.endsWith(".");
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\s*\\n\\s*", " ");
  }

  /// "Recommendation 1" labels a priority only in a plan that answers recommendations.
  public boolean isStrong() {
    return !word.equals("recommendation") && !word.equals("commitment");
  }
}

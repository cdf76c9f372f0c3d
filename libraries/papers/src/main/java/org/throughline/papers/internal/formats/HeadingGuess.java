// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.regex.Pattern;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.YearLabel;

/// Whether a short paragraph of a format without heading styles is a heading.
final class HeadingGuess {

  static final int NUMBERED = 2;
  static final int PLAIN = 4;
  private static final int LONGEST = 120;
  private static final Pattern NUMBER =
      Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.?\\s+\\p{Lu}.*");
  private static final Pattern ENDS_LIKE_A_SENTENCE = Pattern.compile(".*[.,;:!]$");
  private static final Pattern NAME_OR_NUMBER =
      Pattern.compile(".*(?:,|@|\\b(?:ext|tel)\\b|\\d{3}\\s?\\d{3}).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOING =
      Pattern.compile("(?i)^(?:we |to |that |and |or |the council will|it was |there ).*");

  private HeadingGuess() {}

  /// 0 when it is none, otherwise the level.
  static int level(String text, boolean bold, boolean followedByText) {
    if (text.isEmpty() || text.length() > LONGEST || text.chars().noneMatch(Character::isLetter)) {
      return 0;
    }
    if (bold) {
      return ENDS_LIKE_A_SENTENCE.matcher(text).matches() && !text.endsWith(":") ? 0 : 3;
    }
    if (ENDS_LIKE_A_SENTENCE.matcher(text).matches()) {
      return isLabel(text) ? PLAIN - 1 : 0;
    }
    if (isCapitals(text)) {
      return NUMBER.matcher(text).matches() ? NUMBERED : 1;
    }
    if (NUMBER.matcher(text).matches()) {
      return text.matches("\\d{1,2}\\.\\d.*") ? NUMBERED + 1 : NUMBERED;
    }
    if (isLabel(text)) {
      return PLAIN - 1;
    }
    return followedByText && readsLikeATitle(text) ? PLAIN : 0;
  }

  static boolean isCapitals(String text) {
    return text.length() >= 3
        && text.chars().filter(Character::isLetter).count() >= 3
        && text.equals(text.toUpperCase(java.util.Locale.UK));
  }

  private static boolean isLabel(String text) {
    return YearLabel.of(text).filter(year -> !year.isBare()).isPresent()
        || PriorityLabel.of(text).isPresent();
  }

  private static boolean readsLikeATitle(String text) {
    return Character.isUpperCase(text.codePointAt(0))
        && text.split("\\s+").length <= 9
        && !NAME_OR_NUMBER.matcher(text).matches()
        && !DOING.matcher(text).matches();
  }
}

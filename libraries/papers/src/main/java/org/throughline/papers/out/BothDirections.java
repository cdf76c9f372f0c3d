// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/// Puts words that are read from right to left into the order in which a line shows them, as
/// Unicode has it.
final class BothDirections {

  private static final String PAIRS = "()[]{}<>«»";

  /// Below it no letter is read from right to left.
  private static final int FIRST_FROM_THE_RIGHT = 0x590;

  private final boolean isFromTheRight;

  private BothDirections(boolean isFromTheRight) {
    this.isFromTheRight = isFromTheRight;
  }

  /// The directions of a paragraph, which is read in that of its first letter.
  static BothDirections of(String paragraph) {
    return new BothDirections(
        isIn(paragraph)
            && !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight());
  }

  /// Whether any of a text is read from right to left.
  static boolean isIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_FROM_THE_RIGHT) {
        return Bidi.requiresBidi(text.toCharArray(), at, text.length());
      }
    }
    return false;
  }

  /// The signs of a line of the paragraph from left to right. What is read from right to left is
  /// turned round; numbers and words of the other direction in it stay as they are.
  String seen(String line) {
    if (!isFromTheRight && !isIn(line)) {
      return line;
    }
    Bidi bidi =
        new Bidi(
            line, isFromTheRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] parts = new String[levels.length];
    for (int run = 0; run < parts.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      parts[run] = levels[run] % 2 == 0 ? part : turned(part);
    }
    Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
    return String.join("", Arrays.asList(parts));
  }

  /// Signs above and below a letter stay behind it.
  private static String turned(String text) {
    StringBuilder turned = new StringBuilder(text.length());
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int end = signs.last();
    for (int at = signs.previous(); at != BreakIterator.DONE; at = signs.previous()) {
      turned.append(mirrored(text.substring(at, end)));
      end = at;
    }
    return turned.toString();
  }

  /// An opening bracket is a closing one from the other side.
  private static String mirrored(String sign) {
    int pair = sign.length() == 1 ? PAIRS.indexOf(sign) : -1;
    return pair < 0 ? sign : PAIRS.substring(pair ^ 1, (pair ^ 1) + 1);
  }
}

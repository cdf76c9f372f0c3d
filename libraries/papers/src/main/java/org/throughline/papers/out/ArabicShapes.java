// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives each letter of the Arabic script the shape that it has beside its neighbours: a PDF shows
/// the signs it is given and joins nothing. Which shapes there are is read from Unicode's own names
/// of them, so Urdu and Persian letters join too.
final class ArabicShapes {

  private static final char TATWEEL = '\u0640';
  private static final char LAM = '\u0644';
  private static final List<int[]> BLOCKS =
      List.of(new int[] {0xFB50, 0xFDFF}, new int[] {0xFE70, 0xFEFC});

  /// The shapes of each letter; the two letters of lam-alef are one.
  private static final Map<String, Map<Form, Character>> SHAPES = shapes();

  private ArabicShapes() {}

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL;

    static Form of(boolean joinsBefore, boolean joinsAfter) {
      if (joinsBefore) {
        return joinsAfter ? MEDIAL : FINAL;
      }
      return joinsAfter ? INITIAL : ISOLATED;
    }
  }

  /// The text with its letters in their shapes, in the order in which it is read.
  static String shaped(String text) {
    StringBuilder shaped = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      String letters = ligature(text, at).orElse(text.substring(at, at + 1));
      int next = at + letters.length();
      boolean joinsBefore = has(letters, Form.FINAL) && reachesOn(before(text, at));
      boolean joinsAfter = has(letters, Form.INITIAL) && reachesBack(after(text, next));
      shaped.append(shape(letters, Form.of(joinsBefore, joinsAfter)));
      at = next - 1;
    }
    return shaped.toString();
  }

  private static Optional<String> ligature(String text, int at) {
    return text.charAt(at) == LAM && at + 1 < text.length()
        ? Optional.of(text.substring(at, at + 2)).filter(SHAPES::containsKey)
        : Optional.empty();
  }

  private static String shape(String letters, Form form) {
    Character shape = SHAPES.getOrDefault(letters, Map.of()).get(form);
    return shape == null ? letters : shape.toString();
  }

  private static boolean has(String letters, Form form) {
    return SHAPES.getOrDefault(letters, Map.of()).containsKey(form);
  }

  /// Whether a letter joins the one that follows it.
  private static boolean reachesOn(Optional<Character> letter) {
    return letter.filter(each -> each == TATWEEL || has("" + each, Form.INITIAL)).isPresent();
  }

  /// Whether a letter joins the one before it.
  private static boolean reachesBack(Optional<Character> letter) {
    return letter.filter(each -> each == TATWEEL || has("" + each, Form.FINAL)).isPresent();
  }

  /// Signs above and below letters do not part them.
  private static Optional<Character> before(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isMark(text.charAt(before))) {
      before--;
    }
    return before < 0 ? Optional.empty() : Optional.of(text.charAt(before));
  }

  private static Optional<Character> after(String text, int next) {
    int after = next;
    while (after < text.length() && isMark(text.charAt(after))) {
      after++;
    }
    return after == text.length() ? Optional.empty() : Optional.of(text.charAt(after));
  }

  private static boolean isMark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static Map<String, Map<Form, Character>> shapes() {
    Map<String, Map<Form, Character>> shapes = new HashMap<>();
    for (int[] block : BLOCKS) {
      for (int shape = block[0]; shape <= block[1]; shape++) {
        add(shapes, (char) shape);
      }
    }
    return shapes;
  }

  private static void add(Map<String, Map<Form, Character>> shapes, char shape) {
    String letters = Normalizer.normalize("" + shape, Normalizer.Form.NFKC);
    boolean isLamAlef = letters.length() == 2 && shape >= 0xFEF5;
    for (Form form : Form.values()) {
      String name = Optional.ofNullable(Character.getName(shape)).orElse("");
      if (name.endsWith(form + " FORM") && (letters.length() == 1 || isLamAlef)) {
        shapes.computeIfAbsent(letters, key -> new EnumMap<>(Form.class)).putIfAbsent(form, shape);
      }
    }
  }
}

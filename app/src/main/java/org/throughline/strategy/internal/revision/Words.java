// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares two texts word by word.
public final class Words {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}'’]+|[^\\p{L}\\p{N}'’]+");
  private static final int LONGEST = 1_200;
  private static final int AROUND = 90;

  private Words() {}

  /// What became of a stretch of text.
  public enum Fate {
    SAME,
    GONE,
    NEW
  }

  /// A stretch of text with what became of it.
  public record Piece(Fate fate, String text) {}

  /// Whether two texts differ in nothing but spaces.
  public static boolean same(String before, String after) {
    return plain(before).equals(plain(after));
  }

  /// How alike two texts are: 1 for the same words, 0 for none in common (Dice's coefficient over
  /// words, each counted as often as it stands there).
  public static double likeness(String one, String other) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> first = words(one);
    List<String> second = words(other);
    first.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : second) {
      if (counts.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    int all = first.size() + second.size();
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  /// The way from one text to the other, in reading order: what stayed, what went, what came.
  public static List<Piece> difference(String before, String after) {
    List<String> first = tokens(before);
    List<String> second = tokens(after);
    if (first.size() > LONGEST || second.size() > LONGEST) {
      first = sentences(before);
      second = sentences(after);
    }
    if (first.size() > LONGEST || second.size() > LONGEST) {
      return List.of(new Piece(Fate.GONE, before), new Piece(Fate.NEW, after));
    }
    return joined(walk(first, second, lengths(first, second)));
  }

  /// The same with only a little of what stayed around each change, for long texts.
  public static List<Piece> changes(String before, String after) {
    return difference(before, after).stream().map(Words::shortened).toList();
  }

  private static Piece shortened(Piece piece) {
    String text = piece.text();
    return piece.fate() == Fate.SAME && text.length() > 3 * AROUND
        ? new Piece(
            Fate.SAME, text.substring(0, AROUND) + " … " + text.substring(text.length() - AROUND))
        : piece;
  }

  /// How long the longest common run of tokens is from each pair of places on.
  private static int[][] lengths(List<String> first, List<String> second) {
    int[][] lengths = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            first.get(i).equals(second.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static List<Piece> walk(List<String> first, List<String> second, int[][] lengths) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
        pieces.add(new Piece(Fate.SAME, first.get(i++)));
        j++;
      } else if (i < first.size()
          && (j == second.size() || lengths[i + 1][j] >= lengths[i][j + 1])) {
        pieces.add(new Piece(Fate.GONE, first.get(i++)));
      } else {
        pieces.add(new Piece(Fate.NEW, second.get(j++)));
      }
    }
    return pieces;
  }

  /// Neighbours of one fate become one piece; what went stands before what came.
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> result = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    StringBuilder same = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece.fate()) {
        case SAME -> {
          flush(result, Fate.GONE, gone);
          flush(result, Fate.NEW, come);
          same.append(piece.text());
        }
        case GONE -> {
          flush(result, Fate.SAME, same);
          gone.append(piece.text());
        }
        case NEW -> {
          flush(result, Fate.SAME, same);
          come.append(piece.text());
        }
      }
    }
    flush(result, Fate.SAME, same);
    flush(result, Fate.GONE, gone);
    flush(result, Fate.NEW, come);
    return result;
  }

  private static void flush(List<Piece> pieces, Fate fate, StringBuilder text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(fate, text.toString()));
      text.setLength(0);
    }
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip().replaceAll("\\s+", " "));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static List<String> sentences(String text) {
    return List.of(text.strip().replaceAll("\\s+", " ").split("(?<=[.!?] )"));
  }

  private static List<String> words(String text) {
    return tokens(text.toLowerCase(Locale.UK)).stream()
        .filter(token -> Character.isLetterOrDigit(token.codePointAt(0)))
        .toList();
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two texts word by word: which words were put in and which were taken out.
public final class WordDifference {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}’'-]+\\s*|\\s+|.\\s*", Pattern.DOTALL);

  private WordDifference() {}

  /// The pieces in reading order; what was taken out stands before what was put in its place.
  /// Joined without those that were taken out they give `becomes`, without those put in `was` but
  /// for its spaces: spaces alone are no difference.
  public static List<Piece> between(String was, String becomes) {
    List<String> before = words(was);
    List<String> after = words(becomes);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : deltas(before, after)) {
      add(pieces, Piece.Kind.SAME, after.subList(at, delta.getTarget().getPosition()));
      add(pieces, Piece.Kind.TAKEN_OUT, delta.getSource().getLines());
      add(pieces, Piece.Kind.PUT_IN, delta.getTarget().getLines());
      at = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(pieces, Piece.Kind.SAME, after.subList(at, after.size()));
    return List.copyOf(pieces);
  }

  private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after, (one, other) -> one.strip().equals(other.strip()))
        .getDeltas();
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.strategy.internal.revision.Words;
import org.throughline.strategy.internal.revision.Words.Fate;
import org.throughline.strategy.internal.revision.Words.Piece;

class WordsTest {

  @Test
  void eachTextCanBeReadBackFromItsDifference() {
    String before = "Publish the plan for places, by May.";
    String after = "Publish a plan for places and nurseries by May.";

    var pieces = Words.difference(before, after);

    assertThat(without(Fate.NEW, pieces)).isEqualTo(before);
    assertThat(without(Fate.GONE, pieces)).isEqualTo(after);
  }

  @Test
  void aLongTextWithOneChangedSentenceShowsThatSentenceAlone() {
    String sentence = "It was said that places are short in the north of the city. ";
    String before = sentence.repeat(150) + "We will act. " + sentence.repeat(150);
    String after = before.replace("We will act.", "We have acted.");

    var pieces = Words.changes(before, after);

    assertThat(pieces).extracting(Piece::text).contains("We will act. ", "We have acted. ");
    assertThat(pieces.stream().mapToInt(piece -> piece.text().length()).sum()).isLessThan(500);
  }

  @Test
  void textsWithTheSameWordsInAnotherOrderAreAlikeAndUnlikeOnesAreNot() {
    assertThat(Words.likeness("Review the plan", "the plan: review")).isEqualTo(1);
    assertThat(Words.likeness("Review the plan", "Open an annexe")).isZero();
    assertThat(Words.likeness("Review the plan", "Review the whole plan")).isBetween(0.8, 0.9);
  }

  private static String without(Fate fate, List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.fate() != fate)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}

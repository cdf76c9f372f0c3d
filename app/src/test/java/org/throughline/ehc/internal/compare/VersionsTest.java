// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.ehc.DraftOfPlan;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.RowLines;
import org.throughline.ehc.internal.RowState;
import org.throughline.ehc.internal.compare.PlanDifference.Fate;

/// Versions held beside each other, and two changes of one row put together.
class VersionsTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final UUID THREE = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    "'Reads four words.','Reads five words.','Reads |-four |+five |words.'",
    "'','New.','+New.'",
    "'Old.','','-Old.'",
    "'The same.','The same.','The same.'",
    "'Two  spaces','Two spaces','Two spaces'",
    "'He reads.','He reads aloud.','He reads |+aloud|.'"
  })
  void wordsThatWerePutInAndTakenOutAreTold(String was, String becomes, String told) {
    assertThat(shown(WordDifference.between(was, becomes))).isEqualTo(told);
  }

  @Test
  void piecesGiveBothTextsBackWhateverTheyAre() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String was = words(random);
      String becomes = words(random);
      List<Piece> pieces = WordDifference.between(was, becomes);

      assertThat(joined(pieces, Piece.Kind.TAKEN_OUT)).isEqualTo(becomes);
      assertThat(joined(pieces, Piece.Kind.PUT_IN).replaceAll("\\s", ""))
          .isEqualTo(was.replaceAll("\\s", ""));
    }
  }

  @Test
  void aRowIsTheSameRowWhereverItStands() {
    DraftOfPlan was = DraftOfPlan.without().and(Section.A, RowWords.of("My dog."));
    DraftOfPlan becomes = DraftOfPlan.without(Section.K);

    assertThat(PlanDifference.between(was.edition(), becomes.edition()))
        .filteredOn(row -> row.fate() != Fate.SAME)
        .extracting(row -> row.label() + " " + row.fate())
        .containsExactly("A2 TAKEN_OUT", "K1 TAKEN_OUT");
    assertThat(PlanDifference.between(becomes.edition(), was.edition()))
        .filteredOn(row -> row.fate() == Fate.PUT_IN)
        .hasSize(2);
  }

  @Test
  void anAmountThatChangedIsTold() {
    DraftOfPlan was = DraftOfPlan.without();
    DraftOfPlan becomes =
        DraftOfPlan.without(Section.F)
            .and(Section.F, DraftOfPlan.provision().with(Field.MINUTES, "45"))
            .joined("E1", "F1");

    PlanDifference.Row row =
        PlanDifference.between(was.edition(), becomes.edition()).stream()
            .filter(each -> each.fate() == Fate.CHANGED)
            .findFirst()
            .orElseThrow();
    assertThat(row.label()).isEqualTo("F1");
    assertThat(row.lines())
        .filteredOn(line -> !line.isSame())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.label()).isEqualTo("How much");
              assertThat(shown(line.pieces())).isEqualTo("-30 |+45 |minutes, 4 times every week");
            });
  }

  @Test
  void whatOnlyOnePersonChangedIsTakenAsThatOneWroteIt() {
    RowState base = state("Base", "10", Set.of(ONE, TWO));
    RowState saved = state("Base", "20", Set.of(ONE, TWO, THREE));
    Map<String, String> mine = typed(state("Mine", "10", Set.of()));

    RowMerge merge = RowMerge.of(base, mine, Set.of(ONE), saved);

    assertThat(merge.values()).containsEntry("text", "Mine").containsEntry("minutes", "20");
    assertThat(merge.theirs()).isEmpty();
    assertThat(merge.joined()).containsExactlyInAnyOrder(ONE, THREE);
  }

  @Test
  void whatBothChangedKeepsBothTheirWords() {
    RowState base = state("Base", "10", Set.of());
    RowState saved = state("Theirs", "15", Set.of());
    Map<String, String> mine = typed(state("Mine", "15", Set.of()));

    RowMerge merge = RowMerge.of(base, mine, Set.of(), saved);

    assertThat(merge.values()).containsEntry("text", "Mine").containsEntry("minutes", "15");
    assertThat(merge.theirs()).isEqualTo(Map.of("text", "Theirs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30;4;WEEK;30 minutes, 4 times every week",
        "60;1;DAY;60 minutes, once every school day",
        "60;2;TERM;60 minutes, twice every term",
        "'';1;ONCE;once only",
        "'';3;ONCE;3 times in all",
        "45;'';'';45 minutes",
        "'';'';'';''"
      })
  void anAmountIsSaidInWords(String minutes, String times, String every, String words) {
    RowWords row =
        RowWords.of("x")
            .with(Field.MINUTES, minutes)
            .with(Field.TIMES, times)
            .with(Field.EVERY, every);

    assertThat(RowLines.amount(row)).isEqualTo(words);
  }

  private static RowState state(String text, String minutes, Set<UUID> joined) {
    return new RowState(
        Section.F, 1, false, RowWords.of(text).with(Field.MINUTES, minutes), joined);
  }

  private static Map<String, String> typed(RowState state) {
    return state.byCode();
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.words();
                  case PUT_IN -> "+" + piece.words();
                  case TAKEN_OUT -> "-" + piece.words();
                })
        .collect(Collectors.joining("|"));
  }

  private static String joined(List<Piece> pieces, Piece.Kind without) {
    return pieces.stream()
        .filter(piece -> piece.kind() != without)
        .map(Piece::words)
        .collect(Collectors.joining());
  }

  private static String words(Random random) {
    List<String> some = List.of("a", "b", "cat", ",", ".", "\n", "dog’s", "(", "é", "£5");
    return random
        .ints(random.nextInt(12), 0, some.size())
        .mapToObj(some::get)
        .collect(Collectors.joining(" "));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommitmentsAsPublishedTest {
  private static final DemonstrationAuthority COUNCIL =
      DemonstrationAuthority.asAt(LocalDate.of(2026, 11, 21));
  private static final InventedStrategy EDUCATION = COUNCIL.strategies().getFirst();
  private static final InventedStrategy SEND = COUNCIL.strategies().getLast();

  private static List<Integer> byYear(InventedStrategy strategy, int priority) {
    return List.of(1, 2, 3).stream()
        .map(
            year ->
                (int)
                    strategy.priorities().get(priority - 1).commitments().stream()
                        .filter(commitment -> commitment.year() == year)
                        .count())
        .toList();
  }

  @Test
  void educationKeepsItsFivePrioritiesAndTheirCommitmentsByYear() {
    assertThat(EDUCATION.priorities()).hasSize(5);
    assertThat(byYear(EDUCATION, 1)).containsExactly(9, 6, 3);
    assertThat(byYear(EDUCATION, 2)).containsExactly(8, 7, 2);
    assertThat(byYear(EDUCATION, 3)).containsExactly(9, 5, 3);
    assertThat(byYear(EDUCATION, 4)).containsExactly(9, 7, 2);
    assertThat(byYear(EDUCATION, 5)).containsExactly(12, 7, 2);
  }

  @Test
  void sendKeepsItsFourPrioritiesAndAboutEightyFiveCommitments() {
    assertThat(SEND.priorities()).hasSize(4);
    assertThat(SEND.commitments().count()).isBetween(80L, 90L);
    assertThat(byYear(SEND, 1)).containsExactly(5, 6, 5);
    assertThat(byYear(SEND, 2)).containsExactly(10, 10, 9);
    assertThat(byYear(SEND, 3)).containsExactly(8, 10, 7);
    assertThat(byYear(SEND, 4)).containsExactly(5, 7, 5);
  }

  @Test
  void sendCommitmentsStandUnderTheirThemes() {
    assertThat(SEND.commitments().flatMap(commitment -> commitment.theme().stream()).distinct())
        .contains("EHC plans", "Designated units", "Special schools", "High needs budget");
  }

  @Test
  void everyCommitmentHasOneToThreeActionsAndItsOwnWords() {
    for (var strategy : COUNCIL.strategies()) {
      assertThat(strategy.commitments().map(InventedStrategy.Commitment::text))
          .doesNotHaveDuplicates()
          .allSatisfy(text -> assertThat(text).matches("[A-Z][a-z]+[ ,].+[^.]"));
      assertThat(strategy.commitments())
          .allSatisfy(commitment -> assertThat(commitment.actions()).hasSizeBetween(1, 3));
    }
  }

  @Test
  void codesNameStrategyPriorityYearAndPlace() {
    var code = Pattern.compile("[ES]\\d\\.Y[123]\\.\\d{2}[abc]?");
    assertThat(COUNCIL.actions().map(InventedAction::code))
        .doesNotHaveDuplicates()
        .allMatch(one -> code.matcher(one).matches())
        .contains("E1.Y2.03", "S2.Y1.07", "S3.Y1.05b");
  }

  @Test
  void bothStrategiesCarryTheWholeOfAPublicStrategy() {
    assertThat(COUNCIL.strategies())
        .allSatisfy(
            strategy -> {
              assertThat(strategy.vision()).isNotBlank();
              assertThat(strategy.introduction()).hasSizeGreaterThan(2);
              assertThat(strategy.outcomes()).hasSizeGreaterThan(4);
              assertThat(strategy.success()).hasSizeGreaterThan(2);
              assertThat(strategy.governance()).hasSizeGreaterThan(2);
              assertThat(strategy.themes()).contains("Inclusion");
              assertThat(COUNCIL.person(strategy.owner())).isPresent();
              for (var priority : strategy.priorities()) {
                assertThat(strategy.themes()).containsAll(priority.themes());
              }
            });
    assertThat(SEND.outcomes()).hasSize(8);
    assertThat(SEND.themes()).containsExactly("Inclusion", "Commissioning");
  }

  @Test
  void theTwoStrategiesLinkToEachOther() {
    assertThat(EDUCATION.links().stream().flatMap(link -> link.code().stream()))
        .containsExactly("S");
    assertThat(SEND.links().stream().flatMap(link -> link.code().stream())).containsExactly("E");
    assertThat(SEND.links().stream().map(InventedStrategy.Link::title))
        .contains("SEND transformation plan");
  }

  @Test
  void aReaderIsToldWhatIsInventedAndWhatItRestsOn() {
    assertThat(COUNCIL.name()).isEqualTo("Demonstration City Council");
    assertThat(COUNCIL.notice()).contains("does not exist", "Leicester", "invented");
    assertThat(COUNCIL.sources().stream().map(DemonstrationAuthority.Source::date))
        .containsExactly(LocalDate.of(2021, 10, 7), LocalDate.of(2007, 11, 26));
  }
}

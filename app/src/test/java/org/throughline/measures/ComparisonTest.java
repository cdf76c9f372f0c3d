// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.TargetRule;

class ComparisonTest {

  private static final Comparison TEN =
      with("10", "20", "30", "40", "50", "60", "70", "80", "90", "95");

  @Test
  void thePlaceIsAmongTheNeighboursAndOneself() {
    assertThat(rank("99", Polarity.HIGHER)).isEqualTo("1 of 11, A");
    assertThat(rank("55", Polarity.HIGHER)).isEqualTo("6 of 11, B");
    assertThat(rank("5", Polarity.HIGHER)).isEqualTo("11 of 11, D");
  }

  @Test
  void whereLowerIsBetterThePlacesAreReversed() {
    assertThat(rank("5", Polarity.LOWER)).isEqualTo("1 of 11, A");
    assertThat(rank("99", Polarity.LOWER)).isEqualTo("11 of 11, D");
  }

  @Test
  void equalsShareAPlace() {
    assertThat(rank("95", Polarity.HIGHER)).isEqualTo("1 of 11, A");
    assertThat(rank("90", Polarity.HIGHER)).isEqualTo("2 of 11, A");
    assertThat(rank("10", Polarity.LOWER)).isEqualTo("1 of 11, A");
    assertThat(with("50", "50.0", "50").rank(new BigDecimal("50"), Polarity.HIGHER).orElseThrow())
        .isEqualTo(new Comparison.Rank(1, 4));
  }

  @Test
  void thereIsNoPlaceWithoutNeighboursOrWhereNeitherWayIsBetter() {
    assertThat(Comparison.NONE.rank(BigDecimal.TEN, Polarity.HIGHER)).isEmpty();
    assertThat(TEN.rank(BigDecimal.TEN, Polarity.CONTEXT)).isEmpty();
    assertThat(Comparison.NONE.neighbourAverage()).isEmpty();
  }

  @Test
  void theQuartersOfElevenAreAToD() {
    assertThat(Stream.iterate(1, place -> place <= 11, place -> place + 1))
        .extracting(place -> new Comparison.Rank(place, 11).quartile())
        .containsExactly('A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', 'D', 'D');
  }

  @Test
  void theNeighboursAverageIsOfThoseThatHaveAFigure() {
    assertThat(with("10", "20", "40").of(TargetRule.Comparator.NEIGHBOURS).orElseThrow())
        .isBetween(new BigDecimal("23.33"), new BigDecimal("23.34"));
  }

  private static String rank(String own, Polarity polarity) {
    Comparison.Rank rank = TEN.rank(new BigDecimal(own), polarity).orElseThrow();
    return rank.words() + ", " + rank.quartile();
  }

  private static Comparison with(String... neighbours) {
    List<BigDecimal> values = Stream.of(neighbours).map(BigDecimal::new).toList();
    return new Comparison(Optional.empty(), Optional.empty(), values, Optional.empty());
  }
}

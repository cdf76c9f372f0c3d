// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkTest {

  private static final Framework FRAMEWORK =
      new Framework(
          1,
          1,
          LocalDate.of(2026, 9, 1),
          "",
          85,
          70,
          50,
          List.of(part(Framework.LAW, 20, 1, 2), part("E", 30, 3, 4), part("F", 50, 5, 6)));

  private static Framework.Part part(String code, int weight, long... criteria) {
    return new Framework.Part(
        code,
        "Part " + code,
        weight,
        java.util.Arrays.stream(criteria)
            .mapToObj(id -> new Framework.Criterion(id, "Criterion " + id, id == 5 ? 3 : 1))
            .toList());
  }

  @Test
  void thePartsCountByTheirWeight() {
    Framework.Score score =
        FRAMEWORK.score(
            Map.of(
                1L,
                Answer.YES,
                2L,
                Answer.YES,
                3L,
                Answer.YES,
                4L,
                Answer.NO,
                5L,
                Answer.PARTLY,
                6L,
                Answer.PARTLY));

    assertThat(score.parts()).containsEntry("LAW", 100.0).containsEntry("E", 50.0);
    assertThat(score.percent()).isEqualTo(60.0);
    assertThat(score.grade()).isEqualTo(Grade.IMPROVEMENT);
  }

  @Test
  void aQuestionThatCountsThreeTimesMovesItsPartThreeTimesAsFar() {
    Framework.Score score =
        FRAMEWORK.score(Map.of(1L, Answer.YES, 3L, Answer.YES, 5L, Answer.YES, 6L, Answer.NO));

    assertThat(score.parts()).containsEntry("F", 75.0);
    assertThat(score.percent()).isEqualTo(87.5);
  }

  @Test
  void whatDoesNotApplyCountsNeitherForNorAgainst() {
    Framework.Score score =
        FRAMEWORK.score(
            Map.of(
                1L,
                Answer.YES,
                2L,
                Answer.NONE,
                3L,
                Answer.NONE,
                4L,
                Answer.NONE,
                5L,
                Answer.YES,
                6L,
                Answer.YES));

    assertThat(score.parts()).doesNotContainKey("E");
    assertThat(score.percent()).isEqualTo(100.0);
    assertThat(score.grade()).isEqualTo(Grade.OUTSTANDING);
  }

  @Test
  void aPlanThatLacksWhatTheLawRequiresIsNotGood() {
    Framework.Score score =
        FRAMEWORK.score(
            Map.of(
                1L,
                Answer.NO,
                2L,
                Answer.YES,
                3L,
                Answer.YES,
                4L,
                Answer.YES,
                5L,
                Answer.YES,
                6L,
                Answer.YES));

    assertThat(score.percent()).isEqualTo(90.0);
    assertThat(score.grade()).isEqualTo(Grade.IMPROVEMENT);
  }

  @Test
  void gradesBeginAtTheirThresholds() {
    assertThat(FRAMEWORK.grade(85)).isEqualTo(Grade.OUTSTANDING);
    assertThat(FRAMEWORK.grade(84.9)).isEqualTo(Grade.GOOD);
    assertThat(FRAMEWORK.grade(69.9)).isEqualTo(Grade.IMPROVEMENT);
    assertThat(FRAMEWORK.grade(49.9)).isEqualTo(Grade.INADEQUATE);
    assertThat(Grade.GOOD.distance(Grade.INADEQUATE)).isEqualTo(2);
  }
}

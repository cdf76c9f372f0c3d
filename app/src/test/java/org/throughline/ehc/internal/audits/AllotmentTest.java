// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.identity.AccountId;

class AllotmentTest {

  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BOB = new AccountId(2);
  private static final AccountId CAT = new AccountId(3);

  @Test
  void everybodyScoresAsManyAsTheOthers() {
    List<Allotment> all = Allotment.of(plans(9), List.of(ANN, BOB, CAT), 0);

    for (AccountId one : List.of(ANN, BOB, CAT)) {
      assertThat(all).filteredOn(each -> each.scorer().equals(one)).hasSize(3);
    }
    assertThat(all).allMatch(each -> each.second().isEmpty());
  }

  @Test
  void nobodyScoresAPlanOfTheirOwnCaseWhileThereIsSomebodyElse() {
    List<Allotment.Plan> anns =
        LongStream.rangeClosed(1, 4)
            .mapToObj(id -> new Allotment.Plan(id, Optional.of(ANN), Optional.empty()))
            .toList();

    assertThat(Allotment.of(anns, List.of(ANN, BOB), 0))
        .extracting(Allotment::scorer)
        .containsOnly(BOB);
    assertThat(Allotment.of(anns, List.of(ANN), 0)).extracting(Allotment::scorer).containsOnly(ANN);
  }

  @Test
  void theFirstOfThemAreScoredASecondTimeBySomebodyElse() {
    List<Allotment> all = Allotment.of(plans(5), List.of(ANN, BOB, CAT), 2);

    assertThat(all.subList(0, 2))
        .allSatisfy(
            each -> assertThat(each.second()).isPresent().isNotEqualTo(Optional.of(each.scorer())));
    assertThat(all.subList(2, 5)).allMatch(each -> each.second().isEmpty());
  }

  @Test
  void whatHardlyAnybodyMaySeeFallsToWhoeverMayAndIsScoredOnce() {
    List<Allotment.Plan> hidden =
        List.of(new Allotment.Plan(1, Optional.of(ANN), Optional.of(CAT)));

    assertThat(Allotment.of(hidden, List.of(ANN, BOB), 1))
        .containsExactly(new Allotment(1, CAT, Optional.empty()));
  }

  private static List<Allotment.Plan> plans(int many) {
    return LongStream.rangeClosed(1, many)
        .mapToObj(id -> new Allotment.Plan(id, Optional.empty(), Optional.empty()))
        .toList();
  }
}

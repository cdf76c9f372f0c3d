// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SameDaySameAnswerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void theSameDayGivesAnEqualAuthority() {
    assertThat(DemonstrationAuthority.asAt(TODAY)).isEqualTo(DemonstrationAuthority.asAt(TODAY));
  }

  @Test
  void codesTextsOwnersAndStatusesStayFromDayToDay() {
    var one = DemonstrationAuthority.asAt(TODAY).actions().map(SameDaySameAnswerTest::lasting);
    var other = DemonstrationAuthority.asAt(TODAY.plusDays(200)).actions();
    assertThat(one).containsExactlyElementsOf(other.map(SameDaySameAnswerTest::lasting).toList());
  }

  private static String lasting(InventedAction action) {
    return String.join(
        "|",
        action.code(),
        action.text(),
        action.responsible().orElse("-"),
        action.status().name());
  }

  @Test
  void theDatesFollowTheDay() {
    var one = DemonstrationAuthority.asAt(TODAY).strategies().getFirst();
    var later = DemonstrationAuthority.asAt(TODAY.plusYears(1)).strategies().getFirst();
    assertThat(later.from()).isEqualTo(one.from().plusYears(1));
  }

  @Test
  void everyPersonIsPlainlyInventedAndHasAnAddressThatCannotExist() {
    var people = DemonstrationAuthority.asAt(TODAY).people();
    assertThat(people).hasSizeBetween(20, 30);
    assertThat(new HashSet<>(people.stream().map(InventedPerson::id).toList()))
        .hasSize(people.size());
    assertThat(people).allMatch(person -> person.email().endsWith("@demonstration.example"));
    assertThat(people.stream().map(InventedPerson::role)).contains(InventedPerson.Role.values());
  }
}

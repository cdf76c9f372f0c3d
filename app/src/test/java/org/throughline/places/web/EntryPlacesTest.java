// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.books.KeptTable;

/// Where children start, and in which year it is tightest, from tables that are written here.
class EntryPlacesTest {

  private static final String SPARE =
      "year,school-year,planning-area,year-group,spare,spare-share,chance-of-too-few\n";
  private static final String CAPACITY = "school,planning-area,from,year-groups\n";

  private static EntryPlaces places(String spare, String capacity) {
    return new EntryPlaces(
        new KeptTable(Optional.of(CsvTable.read(SPARE + spare)), 4),
        new KeptTable(Optional.of(CsvTable.read(CAPACITY + capacity)), 3));
  }

  @Test
  void aLaterYearWithTheHigherChanceComesBeforeTheOneWithFewestToSpare() {
    EntryPlaces places =
        places(
            """
            2027,2026/27,Riverside,R,4,0.05,0.03
            2032,2031/32,Riverside,R,6,0.06,0.31
            2033,2032/33,Riverside,R,5,0.05,0.31
            """,
            "Weir School,Riverside,,R-6\n");
    assertThat(places.tightest()).containsExactly(List.of("2033", "2032/33", "Riverside", "R"));
  }

  @Test
  void childrenStartWhereverASchoolOfTheAreaAdmits() {
    EntryPlaces places =
        places(
            """
            2027,2026/27,Riverside,R,4,0.05,0.03
            2027,2026/27,Riverside,3,4,0.05,0.03
            2027,2026/27,Riverside,4,4,0.05,0.03
            2027,2026/27,Riverside,5,4,0.05,0.03
            2027,2026/27,Riverside,9,4,0.05,0.03
            2027,2026/27,Riverside,10,4,0.05,0.03
            2027,2026/27,Hillside,7,4,0.05,0.03
            """,
            """
            College,Riverside,,10-13
            Upper,Riverside,,9-13
            Infants,Riverside,,R-2
            Juniors,Riverside,,3-6
            Middle,Riverside,2024/25,5-8
            Middle,Riverside,,4-8
            Opens late,Hillside,2030/31,7-11
            """);
    assertThat(places.tightest())
        .extracting(key -> key.get(2) + " " + key.get(3))
        .containsExactly(
            "Riverside R",
            "Riverside 3",
            "Riverside 5",
            "Riverside 9",
            "Riverside 10",
            "Hillside 7");
  }

  @Test
  void withoutASchoolThatAdmitsNothingIsKnown() {
    assertThat(places("2027,2026/27,Riverside,R,4,0.05,0.03\n", "").tightest()).isEmpty();
  }

  @Test
  void muchToSpareOrLikelyTooFewInAnyYearIsNoBalance() {
    String school = "Weir School,Riverside,,R-6\n";
    String even = "2027,2026/27,Riverside,R,4,0.10,0.25\n2027,2026/27,Riverside,1,9,0.60,0\n";
    assertThat(places(even, school).isBalanced()).isTrue();
    assertThat(places(even + "2033,2032/33,Riverside,R,9,0.11,0\n", school).isBalanced()).isFalse();
    assertThat(places(even + "2033,2032/33,Riverside,R,1,0.01,0.26\n", school).isBalanced())
        .isFalse();
  }
}

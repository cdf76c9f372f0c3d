// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.returns.Shared;

class RealGiasFilesTest {

  @Test
  void theFullLayoutIsReadWithEveryCellEitherUnderstoodOrKept() {
    Kept kept = Kept.of(Shared.data("synthetic/gias_layout_fixture.csv"));

    assertThat(kept.reading.isRefused()).isFalse();
    assertThat(kept.reading.layout()).isEqualTo(GiasLayout.ESTABLISHMENTS);
    assertThat(kept.reading.rows()).isEqualTo(60);
    assertThat(kept.rows).hasSize(60);
    GiasRow first = kept.row("130000");
    assertThat(first.get(GiasColumn.NAME)).isEqualTo("school 1");
    assertThat(first.get(GiasColumn.TYPE_CODE)).isEqualTo("28");
    assertThat(first.get(GiasColumn.OPENED_ON)).isEqualTo("1993-05-29");
    assertThat(first.get(GiasColumn.UKPRN)).isEqualTo("10000001");
    assertThat(first.get(GiasColumn.HEAD_LAST)).isEqualTo("Doe 1");
    assertThat(first.get(GiasColumn.LSOA)).isEqualTo("E01032739");
    assertThat(first.others()).containsEntry("LastChangedDate", "09/02/2024");
    assertThat(first.others()).containsEntry("FSM", "475").containsEntry("UPRN", "5.00E+06");
    assertThat(kept.reading.others()).contains("PercentageFSM", "RSCRegion (name)");
    assertThat(kept.columns).hasSize(GiasColumn.values().length - 4);
  }

  @Test
  void theExtractOfJuly2022IsReadUnderItsOwnSpelling() {
    Kept kept = Kept.of(Shared.data("schools/gias_2022-07_east_midlands.csv"));

    assertThat(kept.reading.isRefused()).isFalse();
    assertThat(kept.reading.rows()).isEqualTo(1702);
    assertThat(kept.problems)
        .as("four academies stand twice in the published extract")
        .hasSize(4)
        .allMatch(each -> each.code().equals("GIAS-URN-TWICE"));
    assertThat(kept.rows).hasSize(1698);
    assertThat(kept.rows)
        .filteredOn(row -> row.get(GiasColumn.STATUS_NAME).equals("Open, but proposed to close"))
        .hasSize(25);
    assertThat(kept.row("131644").get(GiasColumn.CAPACITY)).isEqualTo("262");
    assertThat(kept.row("131644").others()).containsEntry("percentage_fsm", "44.5");
    assertThat(kept.rows).allSatisfy(row -> assertThat(row.get(GiasColumn.EASTING)).isNotEmpty());
  }

  @Test
  void theListOf2025HoldsClosedSchoolsWithTheirDays() {
    Kept kept = Kept.of(Shared.data("schools/gias_list_2025-07_LE_OX_BD_NG_DE_CV.csv"));

    assertThat(kept.reading.isRefused()).isFalse();
    assertThat(kept.rows).hasSizeGreaterThan(4_500);
    assertThat(kept.row("103732").get(GiasColumn.CLOSED_ON)).isEqualTo("2018-09-30");
    assertThat(kept.problems).allMatch(each -> each.severity() != GiasProblem.Severity.FILE);
  }

  @Test
  void everyKindOfLinkIsToldApart() {
    Kept kept = Kept.of(Shared.data("schools/gias_links_2025-04-22_LE_OX_BD_NG_DE_CV.csv"));

    assertThat(kept.reading.layout()).isEqualTo(GiasLayout.LINKS);
    assertThat(kept.problems).isEmpty();
    assertThat(
            kept.links.stream()
                .collect(Collectors.groupingBy(GiasLink::kind, Collectors.counting())))
        .containsEntry(GiasLink.Kind.PREDECESSOR, 1594L + 24 + 5 + 2)
        .containsEntry(GiasLink.Kind.SUCCESSOR, 1764L + 15 + 6 + 1 + 5)
        .containsEntry(GiasLink.Kind.OTHER, 11L + 7 + 1 + 1);
    assertThat(kept.links)
        .filteredOn(each -> each.urn().equals("103644"))
        .allMatch(each -> each.since().isPresent());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-12-31, 2024",
    "2023/24, 2024-08-31, 2023/24",
    "1999/00, 2000-08-31, 1999/00",
    "2023-24, 2024-03-31, 2023-24",
    "2014-16, 2016-12-31, 2014-16",
    "2025-01, 2025-01-31, January 2025",
    "2024-02, 2024-02-29, February 2024",
    "2025-01-16, 2025-01-16, 16 January 2025",
    "2025-Q1, 2025-03-31, January to March 2025",
    "2025-Q4, 2025-12-31, October to December 2025",
    "2024/25-T1, 2024-12-31, autumn term 2024/25",
    "2024/25-T3, 2025-08-31, summer term 2024/25"
  })
  void aCodeTellsItsLastDayAndItsWords(String code, LocalDate end, String label) {
    ReportingPeriod period = ReportingPeriod.parse(code).orElseThrow();

    assertThat(period.end()).isEqualTo(end);
    assertThat(period.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "24",
        "2023/25",
        "2025-00",
        "2025-13",
        "2025-Q5",
        "2024/25-T4",
        "2025-02-30",
        "2025-1",
        "20245"
      })
  void nonsenseNamesNoPeriod(String code) {
    assertThat(ReportingPeriod.parse(code)).isEmpty();
  }

  @Test
  void periodsAreOrderedByTheirLastDay() {
    List<ReportingPeriod> periods =
        List.of("2025", "2024-25", "2024/25", "2025-01").stream()
            .map(code -> ReportingPeriod.parse(code).orElseThrow())
            .sorted()
            .toList();

    assertThat(periods)
        .extracting(ReportingPeriod::code)
        .containsExactly("2025-01", "2024-25", "2024/25", "2025");
  }
}

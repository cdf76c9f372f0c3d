// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.returns.statistics.Period;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2024, Calendar year, CALENDAR_YEAR, 2024-01-01, 2024-12-31, 2024",
    "2025, Reporting year, REPORTING_YEAR, 2025-01-01, 2025-12-31, 2025",
    "202425, Academic year, ACADEMIC_YEAR, 2024-09-01, 2025-08-31, 2024/25",
    "2023/24, academic year, ACADEMIC_YEAR, 2023-09-01, 2024-08-31, 2023/24",
    "199900, Financial year, FINANCIAL_YEAR, 1999-04-01, 2000-03-31, 1999/00",
    "202425, Autumn term, TERM, 2024-09-01, 2024-12-31, Autumn term 2024/25",
    "202425, Spring term, TERM, 2025-01-01, 2025-03-31, Spring term 2024/25",
    "202425, Summer term, TERM, 2025-04-01, 2025-08-31, Summer term 2024/25",
    "202425, Autumn and spring term, TERM, 2024-09-01, 2025-03-31, Autumn and spring term 2024/25",
    "2024, February, MONTH, 2024-02-01, 2024-02-29, February 2024",
    "2025, Week 1, WEEK, 2024-12-30, 2025-01-05, Week 1 of 2025"
  })
  void timesOfExploreEducationStatistics(
      String time, String identifier, String kind, String from, String to, String label) {
    Period period = Periods.of(time, identifier, false).orElseThrow();

    assertThat(period.kind()).hasToString(kind);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.published()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "202426, Academic year",
    "2024, Academic year",
    "202425, Calendar year",
    "24, Calendar year",
    "2024, Week 54",
    "2024, Michaelmas",
    "'', Calendar year"
  })
  void whatIsNotATimeIsNone(String time, String identifier) {
    assertThat(Periods.of(time, identifier, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, Academic Year, 2023-09-01, 2024-08-31, 2023/24, ''",
    "2024, Financial Year, 2023-04-01, 2024-03-31, 2023/24, ''",
    "2024, Calendar Year, 2024-01-01, 2024-12-31, 2024, ''",
    "2025, Annual - January, 2025-01-01, 2025-01-31, January 2025, ''",
    "2024, Annual (end of Sept), 2023-10-01, 2024-09-30, year to September 2024, ''",
    "2015/16, Academic Year, 2015-09-01, 2016-08-31, 2015/16, ''",
    "2016-17 (OT), Financial Year, 2016-04-01, 2017-03-31, 2016/17, outturn",
    "2025 (prov), Academic Year, 2024-09-01, 2025-08-31, 2024/25, provisional",
    "2018 (Rev), Academic Year, 2017-09-01, 2018-08-31, 2017/18, revised",
    "2014-16, Calendar Year, 2014-01-01, 2016-12-31, 2014-16, ''",
    "2013/14-15/16, Financial Year, 2013-04-01, 2016-03-31, 2013/14-15/16, ''"
  })
  void timesOfTheInteractiveTool(
      String time, String yearType, String from, String to, String label, String note) {
    Period period = Periods.inTool(time, yearType).orElseThrow();

    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.note()).isEqualTo(note);
    assertThat(period.published()).isEqualTo(time);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What the page of a measure says of others, of the year before and of where it is going. All of
/// it is rolled back.
@ThroughlineTest
@Transactional
class PresentCourseTest {

  private static final String FIGURES =
      """
      insert into measures.observation
        (measure, area, period, period_end, breakdown, value, source, recorded_at)
      select 'E2-01', area, year::text, make_date(year, 12, 31), '',
        above + year - 2016 + case when year % 2 = 0 then 0.4 else 0 end,
        'computed', now() - interval '1 hour'
      from (values ('E06000016', 50), ('E92000001', 60), ('E12000004', 55)) as a (area, above),
        generate_series(2016, 2025) year
      """;

  private static final String EARLIER =
      """
      update measures.observation set superseded_at = now() - interval '2 hours'
      where measure = 'E2-01' and superseded_at is null and recorded_at < now() - interval '2 hours'
      """;

  private static final String TARGET =
      """
      insert into measures.target (measure, area, rule, tolerance, set_at)
      values ('E2-01', 'E06000016',
        '{"kind": "reach", "baseline": 50, "from": "2016", "value": 62, "by": "2028"}', 1,
        now() - interval '1 minute')
      """;

  private final MeasuresWeb page;
  private final JdbcClient jdbc;

  PresentCourseTest(MockMvcTester web, People people, JdbcClient jdbc) {
    this.page = new MeasuresWeb(web, people.holding(Role.READER));
    this.jdbc = jdbc;
  }

  @BeforeTransaction
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void thePageSaysWhereTheMeasureIsGoingByWhichMethodAndHowOthersDo() {
    jdbc.sql(EARLIER).update();
    jdbc.sql(FIGURES).update();
    jdbc.sql(TARGET).update();

    assertThat(body(page.get("/measures/E2-01")))
        .contains("On its present course the chance of 62.0% by 2028 is about ")
        .contains("(a straight line through the last 10 figures, with their own scatter around it)")
        .contains("<dt>England</dt><dd><b>69.0%</b>", "we are 10.0 points below")
        .contains("<dt>The region</dt><dd><b>64.0%</b>", "we are 5.0 points below")
        .contains("<dt>Us, a year before</dt><dd><b>58.4%</b>", "we are 0.6 points above");
  }
}

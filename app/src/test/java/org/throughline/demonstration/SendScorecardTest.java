// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseTimelines;
import org.throughline.children.ChildrenWeb;
import org.throughline.measures.AreaCode;
import org.throughline.measures.CaseStories;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Council;
import org.throughline.platform.web.Councils;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The scorecard of the demonstration shows what is counted from the cases, and leads to them.
@ThroughlineTest
class SendScorecardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final MeasureCode TIMELY = new MeasureCode("CW-01");

  private final AuthorityLoader loader;
  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final FigureRefresh refresh;
  private final Measures measures;
  private final Councils councils;
  private final JdbcClient jdbc;
  private final People people;
  private final ChildrenWeb web;
  private final Clock clock;
  private final Council before;

  SendScorecardTest(
      AuthorityLoader loader,
      CaseStories stories,
      CaseTimelines timelines,
      FigureRefresh refresh,
      Measures measures,
      Councils councils,
      JdbcClient jdbc,
      People people,
      ChildrenWeb web,
      Clock clock) {
    this.loader = loader;
    this.stories = stories;
    this.timelines = timelines;
    this.refresh = refresh;
    this.measures = measures;
    this.councils = councils;
    this.jdbc = jdbc;
    this.people = people;
    this.web = web;
    this.clock = clock;
    this.before = councils.current();
  }

  @AfterEach
  void leaveNothingInvented() {
    jdbc.sql("update platform.council set is_invented = true").update();
    councils.change(new Council("Fixture Borough Council", before.colour(), false));
    jdbc.sql("update platform.council set is_invented = true").update();
    councils.change(before);
  }

  @Test
  void showsTheFigureThatIsCountedFromTheCasesAndLeadsToThem() {
    loader.make(TODAY, 0);
    LocalDate made = LocalDate.now(clock).withDayOfMonth(1);
    stories.tell(
        stories.child(),
        "ehc-needs-assessment",
        line("request-received", made.minusDays(100)),
        line("final-plan-issued", made));
    timelines.rebuild(LocalDate.now(clock));
    assertThat(refresh.all()).isPositive();

    Measure measure = measures.find(TIMELY).orElseThrow();
    Observation counted =
        measures.series(TIMELY, new AreaCode("E06000016"), clock.instant()).getLast();
    assertThat(counted.period().code()).isEqualTo(made.toString().substring(0, 7));
    assertThat(counted.numerator().orElseThrow().intValue()).isPositive();
    Account officer = people.holding(Role.CASE_OFFICER);

    String card = ChildrenWeb.text(web.open(officer, "/scorecards/send"));
    String row = card.substring(card.indexOf("href=\"/measures/CW-01\""));
    assertThat(row.substring(0, row.indexOf("href=\"/measures/CW-02\"")))
        .contains(measure.unit().write(counted.value().orElseThrow()));
    assertThat(card).contains("/measures/CW-06", "/measures/CW-13");

    String page = ChildrenWeb.text(web.open(officer, "/measures/CW-01"));
    String list =
        "/cases/behind?count=done&pathway=ehc-needs-assessment&duty=final-plan&without=exceptions&period="
            + counted.period().code();
    assertThat(page).contains(list, "/measures/S2-08");
    assertThat(ChildrenWeb.text(web.open(officer, list))).contains("T.C.");
  }
}

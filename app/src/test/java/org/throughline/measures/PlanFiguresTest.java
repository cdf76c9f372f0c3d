// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;
import static org.throughline.measures.PublishedFiles.LEICESTER;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.PlanFixture;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@Import(PlanFixture.class)
class PlanFiguresTest {

  private final PlanFigures figures;
  private final PlanFixture plan;
  private final Measures measures;
  private final Account officer;
  private final MeasuresWeb administrator;
  private final JdbcClient jdbc;
  private final Clock clock;

  PlanFiguresTest(
      PlanFigures figures,
      PlanFixture plan,
      Measures measures,
      People people,
      MockMvcTester web,
      JdbcClient jdbc,
      Clock clock) {
    this.figures = figures;
    this.plan = plan;
    this.measures = measures;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
    this.administrator = new MeasuresWeb(web, people.holding(Role.ADMINISTRATOR));
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void aChangeOfThePlanIsInTheNextReadingWithinASecond() {
    plan.action(Optional.empty(), officer.id());
    figures.bringUpToDate();
    int before = unowned();
    plan.action(Optional.empty(), officer.id());

    long began = System.nanoTime();
    figures.bringUpToDate();
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(unowned()).isEqualTo(before + 1);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void whileThePlanStandsNothingIsCountedAgain() {
    figures.bringUpToDate();
    long observations = observations();

    for (int time = 0; time < 20; time++) {
      figures.bringUpToDate();
    }

    assertThat(observations()).isEqualTo(observations);
  }

  @Test
  void anAdministratorSaysWhoseFiguresTheyAre() {
    MvcTestResult nobody = administrator.post("/measures/home", "area", "E92000001");
    assertThat(nobody).hasStatus(422);
    assertThat(body(nobody)).contains("Choose your local authority.");

    assertThat(administrator.post("/measures/home", "area", "E06000016")).hasStatus(302);

    assertThat(body(administrator.get("/measures/home")))
        .contains("The measures are those of Leicester", "Rutland");
    assertThat(measures.home().orElseThrow().region()).contains(new AreaCode("E12000004"));
  }

  /// How many open actions nobody answers for, as the measure has it.
  private int unowned() {
    return measures
        .series(new MeasureCode("PL-05"), LEICESTER, clock.instant())
        .getLast()
        .value()
        .orElseThrow()
        .intValueExact();
  }

  private long observations() {
    return jdbc.sql("select count(*) from measures.observation where source = 'computed'")
        .query(Long.class)
        .single();
  }
}

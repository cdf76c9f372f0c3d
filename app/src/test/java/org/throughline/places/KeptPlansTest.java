// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.PlanMoves;
import org.throughline.cases.PlanMoves.Move;
import org.throughline.cases.PlanMoves.Place;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.InventedChild;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Plans that are kept as cases, from January to January, and forecasts made from them.
@ThroughlineTest
class KeptPlansTest {

  private final ChildrenLoader children;
  private final CaseLoading cases;
  private final PlanMoves moves;
  private final InventedPlaces invented;
  private final JdbcClient jdbc;
  private final ForecastMaker forecasts;
  private final Account analyst;

  KeptPlansTest(
      ChildrenLoader children,
      CaseLoading cases,
      PlanMoves moves,
      InventedPlaces invented,
      JdbcClient jdbc,
      MockMvcTester web,
      People people,
      ForecastRows rows) {
    this.children = children;
    this.cases = cases;
    this.moves = moves;
    this.invented = invented;
    this.jdbc = jdbc;
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
  }

  /// What happened to a plan on a day.
  private record Happened(String type, String on, String need, String setting) {}

  private void child(String born, Happened... events) {
    List<RecordedEvent> recorded = new ArrayList<>();
    for (Happened each : events) {
      recorded.add(
          new RecordedEvent(
              recorded.size() + 1,
              each.type(),
              LocalDate.parse(each.on()),
              Instant.parse("2019-01-07T10:00:00Z"),
              Optional.empty(),
              Optional.empty(),
              each.setting().isEmpty()
                  ? "{\"from\": \"the end of the term\"}"
                  : "{\"need\": \"%s\", \"setting\": \"%s\"}"
                      .formatted(each.need(), each.setting()),
              OptionalInt.empty(),
              false));
    }
    cases.load(
        false,
        Stream.of(
            new LoadedCase(
                InventedChild.named("Mara", "Moveling")
                    .bornOn(LocalDate.parse(born))
                    .keptBy(children),
                "ehc-needs-assessment",
                Optional.empty(),
                recorded.getFirst().happenedOn(),
                Optional.empty(),
                Optional.empty(),
                recorded)));
  }

  private static Happened issued(String on, String setting) {
    return new Happened("final-plan-issued", on, "ASD", setting);
  }

  @Test
  void childrenAreCountedFromJanuaryToJanuaryWithWhoJoinsMovesAndLeaves() {
    // In year 3 in January 2010: joins in 2010, moves in 2011, leaves in 2012.
    child(
        "2001-10-02",
        issued("2009-06-01", "mainstream-la"),
        new Happened("amended-plan-issued", "2010-09-01", "ASD", "special-la"),
        new Happened("plan-ceased", "2011-11-05", "", ""));
    // Born in August: a year group above a child born in September of that year.
    child("2002-08-31", issued("2010-03-01", "special-la"));

    Optional<Place> mainstream = Optional.of(new Place("mainstream-la", "ASD"));
    Optional<Place> special = Optional.of(new Place("special-la", "ASD"));
    assertThat(moves.between(2009, 2012))
        .containsExactly(
            new Move(2009, Optional.empty(), 2, mainstream, 3, 1),
            new Move(2010, mainstream, 3, special, 4, 1),
            new Move(2010, Optional.empty(), 3, special, 4, 1),
            new Move(2011, special, 4, special, 5, 1),
            new Move(2011, special, 4, Optional.empty(), 5, 1));
  }

  @Test
  void theForecastOfTheDemonstrationStandsBesideItsPromisesAndGoesWithThem() throws IOException {
    for (int child = 0; child < 12; child++) {
      child(
          "%d-02-01".formatted(2012 + child % 5),
          issued("2021-06-01", child % 2 == 0 ? "mainstream-la-unit" : "special-la"));
    }
    invented.make(
        LocalDate.of(2026, 11, 22),
        InventedPlaces.among(
            List.of(
                new InventedPlaces.Spoken("T8.Y1.01", "Add 100 places in designated units, with"),
                new InventedPlaces.Spoken("T8.Y1.02", "Add 200 special school places to keep"))));
    invented.forecast(analyst.id());
    invented.forecast(analyst.id());
    assertThat(invented.isStanding()).isTrue();
    List<Long> made = inventedForecasts();
    assertThat(made).as("asked for once").hasSize(1);
    assertThat(forecasts.ended("/forecasts/" + made.getFirst())).isEqualTo(ForecastState.DONE);
    assertThat(forecasts.page(analyst, "/forecasts/places-promised"))
        .contains("100 places in designated specialist provision", "/thread/T8.Y1.01")
        .contains("/thread/T8.Y1.02", "85 of 100 open, 15 on the way");
    assertThat(forecasts.page(analyst, "/forecasts/" + made.getFirst()))
        .contains("Units before special schools", "What drives the difference");

    invented.remove();
    assertThat(inventedForecasts()).isEmpty();
    assertThat(invented.isStanding()).isFalse();
    assertThat(forecasts.get(analyst, "/forecasts/" + made.getFirst())).hasStatus(404);
  }

  private List<Long> inventedForecasts() {
    return jdbc.sql("select forecast_id from places.forecast where is_invented and kind = 'plans'")
        .query(Long.class)
        .list();
  }

  @Test
  void aForecastIsMadeFromThePlansThatAreKeptHere() throws IOException {
    for (int child = 0; child < 24; child++) {
      child(
          "%d-02-01".formatted(2012 + child % 5),
          issued(
              "%d-06-01".formatted(2020 + child % 5),
              child % 3 == 0 ? "mainstream-academy-unit" : "special-academy"));
    }
    StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2018; year <= 2032; year++) {
      for (int age = -4; age <= 20; age++) {
        population.append("%d,%d,900\n".formatted(year, age));
      }
    }
    String path =
        forecasts.made(
            analyst,
            new ForecastMaker.Wanted("plans", "From our cases", 100),
            Map.of(
                "population",
                population.toString(),
                "costs",
                "need,setting,cost\nASD,Special school,25000\n"));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(forecasts.page(analyst, path))
        .contains("from the plans kept here on", "Plans in Designated unit");
    assertThat(forecasts.page(analyst, path + "/inputs/history"))
        .contains("NONSEND,NONSEND", "Designated unit,ASD", "Special school,ASD")
        .doesNotContain("Mara", "Moveling");
  }
}

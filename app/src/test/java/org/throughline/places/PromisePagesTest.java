// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.Promise;
import org.throughline.places.internal.PromiseRows;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.BesideAction;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PromisePagesTest {

  private static final String LIST = "/forecasts/places-promised";

  private final ForecastMaker forecasts;
  private final PromiseRows rows;
  private final List<BesideAction> beside;
  private final JdbcClient jdbc;
  private final Account analyst;
  private final Account officer;
  private final Account reader;

  PromisePagesTest(
      MockMvcTester web,
      People people,
      ForecastRows forecastRows,
      PromiseRows rows,
      List<BesideAction> beside,
      JdbcClient jdbc) {
    this.forecasts = new ForecastMaker(web, forecastRows);
    this.rows = rows;
    this.beside = beside;
    this.jdbc = jdbc;
    this.analyst = people.holding(Role.ANALYST);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
    this.reader = people.holding(Role.READER);
  }

  private static Map<String, String> promise(String title) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", title);
    fields.put("commitment", "T9.Y1.01");
    fields.put("kind", "unit");
    fields.put("promised", "100");
    fields.put("before", "20");
    fields.put("due", "31/08/2028");
    fields.put("setting", "Unit");
    return fields;
  }

  private static Map<String, String> scheme(String name, String places, String stage) {
    return Map.of("name", name, "places", places, "stage", stage, "opens", "2026-01-05");
  }

  private Promise added(String title) {
    assertThat(forecasts.post(analyst, LIST + "/new", promise(title))).hasStatus(302);
    return rows.all().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
  }

  private void addScheme(Promise promise, Map<String, String> fields) {
    assertThat(forecasts.post(analyst, LIST + "/" + promise.id() + "/schemes/new", fields))
        .hasStatus(302);
  }

  @Test
  void placesPromisedStandBesideTheDemandThatIsForecast() throws IOException {
    String path =
        forecasts.made(
            analyst, new ForecastMaker.Wanted("plans", "Demand", 200), ForecastFiles.plans(2024));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    Promise promise = added("A hundred places in units");
    addScheme(promise, scheme("Weir School", "40", "open"));
    addScheme(promise, scheme("Mill School", "25", "building"));
    addScheme(promise, scheme("Hill School", "30", "proposed"));

    Promise kept = rows.find(promise.id()).orElseThrow();
    assertThat(rows.demand(promise.id()))
        .extracting(PromiseRows.Demand::january)
        .containsExactly(2025, 2026, 2027, 2028, 2029);
    assertThat(forecasts.page(officer, LIST))
        .contains("A hundred places in units", "/thread/T9.Y1.01")
        .contains("40 of 100 open, 25 on the way, 35 without a scheme that is agreed")
        .contains("In January 2029 about", "need one of 85 places")
        .contains("<svg", "Hill School")
        .doesNotContain("Add a scheme");
    assertThat(kept.schemes()).hasSize(3);
  }

  @Test
  void theActionUnderTheCommitmentShowsWhatCameOfIt() {
    Promise promise = added("Beside its action");
    addScheme(promise, scheme("Weir School", "10", "open"));
    assertThat(lines("T9.Y1.01/1", officer))
        .anySatisfy(
            line -> {
              assertThat(line.name()).isEqualTo("Beside its action");
              assertThat(line.words()).startsWith("10 of 100 open");
            });
    assertThat(lines("T9.Y1.011", officer)).isEmpty();
    assertThat(lines("T9.Y1.01", reader)).isEmpty();
  }

  private List<BesideAction.Line> lines(String code, Account viewer) {
    return beside.stream()
        .flatMap(each -> each.of(code, viewer).stream())
        .filter(line -> line.label().equals("Places promised"))
        .toList();
  }

  @Test
  void measuresAreFedByTheViews() {
    Promise promise = added("For measures");
    addScheme(promise, scheme("Weir School", "40", "open"));
    assertThat(
            jdbc.sql(
                    """
                    select sum(places) filter (where stage = 'open')
                      from places.published_promise
                     where promise_id = :id
                    """)
                .param("id", promise.id())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("40");
  }

  @Test
  void whatSomebodyElseSavedIsNotLost() {
    Promise promise = added("Two at once");
    Map<String, String> mine = promise("Two at once, mine");
    mine.put("version", String.valueOf(promise.version()));
    String edit = LIST + "/" + promise.id() + "/edit";
    assertThat(forecasts.post(analyst, edit, mine)).hasStatus(302);
    Map<String, String> late = promise("Two at once, late");
    late.put("version", String.valueOf(promise.version()));
    assertThat(forecasts.post(analyst, edit, late)).hasStatus(409);
    assertThat(rows.find(promise.id()).orElseThrow().title()).isEqualTo("Two at once, mine");
  }

  @Test
  void everyStandOfASchemeIsKept() {
    Promise promise = added("A scheme that moves");
    addScheme(promise, scheme("Weir School", "40", "agreed"));
    long scheme = rows.find(promise.id()).orElseThrow().schemes().getFirst().id();
    Map<String, String> later = new HashMap<>(scheme("Weir School", "44", "open"));
    later.put("version", "1");
    assertThat(forecasts.post(analyst, LIST + "/schemes/" + scheme + "/edit", later))
        .hasStatus(302);
    assertThat(
            jdbc.sql(
                    """
                    select version || ' ' || stage || ' ' || places from places.scheme_history
                     where scheme_id = :id order by version
                    """)
                .param("id", scheme)
                .query(String.class)
                .list())
        .containsExactly("1 agreed 40", "2 open 44");
  }

  @Test
  void everythingWrongIsSaidAtOnce() throws IOException {
    Map<String, String> fields = promise("");
    fields.put("promised", "none");
    fields.put("before", "-1");
    MvcTestResult sent = forecasts.post(analyst, LIST + "/new", fields);
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("Say what was promised", "from 1 to 10,000", "from 0 to 100,000");
    fields.put("due", "soon");
    assertThat(forecasts.post(analyst, LIST + "/new", fields).getResponse().getContentAsString())
        .contains("Enter a date like 31/08/2027");
    Promise promise = added("With a wrong scheme");
    MvcTestResult scheme =
        forecasts.post(
            analyst,
            LIST + "/" + promise.id() + "/schemes/new",
            Map.of("name", "", "places", "0", "stage", "agreed"));
    assertThat(scheme.getResponse().getContentAsString())
        .contains("Say where the places are", "from 1 to 5,000", "only a proposal may lack it");
  }

  @Test
  void othersReadAndDoNotChange() {
    assertThat(forecasts.get(officer, LIST)).hasStatusOk();
    assertThat(forecasts.get(officer, LIST + "/new")).hasStatus(403);
    assertThat(forecasts.get(reader, LIST)).hasStatus(403);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.ResultRows;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ComposePagesTest {

  private final ForecastMaker forecasts;
  private final ResultRows results;
  private final Account analyst;
  private final Account owner;

  ComposePagesTest(MockMvcTester web, People people, ForecastRows rows, ResultRows results) {
    this.forecasts = new ForecastMaker(web, rows);
    this.results = results;
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  private String base() {
    String path =
        forecasts.made(
            analyst, new ForecastMaker.Wanted("plans", "Base", 200), ForecastFiles.plans(2024));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    return path;
  }

  private String composed(String base, Map<String, String> fields) {
    MvcTestResult sent = forecasts.post(analyst, base + "/compose", fields);
    assertThat(sent).hasStatus(302);
    String address = Optional.ofNullable(sent.getResponse().getRedirectedUrl()).orElseThrow();
    assertThat(address).as("the new scenario is shown").matches("/forecasts/\\d+\\?other=[12]");
    String path = address.replaceAll("\\?.*", "");
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    return path;
  }

  @Test
  void scenariosAreComposedOneAfterTheOtherAndComparedSideBySide() throws IOException {
    String base = base();
    assertThat(forecasts.page(analyst, base)).contains("Compose a scenario and compare it");
    String first =
        composed(
            base,
            Map.of(
                "name", "Half as many: units",
                "joiners", "-50",
                "joiners-from", "2026",
                "spend", "250,000",
                "inflation", "3"));
    String second =
        composed(
            first,
            Map.of(
                "name",
                "Fewer places",
                "cap",
                "Unit",
                "cap-places",
                "50",
                "open-places",
                "5",
                "open-from",
                "2027"));

    assertThat(results.futures(ForecastMaker.number(second)))
        .containsExactly("As now", "Half as many: units", "Fewer places");
    String page = forecasts.page(owner, second + "?one=1&other=2");
    assertThat(page)
        .contains("What drives the difference", "more new plans", "Plans in Unit, last January")
        .contains("Plans in Waiting for Unit, last January")
        .contains("Cost, £ million, all years")
        .doesNotContain("Compose a scenario");
    assertThat(page).contains("/books/management-plan?future=2");
    assertThat(forecasts.page(owner, second + "?one=2&other=0"))
        .contains("/books/management-plan?future=2");
    assertThat(forecasts.page(owner, second + "?one=2&other=1"))
        .contains("/books/management-plan?future=1");
    assertThat(forecasts.get(owner, second + "/books/management-plan?future=3")).hasStatus(404);
    assertThat(forecasts.page(analyst, second + "/inputs/scenario-1"))
        .contains("name: \"Half as many: units\"", "inflation: 0.03", "by: 0.5", "spend: 250000");
  }

  @Test
  void theDifferenceInPlansIsThatOfNewPlansLessThatOfPlansThatEnd() {
    String path = composed(base(), Map.of("name", "Fewer", "joiners", "-30", "leavers", "20"));
    long forecast = ForecastMaker.number(path);
    assertThat(
            differenceInAllYears(forecast, "New plans")
                - differenceInAllYears(forecast, "Plans that end"))
        .isEqualTo(
            results.points(forecast, 1, "Plans").getLast().mean()
                - results.points(forecast, 0, "Plans").getLast().mean(),
            within(1e-6));
  }

  private double differenceInAllYears(long forecast, String line) {
    return sum(results.points(forecast, 1, line)) - sum(results.points(forecast, 0, line));
  }

  private static double sum(List<ResultRows.Point> points) {
    return points.stream().mapToDouble(ResultRows.Point::mean).sum();
  }

  @Test
  void aSecondScenarioThatChangesNothingSavesExactlyNothingAtThePricesOfTheFirst()
      throws IOException {
    String first =
        composed(
            base(),
            Map.of("name", "Dearer", "joiners", "-50", "inflation", "3", "income", "2,000,000"));
    String second = composed(first, Map.of("name", "Unchanged", "joiners", "0"));
    long forecast = ForecastMaker.number(second);

    for (String line : List.of("Cost, £ million", "Cumulative position, £ million", "Plans")) {
      assertThat(results.points(forecast, 2, line))
          .as(line)
          .isNotEmpty()
          .isEqualTo(results.points(forecast, 0, line))
          .isNotEqualTo(results.points(forecast, 1, line));
    }
    assertThat(results.points(forecast, 0, "Cost, £ million"))
        .as("as now is at the prices of the scenarios")
        .isNotEqualTo(results.points(ForecastMaker.number(base()), 0, "Cost, £ million"));
    CsvTable plan =
        CsvTable.read(forecasts.page(owner, second + "/tables/2/dsg-management-plan.csv"));
    int saving = plan.heading().indexOf("saving");
    assertThat(plan.rows()).extracting(row -> row.get(saving)).containsOnly("0");
    assertThat(forecasts.page(owner, second))
        .contains("“Unchanged” says nothing of prices and income, so it is reckoned with those");
  }

  @Test
  void otherPricesThanTheScenariosBesideItAreRefusedInWords() throws IOException {
    String first = composed(base(), Map.of("name", "Dearer", "joiners", "-50", "inflation", "3"));
    MvcTestResult sent =
        forecasts.post(
            analyst,
            first + "/compose",
            Map.of("name", "Dearest", "joiners", "-50", "inflation", "5"));
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("id=\"inflation-error\"")
        .contains("“Dearest” has other prices or another income than “Dearer”");
    composed(first, Map.of("name", "As dear", "joiners", "-20", "inflation", "3"));
  }

  @Test
  void whatWaitingCostsIsGivenWithThePlaces() {
    Map<String, String> cap = Map.of("name", "Full", "cap", "Unit", "cap-places", "20");
    String free = composed(base(), cap);
    Map<String, String> more = new java.util.HashMap<>(cap);
    more.put("waiting-cost", "9,000");
    String dear = composed(base(), more);
    String queue = "Plans in Waiting for Unit";
    double waiting = results.points(ForecastMaker.number(dear), 1, queue).getLast().mean();
    assertThat(waiting).isGreaterThan(10);
    assertThat(
            results.points(ForecastMaker.number(dear), 1, "Cost, £ million").getLast().mean()
                - results.points(ForecastMaker.number(free), 1, "Cost, £ million").getLast().mean())
        .isCloseTo(waiting * 9_000 / 1e6, within(1e-6));
  }

  @Test
  void everythingWrongIsSaidAtOnceAndWhatWasWrittenStays() throws IOException {
    MvcTestResult sent =
        forecasts.post(
            analyst,
            base() + "/compose",
            Map.of(
                "joiners", "many",
                "leavers-from", "soon",
                "share", "20",
                "cap-places", "30",
                "spend-from", "2027",
                "balance", "-5"));
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("Give the scenario a name")
        .contains("Give a number in digits")
        .contains("Give a year such as 2028")
        .contains("Give the share, whom it is of and where they join")
        .contains("Name the setting and the places it has now")
        .contains("Say how much is spent a year")
        .contains("Give the high-needs block")
        .contains("value=\"many\"");
  }

  @Test
  void eachKindOfChangeIsFoldedAwayUntilItIsWantedOrWrong() throws IOException {
    String path = base() + "/compose";
    assertThat(groups(forecasts.page(analyst, path)))
        .containsExactly(
            "More or fewer new plans",
            "More or fewer plans that end",
            "New plans join another setting",
            "A setting with a fixed number of places",
            "Money spent on the change",
            "Prices and the high-needs block");
    String sent =
        forecasts
            .post(analyst, path, Map.of("name", "Some", "leavers", "20", "spend-until", "never"))
            .getResponse()
            .getContentAsString();
    assertThat(groups(sent))
        .containsExactly(
            "More or fewer new plans",
            "More or fewer plans that end, open",
            "New plans join another setting",
            "A setting with a fixed number of places",
            "Money spent on the change, open",
            "Prices and the high-needs block");
    assertThat(sent.indexOf("id=\"spend-until-error\""))
        .isBetween(sent.indexOf("Money spent on"), sent.indexOf("Prices and the high-needs"));
  }

  /// The titles of the groups of fields in their order, and which are open.
  private static List<String> groups(String page) {
    return Pattern.compile("<details class=\"govuk-details\"( open)?>.*?text\">([^<]+)<")
        .matcher(page)
        .results()
        .map(found -> found.group(2) + (found.group(1) == null ? "" : ", open"))
        .toList();
  }

  @Test
  void aContradictionIsSaidWithItsRemedy() throws IOException {
    MvcTestResult sent =
        forecasts.post(
            analyst,
            base() + "/compose",
            Map.of("name", "Round", "cap", "Unit", "cap-places", "9", "cap-elsewhere", "Unit"));
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("id=\"cap-elsewhere-error\"")
        .contains("Who finds “Unit” full cannot go to it. Choose another.");
    MvcTestResult same =
        forecasts.post(
            analyst,
            base() + "/compose",
            Map.of("name", "Same", "share", "20", "share-of", "Unit", "share-to", "Unit"));
    assertThat(same).hasStatus(422);
    assertThat(same.getResponse().getContentAsString())
        .contains("id=\"share-to-error\"")
        .contains("They would join “Unit” already. Choose another setting.");
  }

  @Test
  void onlyThoseWhoMayAskForForecastsCompose() {
    String base = base();
    assertThat(forecasts.get(owner, base + "/compose")).hasStatus(403);
    assertThat(forecasts.post(owner, base + "/compose", Map.of("name", "x"))).hasStatus(403);
    assertThat(forecasts.get(analyst, "/forecasts/99999999/compose")).hasStatus(404);
  }
}

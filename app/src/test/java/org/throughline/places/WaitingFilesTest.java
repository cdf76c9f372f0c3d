// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.WaitingFiles;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whoever is asked to put one thing right need not choose the other files again.
@ThroughlineTest
class WaitingFilesTest {

  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  private final MockMvcTester web;
  private final ForecastMaker forecasts;
  private final ForecastRows rows;
  private final WaitingFiles waiting;
  private final JdbcClient jdbc;
  private final Account analyst;
  private final Account colleague;

  WaitingFilesTest(
      MockMvcTester web, People people, ForecastRows rows, WaitingFiles waiting, JdbcClient jdbc) {
    this.web = web;
    this.forecasts = new ForecastMaker(web, rows);
    this.rows = rows;
    this.waiting = waiting;
    this.jdbc = jdbc;
    this.analyst = people.holding(Role.ANALYST);
    this.colleague = people.holding(Role.ANALYST);
  }

  private MvcTestResult ask(
      Account account, Map<String, String> fields, Map<String, String> files) {
    var request = web.post().uri("/forecasts/new/plans").multipart();
    for (MockMultipartFile file : ForecastFiles.sent(files)) {
      request.file(file);
    }
    Map<String, String> all = new HashMap<>(Map.of("title", "", "simulations", "50", "seed", "7"));
    all.putAll(fields);
    all.forEach(request::param);
    return request
        .param(Once.FIELD, Once.newKey())
        .with(People.as(account))
        .with(csrf())
        .exchange();
  }

  private static String content(MvcTestResult result) throws IOException {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static String form(String page) {
    Matcher form = FORM.matcher(page);
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private static String address(MvcTestResult result) {
    assertThat(result).hasStatus(302);
    return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
  }

  private String input(String path, String part) {
    return new String(rows.input(ForecastMaker.number(path), part), StandardCharsets.UTF_8);
  }

  private int waitingUnder(String form) {
    return jdbc.sql("select count(*) from places.waiting_file where form = :form::uuid")
        .param("form", form)
        .query(Integer.class)
        .single();
  }

  @Test
  void theFilesOfARefusedFormWaitForItsNextTryAndAreNamed() throws IOException {
    Map<String, String> files = ForecastFiles.withScenario(2024);
    String costs = files.remove("costs");
    MvcTestResult refused = ask(analyst, Map.of(), files);
    assertThat(refused).hasStatus(422);
    String page = content(refused);
    String form = form(page);
    assertThat(page)
        .contains("Kept: <strong>history.csv</strong>", "Kept: <strong>scenario-1.csv</strong>")
        .contains("Choose the file: What a plan costs a year", "id=\"without-scenario-1\"")
        .doesNotContain("Kept: <strong>costs.csv</strong>");

    String path =
        address(
            ask(
                analyst,
                Map.of("title", "Second try", "form", form, "without", "scenario-1"),
                Map.of("costs", Optional.ofNullable(costs).orElseThrow())));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(input(path, "history")).isEqualTo(files.get("history"));
    assertThat(rows.inputs(ForecastMaker.number(path))).doesNotContainKey("scenario-1");
    assertThat(waitingUnder(form)).as("gone once it is asked for").isZero();
  }

  @Test
  void aFileThatIsChosenAgainReplacesTheOneThatWaits() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    String form = form(content(ask(analyst, Map.of(), files)));
    String dearer = "need,setting,cost\nASD,Unit,30000\n";
    String path =
        address(ask(analyst, Map.of("title", "Dearer", "form", form), Map.of("costs", dearer)));
    assertThat(input(path, "costs")).isEqualTo(dearer);
    assertThat(input(path, "population")).isEqualTo(files.get("population"));
  }

  @Test
  void nobodyElseReachesTheFilesThatWait() throws IOException {
    String form = form(content(ask(analyst, Map.of(), ForecastFiles.plans(2024))));
    MvcTestResult other = ask(colleague, Map.of("title", "Not mine", "form", form), Map.of());
    assertThat(other).hasStatus(422);
    assertThat(content(other)).doesNotContain("Kept:").contains("Choose the file: Population");
  }

  @Test
  void aForecastThatWasRefusedIsAskedForAgainWithOneFileReplaced() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    String good = files.put("costs", "need,setting,cost\nASD,Unit,much\n");
    String refused = forecasts.made(analyst, new ForecastMaker.Wanted("plans", "Much", 60), files);
    assertThat(forecasts.ended(refused)).isEqualTo(ForecastState.REFUSED);
    String again = "/forecasts/new/plans?from=" + ForecastMaker.number(refused);
    assertThat(forecasts.page(analyst, refused)).contains(again);
    assertThat(forecasts.page(analyst, again))
        .contains("Kept: <strong>population.csv</strong>", "value=\"Much\"", "value=\"60\"");

    String path =
        address(
            ask(
                analyst,
                Map.of("title", "Put right", "from", "" + ForecastMaker.number(refused)),
                Map.of("costs", Optional.ofNullable(good).orElseThrow())));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(input(path, "history")).isEqualTo(files.get("history"));
    assertThat(forecasts.page(analyst, "/forecasts/new/schools?from=" + path.replaceAll("\\D", "")))
        .as("of another kind")
        .doesNotContain("Kept:");
  }

  @Test
  void whatNobodyCameBackToGoesAfterADay() throws IOException {
    String old = form(content(ask(analyst, Map.of(), ForecastFiles.plans(2024))));
    String young = form(content(ask(analyst, Map.of(), ForecastFiles.plans(2024))));
    jdbc.sql(
            "update places.waiting_file set at = at - interval '25 hours' where form = :form::uuid")
        .param("form", old)
        .update();
    waiting.forgetOld();
    assertThat(waitingUnder(old)).isZero();
    assertThat(waitingUnder(young)).isEqualTo(4);
  }
}

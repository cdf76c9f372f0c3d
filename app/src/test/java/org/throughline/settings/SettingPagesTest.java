// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.settings.SettingsWeb.body;
import static org.throughline.settings.SettingsWeb.location;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class SettingPagesTest {

  private final SettingsWeb analyst;
  private final SettingsWeb reader;
  private final List<SettingsWeb> caseworkers;
  private final Settings settings;
  private final SettingLoading loading;
  private final JdbcClient jdbc;

  SettingPagesTest(
      MockMvcTester web,
      People people,
      Settings settings,
      SettingLoading loading,
      JdbcClient jdbc) {
    this.analyst = new SettingsWeb(web, people.holding(Role.ANALYST));
    this.reader = new SettingsWeb(web, people.holding(Role.READER));
    this.caseworkers =
        List.of(
            new SettingsWeb(web, people.holding(Role.CASE_OFFICER)),
            new SettingsWeb(web, people.holding(Role.CASEWORK_MANAGER)));
    this.settings = settings;
    this.loading = loading;
    this.jdbc = jdbc;
  }

  @Test
  void theListAnswersInASentenceFiltersSortsAndGoesOut() {
    add(
        "920001",
        InventedSettings.full()
            .with(Fact.NAME, "Teasel One")
            .with(Fact.LA_CODE, "999")
            .with(Fact.CLOSED_ON, ""));
    add(
        "920002",
        InventedSettings.full()
            .with(Fact.NAME, "Teasel Two")
            .with(Fact.LA_CODE, "999")
            .with(Fact.ROLL, 500)
            .with(Fact.WARD_NAME, "Abbey")
            .with(Fact.CLOSED_ON, ""));

    assertThat(reader.read("/settings?authority=999"))
        .contains("2 settings are open, with 898 pupils on roll; 1 has more than its capacity");
    assertThat(reader.read("/settings?authority=999&ward=Abbey"))
        .contains("Teasel Two")
        .doesNotContain("Teasel One");
    assertThat(reader.read("/settings?authority=999&q=teesel")).contains("Teasel One");
    assertThat(reader.read("/settings?authority=999&kind=secondary"))
        .contains("No setting matches");
    String sorted = reader.read("/settings?authority=999&sort=roll&down=yes");
    assertThat(sorted.indexOf("Teasel Two")).isLessThan(sorted.indexOf("Teasel One"));
    assertThat(sorted).contains("aria-sort=\"descending\"");
    assertThat(reader.read("/settings?page=nonsense&sort=x&kind=y&life=z")).contains("<table");
    String table = body(analyst.get("/settings.csv?authority=999"));
    assertThat(table.lines().toList()).hasSize(3);
    assertThat(table).contains("EstablishmentName", "\"Teasel One\"", "Hazel Dormouse");
    assertThat(body(reader.get("/settings.csv?authority=999"))).doesNotContain("Dormouse");
    assertThat(reader.read("/settings/map?authority=999"))
        .contains("<svg", "data-setting=\"920001\"", "Teasel Two, Primary");
  }

  @Test
  void whatGoesOutCanComeBackIn() throws Exception {
    add("920003", InventedSettings.full().with(Fact.LA_CODE, "998"));
    byte[] table =
        body(analyst.get("/settings.csv?authority=998&life=any")).getBytes(StandardCharsets.UTF_8);
    List<org.throughline.returns.gias.GiasRow> rows = new java.util.ArrayList<>();

    var reading =
        org.throughline.returns.gias.GiasFiles.read(
            new java.io.ByteArrayInputStream(table),
            new org.throughline.returns.gias.GiasSink() {
              @Override
              public void establishment(org.throughline.returns.gias.GiasRow row) {
                rows.add(row);
              }
            });

    assertThat(reading.isRefused()).isFalse();
    assertThat(reading.others()).isEmpty();
    assertThat(rows.getFirst().values())
        .hasSize(Fact.values().length + 2 /* URN, and a second need */);
  }

  @Test
  void theNamesOfPeopleAreForStaffAlone() {
    add("920004", InventedSettings.full());
    analyst.send(
        "/settings/920004/contacts",
        Map.of(
            "role", "SENCO", "name", "Olive Vole", "phone", "0116 000 000", "from", "2024-01-01"));

    assertThat(analyst.read("/settings/920004")).contains("Olive Vole", "Hazel Dormouse");
    for (SettingsWeb caseworker : caseworkers) {
      assertThat(caseworker.read("/settings/920004")).contains("Olive Vole", "0116 000 000");
      assertThat(caseworker.get("/settings/920004/contacts")).hasStatus(403);
    }
    assertThat(reader.read("/settings/920004"))
        .contains("Elderflower Primary School")
        .doesNotContain("Vole", "Dormouse");
    assertThat(reader.get("/settings/920004/contacts")).hasStatus(403);
    assertThat(
            jdbc.sql("select count(*) from audit.entry where detail::text like '%Vole%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aPanelOfAnotherModuleStandsOnThePageOfWhomeverMaySeeIt() {
    add("920005", InventedSettings.primary("Panel Primary School"));

    assertThat(analyst.read("/settings/920005"))
        .contains("Its pupils", "Panel Primary School has nine pupils.");
    assertThat(reader.read("/settings/920005")).doesNotContain("Its pupils");
  }

  @Test
  void placesAreKeptByYearAndNeedAndReplacedNotDoubled() {
    add("920006", InventedSettings.primary("Place Primary School"));
    String path = "/settings/920006/places";

    assertThat(analyst.send(path, places("12"))).hasStatus(302);
    assertThat(analyst.send(path, places("14"))).hasStatus(302);

    assertThat(analyst.read("/settings/920006"))
        .contains("Autistic spectrum disorder", "2026/27", ">14<")
        .contains("Resourced provision for ASD, 2026/27: 12 → 14");
    MvcTestResult wrong =
        analyst.send(path, Map.of("places", "many", "year", "2026/28", "agreedOn", "31/2/2026"));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains(
            "Choose what the places are part of",
            "Choose the need",
            "Enter an academic year",
            "whole number",
            "Enter a date");
    assertThat(location(analyst.send(path + "/remove", Map.of("line", "999999")))).isEqualTo(path);
  }

  @Test
  void aClosedSchoolTakesNothingThatBeginsLater() {
    add(
        "920007",
        InventedSettings.primary("Gone Primary School")
            .with(Fact.STATUS, SettingStatus.CLOSED)
            .with(Fact.CLOSED_ON, LocalDate.of(2024, 8, 31)));

    assertThat(analyst.read("/settings/920007"))
        .contains("Closed since 31 August 2024", "no term is shown");
    assertThat(body(analyst.send("/settings/920007/places", places("3"))))
        .contains("This setting closed on 31 August 2024");
    assertThat(
            body(
                analyst.send(
                    "/settings/920007/terms",
                    Map.of(
                        "year",
                        "2024/25",
                        "version",
                        "0",
                        "name-1",
                        "Autumn",
                        "starts-1",
                        "2024-09-03",
                        "ends-1",
                        "2024-10-18"))))
        .contains("The setting closed on 31 August 2024");
    long id = settings.find(new Urn("920007")).orElseThrow().id().value();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "insert into settings.place (setting_id, kind, need, academic_year, places,"
                            + " agreed_on, entered_at) values (:id, 'UNIT', 'ASD', 2024, 1,"
                            + " '2024-01-01', now())")
                    .param("id", id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void whoIsOvertakenSeesBothAndMerges() {
    add("920008", InventedSettings.primary("Two Hands Primary School"));
    Setting seen = settings.find(new Urn("920008")).orElseThrow();
    Map<String, String> mine = form(seen, Fact.ROLL, "200");
    assertThat(analyst.send(seen.path() + "/edit", form(seen, Fact.CAPACITY, "210")))
        .hasStatus(302);

    MvcTestResult overtaken = analyst.send(seen.path() + "/edit", mine);

    assertThat(overtaken).hasStatus(409);
    assertThat(body(overtaken))
        .contains("while you were writing", "Capacity", "nothing", "210", "value=\"200\"");
    Setting now = settings.find(new Urn("920008")).orElseThrow();
    assertThat(now.facts().number(Fact.ROLL)).isEmpty();
    Map<String, String> merged = form(now, Fact.ROLL, "200");
    assertThat(analyst.send(seen.path() + "/edit", merged)).hasStatus(302);
    Setting both = settings.find(new Urn("920008")).orElseThrow();
    assertThat(both.facts().number(Fact.ROLL)).contains(200);
    assertThat(both.facts().number(Fact.CAPACITY)).contains(210);
  }

  @Test
  void everythingWrongWithAFormIsToldBesideItsField() {
    MvcTestResult refused =
        analyst.send(
            "/settings/new",
            Map.of(
                "urn",
                "12",
                "name",
                "",
                "opened_on",
                "2020-02-30",
                "roll",
                "many",
                "postcode",
                "X",
                "la_code",
                "LCC"));

    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains(
            "href=\"#urn\"",
            "href=\"#name\"",
            "href=\"#opened_on\"",
            "href=\"#roll\"",
            "href=\"#postcode\"",
            "href=\"#la_code\"");
    MvcTestResult added =
        analyst.send(
            "/settings/new",
            Map.of("name", "Yarrow Training", "type", "TRAINING_PROVIDER", "status", "OPEN"));
    assertThat(reader.read(location(added))).contains("Yarrow Training", "Entered by hand");
  }

  @Test
  void nonsenseInAnAddressIsNotFound() {
    for (String path :
        List.of("/settings/123", "/settings/P0", "/settings/P99999999", "/settings/x")) {
      assertThat(reader.get(path)).as(path).hasStatus(404);
    }
  }

  private static Map<String, String> places(String places) {
    return Map.of(
        "kind",
        "RESOURCED",
        "need",
        "ASD",
        "year",
        "2026/27",
        "places",
        places,
        "agreedOn",
        "2026-03-01",
        "note",
        "");
  }

  private void add(String urn, SettingFacts facts) {
    loading.load(List.of(new NewSetting(Optional.of(new Urn(urn)), facts, false)));
  }

  /// The form of a setting as its page shows it, with one fact written otherwise.
  static Map<String, String> form(Setting setting, Fact changed, String value) {
    Map<String, String> form = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      form.put(fact.key(), setting.facts().text(fact));
    }
    form.put(changed.key(), value);
    form.put("version", Long.toString(setting.version()));
    return form;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.settings.SettingsWeb.body;
import static org.throughline.settings.SettingsWeb.location;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.settings.internal.loading.LoadLine;
import org.throughline.settings.internal.loading.LoadState;
import org.throughline.settings.internal.loading.RegisterFiles;
import org.throughline.settings.internal.map.WardPostcodes;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Files of the register: looked at, applied, refused, corrected against.
@ThroughlineTest
class RegisterPagesTest {

  private static final String PATH = "/settings/import";
  private static final String HEADING =
      "URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),CloseDate,"
          + "NumberOfPupils,LA (code),LA (name),Easting,Northing,HeadLastName,LastChangedDate\n";

  private final SettingsWeb analyst;
  private final SettingsWeb reader;
  private final RegisterFiles files;
  private final Settings settings;
  private final SettingLoading loading;
  private final WardPostcodes postcodes;
  private final JdbcClient jdbc;

  RegisterPagesTest(
      MockMvcTester web,
      People people,
      RegisterFiles files,
      Settings settings,
      SettingLoading loading,
      WardPostcodes postcodes,
      JdbcClient jdbc) {
    this.analyst = new SettingsWeb(web, people.holding(Role.ANALYST));
    this.reader = new SettingsWeb(web, people.holding(Role.READER));
    this.files = files;
    this.settings = settings;
    this.loading = loading;
    this.postcodes = postcodes;
    this.jdbc = jdbc;
  }

  @AfterEach
  void leaveTheCouncilAsItWas() {
    loading.home("", "");
    jdbc.sql("delete from settings.ward").update();
  }

  @Test
  void nothingChangesUntilAPersonSaysSoAndThenEverythingDoes() {
    String path = send("a 2024-01-01.csv", HEADING + row("910001", "Plum School", "Open", "", 100));
    assertThat(read(path).state()).isEqualTo(LoadState.READY);
    assertThat(analyst.read(path))
        .contains("would add 1 setting", "Nothing is changed until you say so", "Plum School");
    assertThat(settings.find(new Urn("910001"))).isEmpty();

    assertThat(apply(path).state()).isEqualTo(LoadState.APPLIED);

    Setting plum = settings.find(new Urn("910001")).orElseThrow();
    assertThat(plum.facts().number(Fact.ROLL)).contains(100);
    assertThat(plum.type()).isEqualTo(SettingType.COMMUNITY);
    assertThat(analyst.read(plum.path()))
        .contains("as at 1 January 2024", "LastChangedDate", "Bramble");
  }

  @Test
  void theSameFileAgainChangesNothingAndANewerOneShowsItsDifferences() {
    applied("b 2024-01-01.csv", HEADING + row("910002", "Pear School", "Open", "", 100));

    String again =
        send("b 2024-01-01.csv", HEADING + row("910002", "Pear School", "Open", "", 100));
    assertThat(read(again).counts().isNothing()).isTrue();
    assertThat(read(again).counts().unchanged()).isEqualTo(1);
    assertThat(analyst.read(again)).contains("nothing that is not kept already");

    String newer =
        send(
            "b 2025-01-01.csv", HEADING + row("910002", "Pear School", "Closed", "31-12-2024", 90));
    assertThat(read(newer).counts().closed()).isEqualTo(1);
    assertThat(analyst.read(newer))
        .contains("Pupils on roll: 100 → 90", "Status: Open → Closed", "31 December 2024");
    apply(newer);

    String older = send("b 2023-01-01.csv", HEADING + row("910002", "Pear School", "Open", "", 80));
    assertThat(read(older).counts().older()).isEqualTo(1);
    apply(older);
    assertThat(settings.find(new Urn("910002")).orElseThrow().facts().status())
        .isEqualTo(SettingStatus.CLOSED);
    assertThat(analyst.read("/settings/910002"))
        .contains("Closed since 31 December 2024", "b 2025-01-01.csv, as at 2025-01-01");
  }

  @Test
  void whatAPersonCorrectedStaysAndCanBeTakenBack() {
    applied("c 2024-01-01.csv", HEADING + row("910003", "Quince School", "Open", "", 100));
    Setting before = settings.find(new Urn("910003")).orElseThrow();

    MvcTestResult unreasoned =
        analyst.send(before.path() + "/edit", SettingPagesTest.form(before, Fact.ROLL, "140"));
    assertThat(unreasoned).hasStatus(422);
    assertThat(body(unreasoned)).contains("Say why you correct");
    Map<String, String> form = SettingPagesTest.form(before, Fact.ROLL, "140");
    form.put("reason", "The head counted on Monday");
    assertThat(analyst.send(before.path() + "/edit", form)).hasStatus(302);
    applied("c 2025-01-01.csv", HEADING + row("910003", "Quince School", "Open", "", 101));

    Setting corrected = settings.find(new Urn("910003")).orElseThrow();
    assertThat(corrected.facts().number(Fact.ROLL)).contains(140);
    assertThat(analyst.read(before.path()))
        .contains("Corrected. Published: 101", "The head counted on Monday", "Take back");

    analyst.send(before.path() + "/corrections/undo", Map.of("field", "roll"));
    assertThat(settings.find(new Urn("910003")).orElseThrow().facts().number(Fact.ROLL))
        .contains(101);
  }

  @Test
  void badRowsAreLeftOutByRowAndColumnAndTheOthersGoIn() {
    String path =
        send(
            "d 2024-01-01.csv",
            HEADING
                + row("910004", "Sloe School", "Open", "", 10)
                + row("91x", "Bad School", "Open", "32-01-2024", 10));

    assertThat(read(path).counts().refused()).isEqualTo(1);
    assertThat(analyst.read(path)).contains("CloseDate", "a URN is six digits");
    String table = body(analyst.get(path + "/problems.csv"));
    assertThat(table).contains("\"3\",\"URN\",\"the row\"", "\"3\",\"CloseDate\",\"the row\"");
    apply(path);
    assertThat(settings.find(new Urn("910004"))).isPresent();
  }

  @Test
  void swappedColumnsAndOldLettersAreReadAndMissingOnesRefusedWithTheRemedy() {
    String swapped = "Town,EstablishmentName,URN\r\nNewtown,Café St Zoë,910005\n";
    String path =
        send("e 2024-01-01.csv", swapped.getBytes(Charset.forName("windows-1252")), Map.of());
    apply(path);
    assertThat(settings.find(new Urn("910005")).orElseThrow().name()).isEqualTo("Café St Zoë");

    String broken = send("f 2024-01-01.csv", "URN,Town,Town\n910006,a,b\n");
    assertThat(read(broken).state()).isEqualTo(LoadState.REFUSED);
    assertThat(analyst.read(broken))
        .contains("Nothing of the file can be used", "EstablishmentName", "is missing", "twice");
  }

  @Test
  void aFormThatLacksSomethingSaysSoBesideIt() {
    MvcTestResult none = analyst.send(PATH, Map.of("asAt", "2090-01-01", "authorities", "LCC"));

    assertThat(none).hasStatus(422);
    assertThat(body(none))
        .contains("Choose a file", "not in the future", "three digits", "value=\"LCC\"");
    MvcTestResult dateless =
        analyst.send(PATH, "file", "gias.csv", "URN".getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(body(dateless)).contains("Enter the day that the file tells of");
  }

  @Test
  void onlyTheAuthoritiesThatWereAskedForAreTakenAndDroppingChangesNothing() {
    String path =
        send(
            "g 2024-01-01.csv",
            (HEADING
                    + row("910007", "Near School", "Open", "", 10)
                    + row("910008", "Far School", "Open", "", 10).replace(",856,", ",891,"))
                .getBytes(StandardCharsets.UTF_8),
            Map.of("authorities", "856"));

    assertThat(read(path).counts().elsewhere()).isEqualTo(1);
    assertThat(read(path).counts().added()).isEqualTo(1);
    analyst.send(path + "/drop", Map.of());
    assertThat(files.find(number(path)).orElseThrow().state()).isEqualTo(LoadState.DROPPED);
    assertThat(settings.find(new Urn("910007"))).isEmpty();
    assertThat(body(analyst.get(path))).contains("dropped. Nothing was changed");
  }

  /// The extract of 2022 gives every school of Leicester to another authority.
  @Test
  void theRealExtractShowsWhereItsAuthorityAndItsPlacesDisagree() {
    loading.home("856", "Leicester");
    assertThat(
            analyst.send(
                PATH + "/wards",
                "outlines",
                "wards.geojson",
                SharedData.bytes("geography/boundaries_wards22_Leicester.geojson"),
                Map.of()))
        .hasStatus(302);

    String path =
        send(
            "gias_2022-07_east_midlands.csv",
            SharedData.bytes("schools/gias_2022-07_east_midlands.csv"),
            Map.of("authorities", "856", "byMap", "yes"));

    LoadLine line = read(path);
    assertThat(line.rowsRead()).isEqualTo(1702);
    assertThat(line.counts().added())
        .as("98 so named, and those that stand in the city")
        .isGreaterThan(190);
    assertThat(analyst.read(path)).contains("of your own authority.", "Derby (831)");
    assertThat(
            jdbc.sql(
                    "select count(*) from settings.load_problem where load_id = :load and message like"
                        + " '%of your own authority.'")
                .param("load", line.id())
                .query(Integer.class)
                .single())
        .isBetween(90, 110);
    analyst.send(path + "/drop", Map.of());
  }

  @Test
  void linksMakeOneLifeOfSeveralSchools() {
    applied(
        "h 2024-01-01.csv",
        HEADING
            + row("910010", "Hazel Community School", "Closed", "31-08-2015", 10)
            + row("910011", "Hazel Academy", "Open", "", 10));

    String path =
        send(
            "links 2024-01-01.csv",
            """
            URN,LinkURN,LinkName,LinkType,LinkEstablishedDate
            910010,910011,Hazel Academy,Successor,01-09-2015
            """);
    assertThat(read(path).counts().links()).isEqualTo(1);
    apply(path);

    assertThat(analyst.read("/settings/910010"))
        .contains("Closed since 31 August 2015", "It was followed by", "/settings/910011");
    assertThat(analyst.read("/settings/910011")).contains("One life", "/settings/910010");
    String again =
        send(
            "links 2024-01-01.csv",
            "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n910010,910011,Hazel Academy,Successor,01-09-2015\n");
    assertThat(read(again).counts().links()).isZero();
  }

  @Test
  void outlinesThatAreNoneAreRefusedInWords() {
    assertThat(
            body(
                analyst.send(
                    PATH + "/wards",
                    "outlines",
                    "x.json",
                    "{\"features\":[{}]}".getBytes(StandardCharsets.UTF_8),
                    Map.of())))
        .contains("Outline 1 lacks the ward");
    assertThat(
            body(
                analyst.send(
                    PATH + "/wards", "outlines", "x.json", new byte[] {1, 2, 3}, Map.of())))
        .contains("cannot be read as GeoJSON");
  }

  @Test
  void wardsOfPostcodesAreLookedAtBeforeTheyAreKept() {
    String file = "pcds,dointr,WD25CD\nLE1 1AA,198001,E05010458\nle23bb,198001,E05010459\n";
    assertThat(postcodes(file, Map.of())).hasStatus(302);
    assertThat(postcodes.count()).isZero();
    assertThat(postcodes(file, Map.of("keep", "yes"))).hasStatus(302);
    assertThat(postcodes.count()).isEqualTo(2);
    assertThat(
            jdbc.sql("select name from settings.published_ward_postcode where postcode = 'LE2 3BB'")
                .query(String.class)
                .single())
        .isEqualTo("E05010459");
    assertThat(analyst.read(PATH)).contains("2 are kept.");

    assertThat(
            body(
                postcodes(
                    "pcds,osward\nLE1 1AA,E05010458\nnowhere,E05010458\nLE1 1AB,Abbey\nLE1 1AA,E05010458\n",
                    Map.of("keep", "yes"))))
        .contains(
            "Row 3: pcds holds no postcode.",
            "Row 4: No ward is named by its code",
            "Row 5: The postcode is there twice.");
    assertThat(body(postcodes("postcode,ward\n", Map.of())))
        .contains("The column pcds is missing.");
    assertThat(body(postcodes("pcds,osward\n", Map.of()))).contains("The file holds no postcodes.");
    assertThat(postcodes.count()).isEqualTo(2);
    assertThat(reader.send(PATH + "/ward-postcodes", Map.of())).hasStatus(403);
    postcodes.replace(Map.of());
  }

  private MvcTestResult postcodes(String file, Map<String, String> fields) {
    return analyst.send(
        PATH + "/ward-postcodes",
        "postcodes",
        "ONSPD.csv",
        file.getBytes(StandardCharsets.UTF_8),
        fields);
  }

  @Test
  void othersMayNot() {
    assertThat(reader.get(PATH)).hasStatus(403);
    assertThat(reader.send(PATH, Map.of())).hasStatus(403);
    assertThat(analyst.get(PATH + "/99999999")).hasStatus(404);
  }

  private static String row(String urn, String name, String status, String closed, int roll) {
    return "%s,%s,Community school,%s,%s,%d,856,Leicester,,,Bramble,01-01-2024%n"
        .formatted(urn, name, status, closed, roll);
  }

  private void applied(String name, String text) {
    apply(send(name, text));
  }

  private String send(String name, String text) {
    return send(name, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private String send(String name, byte[] content, Map<String, String> with) {
    return location(analyst.send(PATH, "file", name, content, with));
  }

  private LoadLine apply(String path) {
    read(path);
    analyst.send(path + "/apply", Map.of());
    return read(path);
  }

  /// The file once nothing is under way.
  private LoadLine read(String path) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    LoadLine line = files.find(number(path)).orElseThrow();
    while (line.state().isUnderWay() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      line = files.find(number(path)).orElseThrow();
    }
    assertThat(line.state().isUnderWay()).as("still under way").isFalse();
    return line;
  }

  private static long number(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }
}

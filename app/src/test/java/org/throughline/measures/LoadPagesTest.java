// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;
import static org.throughline.measures.MeasuresWeb.location;
import static org.throughline.measures.PublishedFiles.RUTLAND;
import static org.throughline.measures.PublishedFiles.row;
import static org.throughline.measures.PublishedFiles.timeliness;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.measures.internal.loading.LoadLine;
import org.throughline.measures.internal.loading.LoadRows;
import org.throughline.measures.internal.loading.LoadState;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class LoadPagesTest {

  private static final String LIST = "/measures/load";

  private final MeasuresWeb analyst;
  private final MeasuresWeb reader;
  private final LoadRows rows;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;

  LoadPagesTest(
      MockMvcTester web,
      People people,
      LoadRows rows,
      Measures measures,
      JdbcClient jdbc,
      Clock clock) {
    this.analyst = new MeasuresWeb(web, people.holding(Role.ANALYST));
    this.reader = new MeasuresWeb(web, people.holding(Role.READER, Role.STRATEGY_OWNER));
    this.rows = rows;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void filesThatWereSentAreLoadedAndTheirFiguresShown() {
    MvcTestResult sent =
        send(
            file("one 2091.csv", timeliness(row(2005, RUTLAND, "1", "4", "25"))),
            file("two 2091.csv", timeliness(row(2006, RUTLAND, "2", "4", "50"))));

    assertThat(sent).hasStatus(302);
    LoadLine line = ended(location(sent));
    assertThat(line.state()).isEqualTo(LoadState.LOADED);
    assertThat(line.rows()).isEqualTo(2);
    Waiting.until("the measures are asked", () -> find(line.id()).changed().isPresent());
    assertThat(body(analyst.get(location(sent))))
        .contains("2 rows were loaded", "figures of measures are new or different");
    assertThat(
            measures.series(new MeasureCode("S2-09"), new AreaCode("E06000017"), clock.instant()))
        .extracting(each -> each.period().code())
        .contains("2005", "2006");
    assertThat(body(analyst.get(LIST)))
        .contains("EHC plans issued within 20 weeks", "2091", "Tess Fixture");
    assertThat(pieces(line.id())).as("the files themselves are taken away").isZero();
  }

  @Test
  void theSameFileAgainSaysSo() {
    String text = timeliness(row(2004, RUTLAND, "3", "4", "75"));
    ended(location(send(file("same 2091.csv", text))));

    String again = location(send(file("same 2091.csv", text)));

    assertThat(ended(again).wasThere()).isTrue();
    assertThat(body(analyst.get(again)))
        .contains("This file was loaded before; nothing was added")
        .contains("loaded before, nothing added");
  }

  @Test
  void allAreLoadedOrNoneAndEveryProblemIsShownWithItsPlaceAndRemedy() {
    String good = timeliness(row(2003, RUTLAND, "3", "5", "60"));
    String bad =
        timeliness(row(2002, RUTLAND, "three", "5", "60"), row(2001, RUTLAND, "3", "five", "60"));

    String load = location(send(file("good 2091.csv", good), file("bad 2091.csv", bad)));

    assertThat(ended(load).state()).isEqualTo(LoadState.REFUSED);
    assertThat(body(analyst.get(load)))
        .contains("Nothing was loaded: ")
        .contains("plans_issued_within_20_weeks", "plans_issued_den")
        .contains("loaded together or not at all")
        .contains("not kept");
    assertThat(
            jdbc.sql("select count(*) from measures.release where file_name like '%good 2091.csv'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aFileThatIsNoneIsRefusedWithWordsAndLeavesTheNextAlone() {
    String load = location(send(file("photo.csv", "\u0000\u0001 not a table")));

    assertThat(ended(load).state()).isEqualTo(LoadState.REFUSED);
    assertThat(body(analyst.get(load))).contains("What must be put right");
    assertThat(
            ended(
                    location(
                        send(
                            file(
                                "next 2091.csv", timeliness(row(2000, RUTLAND, "1", "1", "100"))))))
                .state())
        .isEqualTo(LoadState.LOADED);
  }

  @Test
  void nothingChosenAndAReleaseWithoutAYearAreToldBesideTheirFields() {
    MvcTestResult refused = analyst.post(LIST, "vintage", "the last one");

    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("Choose the files to load.", "Give the release as a year or a day")
        .contains("value=\"the last one\"");
    MvcTestResult empty = send(file("empty.csv", ""));
    assertThat(empty).hasStatus(422);
    assertThat(body(empty)).contains("empty.csv is empty");
  }

  @Test
  void aFormThatArrivesTwiceLoadsOnce() {
    String key = Once.newKey();
    MockMultipartFile file =
        file("twice 2091.csv", timeliness(row(1999, RUTLAND, "1", "8", "12.5")));

    String first = location(analyst.send(LIST, key, file));
    String second = location(analyst.send(LIST, key, file));

    assertThat(second).isEqualTo(first);
    ended(first);
  }

  @Test
  void aNameWithFoldersAndScriptIsOnlyAName() {
    String load =
        location(
            send(
                file(
                    "../../<script>alert(1)</script> 2091.csv",
                    timeliness(row(1998, RUTLAND, "1", "8", "12.5")))));

    assertThat(ended(load).state()).isEqualTo(LoadState.LOADED);
    assertThat(body(analyst.get(load))).doesNotContain("<script>alert");
  }

  @Test
  void theProgressPageLooksAgainByItselfOnlyWhileThereIsSomethingToSee() {
    String load =
        location(send(file("w 2091.csv", timeliness(row(1997, RUTLAND, "1", "8", "12.5")))));
    ended(load);

    assertThat(analyst.get(load).getResponse().getHeader("Refresh")).isNull();
    assertThat(analyst.get(LIST + "/999999")).hasStatus(404);
  }

  @Test
  void othersMayNot() {
    assertThat(reader.get(LIST)).hasStatus(403);
    assertThat(reader.post(LIST)).hasStatus(403);
  }

  private MvcTestResult send(MockMultipartFile... files) {
    return analyst.send(LIST, Once.newKey(), files);
  }

  private LoadLine ended(String path) {
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    Waiting.until("load " + id + " has ended", () -> !find(id).state().isUnderWay());
    return find(id);
  }

  private LoadLine find(long id) {
    return rows.find(id).orElseThrow();
  }

  private int pieces(long load) {
    return jdbc.sql("select count(*) from measures.load_piece where load_id = :load")
        .param("load", load)
        .query(Integer.class)
        .single();
  }

  private static MockMultipartFile file(String name, String text) {
    return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }
}

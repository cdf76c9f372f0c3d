// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;
import static org.throughline.measures.PublishedFiles.LEICESTER;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.judging.Target;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class TargetPagesTest {

  private final MeasuresWeb owner;
  private final MeasuresWeb analyst;
  private final MeasuresWeb reader;
  private final Targets targets;
  private final JdbcClient jdbc;

  TargetPagesTest(MockMvcTester web, People people, Targets targets, JdbcClient jdbc) {
    this.owner = new MeasuresWeb(web, people.holding(Role.STRATEGY_OWNER));
    this.analyst = new MeasuresWeb(web, people.holding(Role.ANALYST));
    this.reader = new MeasuresWeb(web, people.holding(Role.READER));
    this.targets = targets;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void everyKindOfTargetIsSetFromItsOwnForm() {
    assertThat(
            set("S2-22", "reach", "value", "60%", "by", "2027", "baseline", "50", "from", "2024"))
        .isEqualTo("60.0% by 2027, from 50.0% in 2024");
    assertThat(
            set(
                "S2-22",
                "yearly-change",
                "perCent",
                "5",
                "until",
                "2027",
                "baseline",
                "50",
                "from",
                "2024"))
        .isEqualTo("+5% a year until 2027, from 50.0% in 2024");
    assertThat(set("S2-22", "hold", "value", "94")).isEqualTo("hold 94.0%");
    assertThat(set("S2-22", "every-setting", "threshold", "90"))
        .isEqualTo("every setting at 90.0% or better");
    assertThat(set("S2-22", "within-reach", "comparator", "neighbours", "margin", "2"))
        .isEqualTo(
            "within 2.0 points of the statistical neighbours&#39; average".replace("&#39;", "'"));
    assertThat(targets.history(new MeasureCode("S2-22"), LEICESTER)).hasSize(5);
    assertThat(body(owner.get("/measures/S2-22/target"))).contains("hold 94.0%", "Tess Fixture");
  }

  @Test
  void aTargetThatEndedSaysWhen() {
    MeasureCode code = new MeasureCode("S2-24");
    set("S2-24", "hold", "value", "70");
    assertThat(untils("S2-24")).containsExactly("in force");

    set("S2-24", "hold", "value", "75");

    assertThat(targets.history(code, LEICESTER))
        .extracting(each -> each.endedAt().isPresent())
        .containsExactly(false, true);
    Instant ended = targets.history(code, LEICESTER).getLast().endedAt().orElseThrow();
    assertThat(untils("S2-24")).containsExactly("in force", Dates.moment(ended));
  }

  private List<String> untils(String code) {
    return Pattern.compile("data-label=\"Until\">([^<]*)<")
        .matcher(body(owner.get("/measures/" + code + "/target")))
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  @Test
  void aPreviewShowsThePathAndTheRatingAndSetsNothing() {
    MvcTestResult preview =
        owner.post(
            "/measures/S2-23/target",
            "kind",
            "yearly-change",
            "perCent",
            "10",
            "until",
            "2027",
            "baseline",
            "50",
            "from",
            "2024",
            "do",
            "preview");

    assertThat(preview).hasStatusOk();
    assertThat(body(preview))
        .contains("If the target were: +10% a year until 2027")
        .contains("31 December 2026", "60.5%", "66.6%")
        .contains("Nothing is saved yet");
    assertThat(targets.current(new MeasureCode("S2-23"), LEICESTER)).isEmpty();
  }

  @Test
  void errorsStandBesideTheirFieldsAllAtOnce() {
    MvcTestResult refused =
        owner.post(
            "/measures/S2-23/target",
            "kind",
            "reach",
            "value",
            "sixty",
            "by",
            "some day",
            "baseline",
            "",
            "from",
            "2024",
            "tolerance",
            "a bit");

    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("href=\"#value\"", "href=\"#by\"", "href=\"#baseline\"", "href=\"#tolerance\"")
        .contains("value=\"some day\"");
  }

  @Test
  void aTargetBeforeItsBaselineAndAShareOfNothingAreRefusedWithTheRemedy() {
    assertThat(refusal("reach", "value", "60", "by", "2023", "baseline", "50", "from", "2024"))
        .contains("Give a later period than that of the baseline, which is 2024");
    assertThat(
            refusal(
                "yearly-change", "perCent", "5", "until", "2026", "baseline", "0", "from", "2024"))
        .contains("A share of nothing is nothing: set a figure to reach instead");
    assertThat(refusal("reach", "value", "40", "by", "2026", "baseline", "50", "from", "2024"))
        .contains("worse than the baseline");
    assertThat(refusal("hold", "value", "40", "tolerance", "-1")).contains("still near");
    assertThat(refusal("within-reach", "margin", "2")).contains("Choose whom to hold it against.");
  }

  @Test
  void theSecondOfTwoWhoSetATargetAtOnceIsTold() {
    String seen = seen(body(owner.get("/measures/S2-04/target")));

    assertThat(owner.post("/measures/S2-04/target", "kind", "hold", "value", "90", "seen", seen))
        .hasStatus(302);
    MvcTestResult late =
        analyst.post("/measures/S2-04/target", "kind", "hold", "value", "80", "seen", seen);

    assertThat(late).hasStatus(422);
    assertThat(body(late)).contains("Somebody else has changed this target", "hold 90.0%");
    assertThat(
            analyst.post(
                "/measures/S2-04/target", "kind", "hold", "value", "80", "seen", seen(body(late))))
        .hasStatus(302);
  }

  @Test
  void aTargetCanBeEndedAndStaysInTheHistory() {
    set("S2-07", "hold", "value", "90");

    assertThat(owner.post("/measures/S2-07/target/end")).hasStatus(302);

    assertThat(targets.current(new MeasureCode("S2-07"), LEICESTER)).isEmpty();
    assertThat(body(owner.get("/measures/S2-07/target")))
        .contains("No target is set", "hold 90.0%");
  }

  @Test
  void aMeasureThatGivesContextHasNoTarget() {
    assertThat(body(owner.get("/measures/S2-14/target"))).contains("neither way is better");
    MvcTestResult refused = owner.post("/measures/S2-14/target", "kind", "hold", "value", "1");
    assertThat(refused).hasStatus(422);
  }

  @Test
  void othersMayNot() {
    assertThat(reader.get("/measures/S2-09/target")).hasStatus(403);
    assertThat(reader.post("/measures/S2-09/target")).hasStatus(403);
    assertThat(reader.get("/measures/home")).hasStatus(403);
    assertThat(reader.get("/measures/S2-09/keeping")).hasStatus(403);
    assertThat(owner.get("/measures/Z9-99/target")).hasStatus(404);
  }

  /// Sets a target and gives its words.
  private String set(String code, String kind, String... fields) {
    String seen = seen(body(owner.get("/measures/" + code + "/target")));
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "kind";
    all[1] = kind;
    all[2] = "seen";
    all[3] = seen;
    assertThat(owner.post("/measures/" + code + "/target", all)).hasStatus(302);
    Target target = targets.current(new MeasureCode(code), LEICESTER).orElseThrow();
    return target.rule().words(Unit.PER_CENT);
  }

  private String refusal(String kind, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "kind";
    all[1] = kind;
    MvcTestResult refused = owner.post("/measures/S2-23/target", all);
    assertThat(refused).hasStatus(422);
    return body(refused);
  }

  private static String seen(String page) {
    Matcher found = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }
}

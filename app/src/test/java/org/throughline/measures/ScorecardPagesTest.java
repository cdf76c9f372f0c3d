// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.measures.Scorecard.Arrangement;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ScorecardPagesTest {

  private final MockMvcTester web;
  private final People people;
  private final Account analyst;

  ScorecardPagesTest(MockMvcTester web, People people, Measures measures, Scorecards scorecards) {
    this.web = web;
    this.people = people;
    this.analyst = people.holding(Role.ANALYST);
    scorecards.create(
        new Scorecard.Draft("long", "Long card", "", Arrangement.FACET, firstOf(measures)),
        Optional.of(analyst.id()));
  }

  private static List<MeasureCode> firstOf(Measures measures) {
    return measures.all().stream().limit(100).map(Measure::code).toList();
  }

  @Test
  void aLongScorecardIsCompressedForThoseWhoTakeIt() throws IOException {
    String plain = body(new MeasuresWeb(web, analyst).get("/scorecards/long"));

    MvcTestResult small =
        web.get()
            .uri("/scorecards/long")
            .header(HttpHeaders.ACCEPT_ENCODING, "gzip, br")
            .with(People.as(analyst))
            .exchange();

    assertThat(small).hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    assertThat(small).hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] sent = small.getResponse().getContentAsByteArray();
    assertThat(sent.length).isLessThan(plain.length() / 3);
    assertThat(withoutToken(readBack(sent))).isEqualTo(withoutToken(plain));
  }

  @Test
  void whatIsKeptOfAPageHoldsNothingOfThePersonWhoAsked() {
    MeasuresWeb editor = new MeasuresWeb(web, analyst);
    Account reader = people.holding(Role.RESPONSIBLE_OFFICER);

    String first = body(editor.get("/scorecards/long"));
    String second = body(new MeasuresWeb(web, reader).get("/scorecards/long"));
    String third = body(editor.get("/scorecards/long"));

    assertThat(first).contains(analyst.name(), "Change what is on it");
    assertThat(second)
        .contains(reader.name())
        .doesNotContain(analyst.name(), "Change what is on it");
    assertThat(withoutToken(third)).isEqualTo(withoutToken(first));
  }

  @Test
  void aScorecardIsComposedInTheBrowserAndChangedByOneAtATime() {
    MeasuresWeb editor = new MeasuresWeb(web, analyst);
    Account other = people.holding(Role.ANALYST);

    MvcTestResult made =
        editor.post(
            "/scorecards/new",
            "code",
            "composed",
            "title",
            "What the board asks for",
            "arrangement",
            "PRIORITY",
            "measure",
            "S2-09",
            "measure",
            "S2-14");
    assertThat(MeasuresWeb.location(made)).isEqualTo("/scorecards/composed");
    assertThat(body(editor.get("/scorecards/composed")))
        .contains("What the board asks for", "/measures/S2-09", "/measures/S2-14")
        .doesNotContain("/measures/S4-01");

    String form = body(editor.get("/scorecards/composed/change"));
    assertThat(form).contains("What the board asks for");
    String[] change = {
      "title", "What it asks for now", "version", "1", "arrangement", "FACET", "measure", "S4-01"
    };
    new MeasuresWeb(web, other).post("/scorecards/composed/change", change);
    change[1] = "What it asks for instead";
    MvcTestResult late = editor.post("/scorecards/composed/change", change);

    assertThat(late).hasStatus(422);
    assertThat(body(late)).contains(other.name(), "What it asks for instead");
    assertThat(body(editor.get("/scorecards/composed")))
        .contains("/measures/S4-01")
        .doesNotContain("/measures/S2-09");
  }

  @Test
  void aScorecardThatCannotBeIsRefusedWithEveryReason() {
    MeasuresWeb editor = new MeasuresWeb(web, analyst);

    MvcTestResult wrong = editor.post("/scorecards/new", "code", "Not a code", "title", "");

    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("govuk-error-summary", "#code", "#title");
    MeasuresWeb reader = new MeasuresWeb(web, people.holding(Role.RESPONSIBLE_OFFICER));
    assertThat(reader.get("/scorecards/new")).hasStatus(403);
    assertThat(reader.post("/scorecards/new", "code", "mine", "title", "Mine")).hasStatus(403);
  }

  private static String readBack(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.governance.BoardFixture.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.measures.AreaCode;
import org.throughline.measures.InventedMeasures;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Publicity;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Scorecard;
import org.throughline.measures.Scorecards;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What an open report says of few children: nothing, in whatever form it is read. The figures are
/// rolled back.
@ThroughlineTest
@Transactional
class OpenReportTest {

  private static final AreaCode HOME = new AreaCode("E06000016");
  private static final MeasureCode SMALL = new MeasureCode("E2-02");
  private static final MeasureCode GIVEN_AWAY = new MeasureCode("E2-03");
  private static final String CARD = "few-children";

  private static final String OBSERVE =
      """
      insert into measures.observation
        (measure, area, period, period_end, breakdown, value, numerator, denominator, source,
         recorded_at)
      values (:measure, :area, :period, :end, :breakdown,
        100 * :numerator::numeric / :denominator::numeric, :numerator::numeric,
        :denominator::numeric, 'computed', :at)
      """;

  private final BoardFixture boards;
  private final ReportWriting writing;
  private final Publications publications;
  private final Scorecards scorecards;
  private final InventedMeasures invented;
  private final Publicity publicity;
  private final JdbcClient jdbc;
  private final MockMvcTester web;
  private final Instant now;
  private final LocalDate today;
  private final Account owner;

  OpenReportTest(
      BoardFixture boards,
      ReportWriting writing,
      Publications publications,
      Scorecards scorecards,
      InventedMeasures invented,
      Publicity publicity,
      JdbcClient jdbc,
      MockMvcTester web,
      Clock clock,
      People people) {
    this.boards = boards;
    this.writing = writing;
    this.publications = publications;
    this.scorecards = scorecards;
    this.invented = invented;
    this.publicity = publicity;
    this.jdbc = jdbc;
    this.web = web;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.today = LocalDate.now(clock);
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @BeforeEach
  void aScorecardOfSmallNumbers() {
    invented.remove();
    invented.settle(HOME);
    observe(SMALL, day(150), "", "120/300", ago(60 * 24));
    observe(SMALL, day(40), "", "3/52", ago(3));
    TargetRule rule =
        new TargetRule.Reach(new BigDecimal("5.8"), day(40), BigDecimal.ONE, day(-400));
    invented.aim(SMALL, rule, BigDecimal.ONE, ago(3));
    publicity.set(GIVEN_AWAY, true, Optional.empty());
    jdbc.sql("update measures.publicity set first_open_at = :at where measure = :measure")
        .param("at", Timestamp.from(ago(5)))
        .param("measure", GIVEN_AWAY.value())
        .update();
    release("28/80", "8/30", "20/50", ago(2));
    jdbc.sql("update measures.observation set superseded_at = :at where measure = :measure")
        .param("at", Timestamp.from(ago(1)))
        .param("measure", GIVEN_AWAY.value())
        .update();
    release("23/80", "3/30", "20/50", ago(1));
    Scorecard.Draft card =
        new Scorecard.Draft(
            CARD, "Few children", "", Scorecard.Arrangement.FACET, List.of(SMALL, GIVEN_AWAY));
    scorecards.create(card, Optional.of(owner.id()));
  }

  @Test
  void aSmallNumberAndWhatGivesItAwayAreWithheldInEveryForm() throws IOException {
    Publication open = published("Everybody reads this", false);

    for (String read : List.of(onPage(open), inWord(open), inPdf(open))) {
      assertThat(read)
          .contains("Governor vacancies", "Schools at risk", "withheld (c)")
          .contains("The figure for " + day(40).label() + " is withheld (c).")
          .as("3 of 52, in whatever words")
          .doesNotContain("5.8")
          .doesNotContain("Off target.", "Near target.", "On target.", "fell", "rose")
          .as("23 of 80, which with the 20 of an earlier release gives 3")
          .doesNotContain("28.8");
    }
  }

  @Test
  void aPrivateReportSaysThemInEveryForm() throws IOException {
    Publication closed = published("Few people read this", true);

    for (String read : List.of(inWord(closed), inPdf(closed))) {
      assertThat(read).contains("5.8%", "28.8%", "starts from");
    }
    assertThat(web.get().uri("/board-papers/" + closed.report())).hasStatus(404);
  }

  private Publication published(String title, boolean isPrivate) {
    long id = boards.complete(title, owner);
    if (isPrivate) {
      boards.makePrivate(id, owner);
    }
    done(writing.place(id, "scorecard-" + CARD, ReportPart.SUMMARY, owner.id()));
    boards.publish(id, owner);
    return publications.editions(id).getFirst();
  }

  private String onPage(Publication open) throws IOException {
    return web.get()
        .uri("/board-papers/" + open.report())
        .exchange()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String inWord(Publication publication) throws IOException {
    try (XWPFDocument word =
            new XWPFDocument(new ByteArrayInputStream(publications.word(publication)));
        XWPFWordExtractor words = new XWPFWordExtractor(word)) {
      return words.getText();
    }
  }

  /// As it is read, whatever the lines that it is broken into.
  private String inPdf(Publication publication) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(publications.pdf(publication))) {
      PDFTextStripper words = new PDFTextStripper();
      words.setSortByPosition(false);
      return words.getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private void release(String whole, String female, String male, Instant at) {
    observe(GIVEN_AWAY, day(40), "", whole, at);
    observe(GIVEN_AWAY, day(40), "Sex: Female", female, at);
    observe(GIVEN_AWAY, day(40), "Sex: Male", male, at);
  }

  private void observe(
      MeasureCode measure, ReportingPeriod period, String breakdown, String share, Instant at) {
    String[] numbers = share.split("/", -1);
    jdbc.sql(OBSERVE)
        .param("measure", measure.value())
        .param("area", HOME.value())
        .param("period", period.code())
        .param("end", Date.valueOf(period.end()))
        .param("breakdown", breakdown)
        .param("numerator", numbers[0])
        .param("denominator", numbers[1])
        .param("at", Timestamp.from(at))
        .update();
  }

  private ReportingPeriod day(int before) {
    return ReportingPeriod.parse(today.minusDays(before).toString()).orElseThrow();
  }

  private Instant ago(int hours) {
    return now.minus(Duration.ofHours(hours));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.internal.publishing.PublicFigure;
import org.throughline.measures.internal.publishing.PublicFigures;
import org.throughline.testing.ThroughlineTest;

/// What the public was given before stands beside what it is given now. All of it is rolled back.
@ThroughlineTest
@Transactional
class PublicReleasesTest {

  private static final AreaCode HOME = PublishedFiles.LEICESTER;
  private static final MeasureCode CODE = new MeasureCode("E2-03");
  private static final String PERIOD = "2009";

  private final PublicFigures open;
  private final Publicity publicity;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;

  PublicReleasesTest(
      PublicFigures open, Publicity publicity, Measures measures, JdbcClient jdbc, Clock clock) {
    this.open = open;
    this.publicity = publicity;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeTransaction
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @BeforeEach
  void everybodyMayReadIt() {
    publicity.set(CODE, true, Optional.empty());
  }

  @Test
  void withoutAnEarlierReleaseASmallPartTakesAnotherWithIt() {
    release("23/80", "3/30", "20/50");

    assertThat(whole()).isEqualTo("23 of 80");
    assertThat(parts()).containsExactly("Female: c", "Male: c");
  }

  @Test
  void whereAnEarlierReleaseGaveTheOtherPartTheWholeIsNotGivenEither() {
    release("28/80", "8/30", "20/50");
    assertThat(parts()).containsExactly("Female: 8 of 30", "Male: 20 of 50");

    release("23/80", "3/30", "20/50");

    assertThat(whole()).as("23 less the 20 that everybody has read is 3").isEqualTo("c");
    assertThat(parts()).isEmpty();
  }

  @Test
  void whatWasWithheldForASmallPartIsNotGivenWhenThatPartHasGrown() {
    release("23/80", "3/30", "20/50");
    assertThat(parts()).containsExactly("Female: c", "Male: c");

    release("32/80", "12/30", "20/50");

    assertThat(whole()).isEqualTo("32 of 80");
    assertThat(parts())
        .as("the first whole, 23, less 20 would be the 3 that was withheld")
        .containsExactly("Female: c", "Male: c");
  }

  @Test
  void whatWasKeptBeforeAnybodyCouldReadItTellsNothing() {
    release("28/80", "8/30", "20/50");
    Instant end = now();
    jdbc.sql("delete from measures.publicity where measure = 'E2-03'").update();
    release("23/80", "3/30", "20/50");

    publicity.set(CODE, true, Optional.empty());

    assertThat(end).isBefore(now());
    assertThat(whole()).isEqualTo("23 of 80");
    assertThat(parts()).containsExactly("Female: c", "Male: c");
  }

  private void release(String whole, String female, String male) {
    Timestamp at = Timestamp.from(now());
    jdbc.sql(
            """
            update measures.observation set superseded_at = :at
            where measure = 'E2-03' and period = '2009' and superseded_at is null
            """)
        .param("at", at)
        .update();
    add("", whole, at);
    add("Sex: Female", female, at);
    add("Sex: Male", male, at);
  }

  private void add(String breakdown, String share, Timestamp at) {
    String[] numbers = share.split("/", -1);
    jdbc.sql(
            """
            insert into measures.observation
              (measure, area, period, period_end, breakdown, value, numerator, denominator, source,
               recorded_at)
            values ('E2-03', :area, '2009', '2009-12-31', :breakdown,
              100 * :numerator::numeric / :denominator::numeric, :numerator::numeric,
              :denominator::numeric, 'computed', :at)
            """)
        .param("area", HOME.value())
        .param("breakdown", breakdown)
        .param("numerator", numbers[0])
        .param("denominator", numbers[1])
        .param("at", at)
        .update();
  }

  private String whole() {
    return open.series(measure(), HOME).stream()
        .filter(each -> each.period().code().equals(PERIOD))
        .map(PublicReleasesTest::words)
        .findFirst()
        .orElse("");
  }

  private List<String> parts() {
    return open.parts(measure()).stream()
        .filter(each -> each.period().code().equals(PERIOD))
        .map(each -> each.breakdown().replace("Sex: ", "") + ": " + words(each))
        .toList();
  }

  private static String words(PublicFigure figure) {
    return figure.value().isPresent()
        ? figure.numerator().orElseThrow() + " of " + figure.denominator().orElseThrow()
        : figure.mark().orElseThrow();
  }

  private Measure measure() {
    return measures.find(CODE).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

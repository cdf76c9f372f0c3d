// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.PlanFixture;
import org.throughline.measures.Links.Link;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.Definitions;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.internal.editing.StrategyEdits;
import org.throughline.strategy.internal.editing.Subject;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What a measure judged on an earlier day, and what the priorities were called then, is read as it
/// was for ever. All of it is rolled back.
@ThroughlineTest
@Transactional
class WordsOfThenTest {

  private static final MeasureCode MEASURE = new MeasureCode("E2-03");
  private static final String CARD = "words-of-then";

  private final PlanFixture plan;
  private final StrategyEdits edits;
  private final Links links;
  private final Definitions definitions;
  private final ScorecardReadings scorecards;
  private final MockMvcTester web;
  private final JdbcClient jdbc;
  private final Instant longAgo;
  private final LocalDate yesterday;
  private final Account owner;
  @TempDir private Path folder = Path.of("");
  private List<CommitmentLine> promises = List.of();

  WordsOfThenTest(
      PlanFixture plan,
      StrategyEdits edits,
      Links links,
      Definitions definitions,
      ScorecardReadings scorecards,
      MockMvcTester web,
      JdbcClient jdbc,
      Clock clock,
      People people) {
    this.plan = plan;
    this.edits = edits;
    this.links = links;
    this.definitions = definitions;
    this.scorecards = scorecards;
    this.web = web;
    this.jdbc = jdbc;
    this.longAgo = clock.instant().minus(Duration.ofDays(9));
    this.yesterday = LocalDate.now(clock).minusDays(1);
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @BeforeEach
  void itHasStoodForNineDays() throws IOException {
    MeasuresHome.isLeicester(jdbc);
    promises = plan.commitments(2);
    strategyStoodAs("H");
    measureStood("E9-97", "H1");
    scorecardStood();
    judged(promises.getFirst());
  }

  @Test
  void aPriorityIsCalledWhatItWasCalledThen() {
    LocalDate since = yesterday.minusDays(5);
    ScorecardReading before = scorecards.then(CARD, yesterday, since).orElseThrow();
    assertThat(titles(before)).containsExactly("H1 Getting there");
    assertThat(titles(scorecards.now(CARD, since).orElseThrow()))
        .containsExactly("H1 Getting there");

    retitle("Getting there in time");

    assertThat(titles(scorecards.now(CARD, since).orElseThrow()))
        .containsExactly("H1 Getting there in time");
    assertThat(scorecards.then(CARD, yesterday, since)).contains(before);
  }

  @Test
  void aMeasureShowsWhatItJudgedThenInTheWordsOfThen() {
    String before = read("?as-at=" + yesterday);
    assertThat(before)
        .contains(promises.getFirst().code(), promises.getFirst().text())
        .doesNotContain(promises.getLast().code(), "the priority as a whole");

    links.unlink(Link.to(MEASURE, promises.getFirst()), owner.id());
    links.link(Link.to(MEASURE, promises.getLast()), Optional.of(owner.id()));
    links.link(Link.whole(MEASURE, promises.getFirst().priority()), Optional.of(owner.id()));
    reword(promises.getFirst(), "Another promise altogether");

    assertThat(read(""))
        .contains(promises.getLast().code(), "Getting there (the priority as a whole)")
        .doesNotContain(promises.getFirst().code());
    assertThat(rests(read("?as-at=" + yesterday))).isEqualTo(rests(before));
    assertThat(read("?as-at=" + yesterday.minusDays(30)))
        .doesNotContain(promises.getFirst().code(), promises.getLast().code());
  }

  @Test
  void whatWasLinkedCannotBeRewritten() {
    assertThat(
            jdbc.sql(
                    """
                    select has_table_privilege('throughline_app', 'measures.judged_history', 'update')
                      or has_table_privilege('throughline_app', 'measures.judged_history', 'delete')
                      or has_table_privilege('throughline_app', 'measures.judged_history', 'insert')
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private static List<String> titles(ScorecardReading reading) {
    return reading.parts().stream().map(ScorecardReading.Part::title).toList();
  }

  private String read(String query) {
    return MeasuresWeb.body(
        web.get().uri("/measures/E2-03" + query).with(People.as(owner)).exchange());
  }

  /// The part of the page that names what rests on the measure.
  private static List<String> rests(String page) {
    return page.lines().filter(line -> line.contains("href=\"/thread/")).toList();
  }

  private void retitle(String title) {
    save(
        new Subject.OfPriority(1),
        Map.of("title", title, "ambition", "", "approach", "", "themes", ""));
  }

  private void reword(CommitmentLine promise, String words) {
    save(
        new Subject.OfCommitment(promise.id().value()),
        Map.of(
            "text", words, "year", "1", "priority", "1", "theme", promise.theme(), "themes", ""));
  }

  private void save(Subject subject, Map<String, String> fields) {
    assertThat(edits.save(promises.getFirst().strategy().value(), subject, 1, fields, owner.id()))
        .isInstanceOf(Outcome.Done.class);
  }

  private void strategyStoodAs(String code) {
    long strategy = promises.getFirst().strategy().value();
    jdbc.sql("update strategy.strategy set code = :code where strategy_id = :strategy")
        .param("code", code)
        .param("strategy", strategy)
        .update();
    jdbc.sql(
            """
            insert into strategy.version (strategy_id, number, made_at, reason, content)
            select strategy_id, 1000, :at, 'Taken up', jsonb_set(content, '{code}', to_jsonb(:code::text))
            from strategy.version where strategy_id = :strategy and number = 1
            """)
        .param("at", Timestamp.from(longAgo))
        .param("code", code)
        .param("strategy", strategy)
        .update();
  }

  private void measureStood(String code, String priority) throws IOException {
    try (InputStream text = getClass().getResourceAsStream("/measures/e2-03.sql")) {
      Files.writeString(
          folder.resolve("own.sql"),
          new String(text.readAllBytes(), StandardCharsets.UTF_8)
              .replace("code: E2-03", "code: " + code)
              .replace("priority: E2", "priority: " + priority));
    }
    definitions.keep(Catalogue.read(Optional.of(folder)), longAgo);
    jdbc.sql(
            """
            insert into measures.definition (measure, file_name, content, digest, known_at)
            select distinct on (measure) measure, file_name, content, digest, :at
            from measures.definition where measure = 'E2-03'
            order by measure, known_at
            """)
        .param("at", Timestamp.from(longAgo))
        .update();
  }

  private void scorecardStood() {
    jdbc.sql(
            """
            with made as (
              insert into measures.scorecard (code, title, arranged_by)
              values (:code, 'Words of then', 'priority') returning scorecard_id)
            insert into measures.scorecard_version
              (scorecard_id, version, title, purpose, arranged_by, measures, made_at)
            select scorecard_id, 1, 'Words of then', '', 'priority', '{E9-97}', :at from made
            """)
        .param("code", CARD)
        .param("at", Timestamp.from(longAgo))
        .update();
  }

  private void judged(CommitmentLine promise) {
    jdbc.sql(
            """
            insert into measures.judged (measure, priority_id, commitment_id, set_at)
            values ('E2-03', :priority, :commitment, :at)
            """)
        .param("priority", promise.priority().value())
        .param("commitment", promise.id().value())
        .param("at", Timestamp.from(longAgo))
        .update();
  }
}

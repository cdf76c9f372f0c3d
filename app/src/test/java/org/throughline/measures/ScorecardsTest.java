// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.Scorecard.Arrangement;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ScorecardsTest {

  @Autowired private Scorecards scorecards;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private static Scorecard.Draft draft(String code, String... measures) {
    return new Scorecard.Draft(
        code,
        "Card " + code,
        "For a test",
        Arrangement.PRIORITY,
        Stream.of(measures).map(MeasureCode::new).toList());
  }

  private AccountId someone() {
    return people.holding(Role.ADMINISTRATOR).id();
  }

  @Test
  void aRevisedScorecardIsStillFoundAsItWas() {
    Scorecard first = done(scorecards.create(draft("as-it-was", "S2-08"), Optional.of(someone())));

    Scorecard second =
        done(
            scorecards.revise(
                new Scorecard.Draft(
                    "as-it-was",
                    "Another name",
                    "",
                    Arrangement.FACET,
                    List.of(new MeasureCode("S2-09"))),
                1,
                someone()));

    assertThat(second.version()).isEqualTo(2);
    assertThat(scorecards.find("as-it-was")).contains(second);
    assertThat(scorecards.find("as-it-was", first.madeAt())).contains(first);
    assertThat(scorecards.find("as-it-was", Instant.EPOCH)).isEmpty();
    assertThat(scorecards.versions("as-it-was")).containsExactly(second, first);
  }

  @Test
  void savingTheSameTwiceMakesNoNewVersion() {
    scorecards.create(draft("twice-saved", "S2-08"), Optional.of(someone()));

    done(scorecards.revise(draft("twice-saved", "S2-09"), 1, someone()));
    Scorecard again = done(scorecards.revise(draft("twice-saved", "S2-09"), 1, someone()));

    assertThat(again.version()).isEqualTo(2);
  }

  @Test
  void whoSavesOnAnOldVersionIsToldWhoWasFirst() {
    scorecards.create(draft("overtaken", "S2-08"), Optional.of(someone()));
    scorecards.revise(draft("overtaken", "S2-09"), 1, someone());

    Outcome<Scorecard> late = scorecards.revise(draft("overtaken", "S2-10"), 1, someone());

    assertThat(late)
        .isInstanceOfSatisfying(
            Outcome.Overtaken.class,
            overtaken -> {
              assertThat(overtaken.savedBy()).startsWith("Tess Fixture");
              assertThat(overtaken.currentVersion()).isEqualTo(2);
            });
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Outcome<Scorecard> refused =
        scorecards.create(
            new Scorecard.Draft(
                "Not A Code",
                " ",
                "",
                Arrangement.FACET,
                Stream.of("S2-08", "S2-08", "Z9-99").map(MeasureCode::new).toList()),
            Optional.of(someone()));

    assertThat(problems(refused))
        .extracting(Problem::field)
        .containsExactly("code", "title", "measures", "measures");
  }

  @Test
  void aCodeIsTakenOnce() {
    scorecards.create(draft("taken", "S2-08"), Optional.of(someone()));

    Outcome<Scorecard> refused = scorecards.create(draft("taken", "S2-09"), Optional.of(someone()));

    assertThat(problems(refused)).extracting(Problem::code).containsExactly("SCORECARD-104");
    assertThat(scorecards.find("taken").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void everyChangeIsInTheAuditLog() {
    scorecards.create(draft("audited", "S2-08"), Optional.of(someone()));
    scorecards.revise(draft("audited", "S2-09"), 1, someone());

    assertThat(
            jdbc.sql(
                    """
                    select act from audit.entry
                    where subject = 'scorecard' and subject_id = 'audited' order by entry_id
                    """)
                .query(String.class)
                .list())
        .containsExactly("scorecard-made", "scorecard-revised");
  }

  private static Scorecard done(Outcome<Scorecard> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Scorecard>) outcome).value();
  }

  private static List<Problem> problems(Outcome<Scorecard> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Scorecard>) outcome).problems();
  }
}

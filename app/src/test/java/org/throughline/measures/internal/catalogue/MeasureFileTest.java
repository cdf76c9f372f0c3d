// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Origin;
import org.throughline.measures.Unit;

class MeasureFileTest {

  private static final String GOOD =
      """
      -- code: T1-01
      -- name: Things in time
      -- version: 2
      -- definition: The share of things
      --    that were in time.
      -- formula: in time ÷ all
      -- unit: per cent
      -- polarity: higher
      -- facet: quality
      -- priority: S2
      -- cadence: yearly
      -- origin: published
      -- source: A test
      -- keeper: Nobody

      select 1
      from nowhere
      """;

  @Test
  void aFileIsReadWithItsContinuedWordsAndTheLineOfItsQuery() {
    Measure measure = MeasureFile.read("t.sql", GOOD).measure().orElseThrow();

    assertThat(measure.code()).isEqualTo(new MeasureCode("T1-01"));
    assertThat(measure.definition()).isEqualTo("The share of things that were in time.");
    assertThat(measure.unit()).isEqualTo(Unit.PER_CENT);
    assertThat(measure.range()).isEqualTo(Measure.Range.SHARE);
    assertThat(measure.queryLine()).isEqualTo(16);
    assertThat(measure.query()).isEqualTo("select 1\nfrom nowhere");
    assertThat(measure.staleAfterDays()).isEqualTo(730);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWithItsLine() {
    MeasureFile.Read read =
        MeasureFile.read(
            "t.sql",
            """
            -- code: 12
            -- name:
            -- version: 0
            -- definition: What it is
            -- definition: What it is again
            -- unit: stones
            -- polarity: up
            -- facet: colour
            -- priority: Z9
            -- cadence: hourly
            -- origin: guessed
            -- mood: fine
            --not a key
            -- range: wide
            -- stale-after-days: soon
            -- successor: none
            """);

    assertThat(read.measure()).isEmpty();
    assertThat(read.problems())
        .extracting(CatalogueProblem::sentence)
        .containsExactlyInAnyOrder(
            "t.sql, line 5, gives “definition” a second time.",
            "t.sql, line 12, has the unknown key “mood”.",
            "t.sql, line 13, is neither “-- key: words” nor more words of the key above it.",
            "t.sql, line 1, gives “code” as “12”; wanted: a code such as S2-09.",
            "t.sql, line 2, gives “name” as “”; wanted: words.",
            "t.sql, line 3, gives “version” as “0”; wanted: a whole number from 1.",
            "t.sql, line 6, gives “unit” as “stones”; wanted: one of number, per cent, percentage"
                + " points, score, pounds, days, rate.",
            "t.sql, line 7, gives “polarity” as “up”; wanted: one of higher, lower, context.",
            "t.sql, line 8, gives “facet” as “colour”; wanted: one of activity, cost, outcome,"
                + " quality.",
            "t.sql, line 9, gives “priority” as “Z9”; wanted: a priority such as S2, or PLAN, or"
                + " H.",
            "t.sql, line 10, gives “cadence” as “hourly”; wanted: one of weekly, monthly,"
                + " quarterly, termly, yearly.",
            "t.sql, line 11, gives “origin” as “guessed”; wanted: one of published, computed,"
                + " entered, awaited.",
            "t.sql, line 14, gives “range” as “wide”; wanted: share, from nothing or any.",
            "t.sql, line 15, gives “stale-after-days” as “soon”; wanted: a whole number of days.",
            "t.sql, line 16, gives “successor” as “none”; wanted: the code of another measure.",
            "t.sql, line 1, lacks the key “formula”: words.",
            "t.sql, line 1, lacks the key “source”: words.",
            "t.sql, line 1, lacks the key “keeper”: words.");
  }

  @Test
  void aQueryIsWantedExactlyWhereFiguresAreAsked() {
    assertThat(problems(GOOD.replace("select 1\nfrom nowhere\n", "")))
        .containsExactly(
            "t.sql, line 16, lacks its query: figures that are published statistics need one.");
    assertThat(problems(GOOD.replace("origin: published", "origin: entered")))
        .containsExactly("t.sql, line 16, has a query, but its figures are typed in by its owner.");
  }

  @Test
  void aWrongFileIsLeftOutAndTheOthersWork() {
    Map<String, String> files =
        new TreeMap<>(
            Map.of(
                "a.sql",
                GOOD,
                "b.sql",
                GOOD,
                "c.sql",
                "-- code: T1-03\n",
                "d.sql",
                GOOD.replace("T1-01", "T1-04")));

    Catalogue catalogue = Catalogue.of(files);

    assertThat(catalogue.all())
        .extracting(each -> each.code().value())
        .containsExactly("T1-01", "T1-04");
    assertThat(catalogue.problems())
        .extracting(CatalogueProblem::file)
        .contains("b.sql", "c.sql")
        .doesNotContain("a.sql", "d.sql");
    assertThat(catalogue.problems())
        .extracting(CatalogueProblem::sentence)
        .contains("b.sql, line 1, has the code T1-01 of a.sql.");
  }

  @Test
  void theFilesThatComeWithTheApplicationAreAllWellAndOneOfTheCouncilsMayReplaceOne(
      @TempDir Path own) throws IOException {
    Files.writeString(own.resolve("ours.sql"), GOOD.replace("T1-01", "S2-09"));

    Catalogue catalogue = Catalogue.read(Optional.of(own));

    assertThat(catalogue.problems()).isEmpty();
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(136);
    assertThat(catalogue.find(new MeasureCode("S2-09")).orElseThrow().name())
        .isEqualTo("Things in time");
    assertThat(catalogue.all())
        .filteredOn(each -> each.origin() == Origin.ENTERED)
        .hasSize(36)
        .extracting(Measure::query)
        .containsOnly("");
  }

  private static java.util.List<String> problems(String text) {
    return MeasureFile.read("t.sql", text).problems().stream()
        .map(CatalogueProblem::sentence)
        .toList();
  }
}

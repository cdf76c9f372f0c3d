// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;

/// The table and the library know the same pathways and the same duties, as strictly and as surely.
class CoverageTest {

  @Test
  void theTableHasALineForEveryDutyOfTheLibrary() {
    assertThat(linesOfTable()).containsAll(linesOfLibrary());
  }

  @Test
  void theLibraryHasADutyForEveryLineOfTheTable() {
    assertThat(linesOfLibrary()).containsAll(linesOfTable());
  }

  @Test
  void everyDutyNamesTheSourceThatTheTableGives() {
    assertThat(Table.all().stream().flatMap(CoverageTest::otherSources)).isEmpty();
  }

  @Test
  void theTableKnowsTheSameEventsAndExceptions() {
    assertThat(Table.all().stream().flatMap(CoverageTest::otherTypes)).isEmpty();
  }

  private static List<String> linesOfLibrary() {
    return Pathways.standard().all().stream()
        .flatMap(pathway -> pathway.rules().stream().map(rule -> pathway.code() + " " + line(rule)))
        .toList();
  }

  private static String line(Rule rule) {
    return rule.code()
        + " "
        + rule.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static List<String> linesOfTable() {
    return Table.all().stream()
        .flatMap(
            rows ->
                rows.rows().stream().map(row -> rows.code() + " " + row.duty() + " " + row.kind()))
        .toList();
  }

  private static Stream<String> otherSources(PathwayRows rows) {
    Pathway pathway = Pathways.standard().find(rows.code()).orElseThrow();
    return rows.rows().stream()
        .filter(row -> !isSame(row, pathway.rule(row.duty()).orElseThrow()))
        .map(
            row ->
                "%s %s: %s %s, not %s"
                    .formatted(
                        rows.code(),
                        row.duty(),
                        row.standing(),
                        row.paragraph(),
                        pathway.rule(row.duty()).orElseThrow().source()));
  }

  private static boolean isSame(Row row, Rule rule) {
    return rule.source().standing().letter().equals(String.valueOf(row.standing()))
        && rule.source().cited().contains(row.paragraph());
  }

  private static Stream<String> otherTypes(PathwayRows rows) {
    Pathway pathway = Pathways.standard().find(rows.code()).orElseThrow();
    List<String> known =
        Stream.concat(
                pathway.eventTypes().stream().map(type -> type.code()),
                pathway.exceptions().stream().map(ground -> ground.code()))
            .toList();
    return rows.types().stream()
        .filter(type -> !known.contains(type))
        .map(type -> rows.code() + ": " + type);
  }
}

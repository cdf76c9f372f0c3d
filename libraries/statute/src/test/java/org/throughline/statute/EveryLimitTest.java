// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Holds every line of every pathway to a table that was read against the law by hand: the number,
/// how it is counted, and how far it is checked. A number that changes must be changed there too.
class EveryLimitTest {

  private static final Pattern SECTION_OF_NOTES = Pattern.compile("(?m)^## (\\d+)\\.");
  private static final Pattern SECTION_OF_TABLE = Pattern.compile("(?m)^# §(\\d+)$");

  @Test
  void theTableHasEveryLimitAndNoOther() throws IOException {
    assertThat(limits().toList()).containsExactlyInAnyOrderElementsOf(table());
  }

  @Test
  void noDutyAndNoNumberIsWithoutASource() {
    assertThat(
            Pathways.standard().all().stream()
                .flatMap(
                    pathway ->
                        Stream.concat(
                            pathway.rules().stream().map(Rule::source),
                            pathway.thresholds().stream().map(Threshold::source))))
        .allSatisfy(source -> assertThat(source.cited()).matches(".{5,}, .{2,}"));
  }

  @Test
  void everyDutyHasAnEventThatShowsItWasDone() {
    assertThat(Pathways.standard().all().stream().flatMap(pathway -> pathway.rules().stream()))
        .allSatisfy(rule -> assertThat(rule.metBy()).as(rule.code()).isNotEmpty());
  }

  @Test
  void whatNoLawFixesIsSaidToBeLocal() {
    assertThat(Pathways.standard().all().stream().flatMap(pathway -> pathway.rules().stream()))
        .filteredOn(rule -> rule.source().standing() == Standing.LOCAL)
        .allSatisfy(rule -> assertThat(rule.kind()).as(rule.code()).isEqualTo(DutyKind.SHOULD));
  }

  @Test
  void whatIsNotInForceIsSwitchedOff() {
    assertThat(Pathways.standard().all().stream().flatMap(pathway -> pathway.rules().stream()))
        .filteredOn(rule -> rule.source().standing() == Standing.PROPOSED)
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.reform()).as(rule.code()).isPresent());
  }

  /// Section 0 of the notes is a list of laws to watch and holds no limit.
  @Test
  void everySectionOfTheNotesOnTheLawHasItsBlock() throws IOException {
    Optional<Path> notes = Shared.file("domain/pathways.md");
    Assumptions.assumeTrue(notes.isPresent(), Shared.MISSING);

    assertThat(numbers(SECTION_OF_TABLE, text()))
        .containsExactlyInAnyOrderElementsOf(
            numbers(SECTION_OF_NOTES, Files.readString(notes.orElseThrow())));
  }

  @Test
  void everyPathwayStandsInTheBlockOfASection() throws IOException {
    assertThat(
            Stream.of(text().split("\n\n", -1))
                .filter(block -> SECTION_OF_TABLE.matcher(block).find())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#") && !line.isBlank()))
        .containsExactlyElementsOf(table());
  }

  private static Set<Integer> numbers(Pattern section, String text) {
    return section
        .matcher(text)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .filter(number -> number > 0)
        .collect(Collectors.toSet());
  }

  private static Stream<String> limits() {
    return Pathways.standard().all().stream()
        .flatMap(
            pathway ->
                Stream.concat(
                    pathway.rules().stream().map(rule -> line(pathway, rule)),
                    pathway.thresholds().stream()
                        .map(
                            number ->
                                row(pathway, number.code(), number.value(), number.source()))));
  }

  private static String line(Pathway pathway, Rule rule) {
    List<Limit> legs =
        rule.limit() instanceof Limit.Latest(var several) ? several : List.of(rule.limit());
    String label = String.join(" / ", legs.stream().map(Limit::label).toList());
    return row(pathway, rule.code(), label, rule.source());
  }

  private static String row(Pathway pathway, String code, String label, Source source) {
    return String.join(" | ", pathway.code(), code, label, source.standing().letter());
  }

  private static List<String> table() throws IOException {
    return text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text() throws IOException {
    try (InputStream file = EveryLimitTest.class.getResourceAsStream("limits.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

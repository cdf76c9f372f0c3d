// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.testing.WrittenDocs;

/// The catalogue in words: a page for each measure, made from its file.
class MeasureDocsTest {

  private static final Catalogue CATALOGUE = Catalogue.read(Optional.empty());

  @Test
  void everyFileOfTheCatalogueCanBeRead() {
    assertThat(CATALOGUE.problems()).isEmpty();
    assertThat(CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everySuccessorIsThere() {
    assertThat(CATALOGUE.all().stream().flatMap(each -> each.successor().stream()))
        .allSatisfy(code -> assertThat(CATALOGUE.find(code)).isPresent());
  }

  @Test
  void everyMeasureThatStandsBesideAnotherIsCountedHereAndTheOtherIsPublished() {
    assertThat(CATALOGUE.all().stream().filter(each -> each.beside().isPresent()))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            each -> {
              assertThat(each.origin()).isEqualTo(Origin.COMPUTED);
              assertThat(CATALOGUE.find(each.beside().orElseThrow()))
                  .map(Measure::origin)
                  .contains(Origin.PUBLISHED);
            });
  }

  @Test
  void eachMeasureHasItsPage() {
    for (Measure each : CATALOGUE.all()) {
      WrittenDocs.isUpToDate("measures/" + file(each), page(each));
    }
  }

  @Test
  void theListOfMeasuresIsUpToDate() {
    Map<String, List<Measure>> byPriority =
        CATALOGUE.all().stream()
            .collect(Collectors.groupingBy(Measure::priority, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder("# Measures\n\nMade from their files.\n");
    byPriority.forEach(
        (priority, measures) -> {
          text.append("\n## ")
              .append(priority)
              .append("\n\n| Measure | Counts in | Figures |\n|---|---|---|\n");
          for (Measure each : measures) {
            text.append(
                "| [%s %s](%s) | %s; %s | %s |\n"
                    .formatted(
                        each.code(),
                        each.name(),
                        file(each),
                        each.unit().label(),
                        each.polarity().words(),
                        each.origin().words()));
          }
        });
    WrittenDocs.isUpToDate("measures/README.md", text.toString());
  }

  private static String file(Measure measure) {
    return measure.code().value().toLowerCase(Locale.ROOT) + ".md";
  }

  private static String page(Measure measure) {
    StringBuilder text =
        new StringBuilder(
            "# %s %s\n\n%s\n\n".formatted(measure.code(), measure.name(), measure.definition()));
    line(text, "Worked out", measure.formula());
    line(text, "Counts in", measure.unit().label() + "; " + measure.polarity().words());
    line(text, "Side of the scorecard", measure.facet().label());
    line(text, "Priority", measure.priority());
    line(text, "Expected", measure.cadence().name().toLowerCase(Locale.ROOT));
    line(text, "Its figures are", measure.origin().words());
    line(text, "Defined by", measure.source());
    line(text, "Published as", measure.benchmark());
    line(text, "Published beside it as", measure.beside().map(MeasureCode::value).orElse(""));
    line(text, "Answers for it", measure.keeper());
    line(text, "Out of date", measure.staleAfterDays() + " days after the end of its period");
    line(text, "Known limits", measure.limits());
    line(text, "Measured now as", measure.successor().map(MeasureCode::value).orElse(""));
    line(text, "Version", Integer.toString(measure.version()));
    if (!measure.query().isEmpty()) {
      text.append("\n```sql\n").append(measure.query()).append("\n```\n");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String words) {
    if (!words.isEmpty()) {
      text.append("- **").append(label).append(":** ").append(words).append('\n');
    }
  }
}

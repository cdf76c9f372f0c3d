// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.measures.internal.publishing.PublicFigure;
import org.throughline.measures.internal.publishing.PublicFigures;
import org.throughline.testing.ThroughlineTest;

/// What whoever signs in reads of the parts of a count of children: no small number, and nothing
/// from which one could be worked back.
@ThroughlineTest
class PartsInsideTest {

  private final PublicFigures figures;
  private final Measures measures;

  PartsInsideTest(PublicFigures figures, Measures measures) {
    this.figures = figures;
    this.measures = measures;
  }

  @Test
  void aSmallCountIsWithheldAndAnotherWithItSinceTheWholeIsKnown() {
    assertThat(shown("CW-06", part("A", 12, 0, 0), part("B", 3, 0, 0), part("C", 20, 0, 0)))
        .containsExactly("c", "c", "20");
    assertThat(shown("CW-06", part("A", 2, 0, 0), part("B", 3, 0, 0), part("C", 20, 0, 0)))
        .containsExactly("c", "c", "20");
    assertThat(shown("CW-06", part("A", 12, 0, 0), part("B", 0, 0, 0), part("C", 20, 0, 0)))
        .containsExactly("12", "0", "20");
  }

  @Test
  void aShareOfFewIsWithheldWithWhatItIsMadeOf() {
    List<PublicFigure> parts =
        figures.inside(
            measure("CW-03"),
            List.of(part("A", 50, 20, 40), part("B", 50, 2, 4), part("C", 50, 20, 40)));

    assertThat(parts.get(1).mark()).contains("c");
    assertThat(parts.get(1).numerator()).isEmpty();
    assertThat(parts.get(1).denominator()).isEmpty();
    assertThat(parts).filteredOn(each -> each.value().isEmpty()).hasSizeGreaterThan(1);
  }

  @Test
  void whatCountsNoChildrenAndWhatWasPublishedStandsAsItIs() {
    assertThat(shown("S2-12", part("A", 3, 6, 2))).containsExactly("3 days");
    assertThat(shown("S2-01", part("A", 3, 0, 0))).containsExactly("3");
  }

  private List<String> shown(String code, Observation... parts) {
    Measure measure = measure(code);
    return figures.inside(measure, List.of(parts)).stream()
        .map(each -> each.words(measure))
        .toList();
  }

  private Measure measure(String code) {
    return measures.find(new MeasureCode(code)).orElseThrow();
  }

  private static Observation part(String name, long value, long above, long below) {
    return new Observation(
        new MeasureCode("CW-06"),
        new AreaCode("E06000016"),
        ReportingPeriod.parse("2025").orElseThrow(),
        "School: " + name,
        Optional.of(BigDecimal.valueOf(value)),
        Optional.of(BigDecimal.valueOf(above)).filter(any -> below > 0),
        Optional.of(BigDecimal.valueOf(below)).filter(any -> below > 0),
        Optional.empty(),
        "A test",
        "",
        Instant.EPOCH);
  }
}

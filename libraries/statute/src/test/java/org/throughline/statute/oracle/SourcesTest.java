// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyKind;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;

/// No duty of an invented case is without its source, in whatever state it is.
class SourcesTest {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final List<SlowTerms> SCHOOLS = SlowTerms.five();

  static Stream<PathwayRows> pathways() {
    return Table.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void everySentenceOfWhyNamesTheLawAndTheDay(PathwayRows rows) {
    Pathway pathway = Pathways.standard().find(rows.code()).orElseThrow();
    CaseMaker maker = new CaseMaker(rows, SCHOOLS, 92);

    for (CodedRow row : rows.coded()) {
      for (int made = 0; made < 20; made++) {
        assertThat(maker.next(row).quickly(pathway)).allSatisfy(SourcesTest::explainsItself);
      }
    }
  }

  private static void explainsItself(Duty duty) {
    String because = duty.because();

    assertThat(because).contains(duty.source().cited());
    duty.due()
        .map(day -> duty.rule().kind() == DutyKind.MUST_WAIT ? day.plusDays(1) : day)
        .ifPresent(day -> assertThat(because).contains(DAY.format(day)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Invented cases, read slowly and quickly. Every clock starts in as many of them as are asked
/// for: ask for a million with `-Dthroughline.cases=1000000`, and for some pathways alone with
/// `-Dthroughline.pathways=ceasing,suspension`.
class MillionCasesTest {

  private static final int CASES = Integer.getInteger("throughline.cases", 2_000);
  private static final String PATHWAYS = System.getProperty("throughline.pathways", "");

  static Stream<PathwayRows> pathways() {
    return Table.all().stream()
        .filter(
            rows -> PATHWAYS.isEmpty() || ("," + PATHWAYS + ",").contains("," + rows.code() + ","));
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void bothReadingsAgreeOnEveryDutyOfEveryCase(PathwayRows rows) {
    Comparison comparison = new Comparison(rows, rows.code().hashCode());

    comparison.run(CASES);

    System.out.println(comparison);
    assertThat(comparison.differences()).isEmpty();
  }
}

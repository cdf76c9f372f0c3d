// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolCensusTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void writesAsManyPupilsAsAskedForAndTheShareOfMistakes() {
    SchoolCensus census = new SchoolCensus(7, DAY, 5_000, 0.02);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int wrong = census.write(out);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(wrong).isEqualTo(100);
    assertThat(lines).hasSize(5_001);
    assertThat(lines.getFirst()).isEqualTo(SchoolCensus.HEADING);
    assertThat(lines.stream().skip(1).filter(SchoolCensusTest::isSpoilt)).hasSize(100);
  }

  @Test
  void theSameSeedWritesTheSameBytes() {
    SchoolCensus census = new SchoolCensus(7, DAY, 500, 0.1);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    census.write(first);
    census.write(second);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  private static boolean isSpoilt(String line) {
    String[] cells = line.split(",", -1);
    return !Identifiers.pupil(cells[0].substring(1)).equals(cells[0])
        || cells[4].startsWith("2012-Feb-31")
        || cells[4].startsWith("2091")
        || cells[2].isEmpty()
        || cells[5].equals("Q");
  }
}

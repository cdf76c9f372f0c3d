// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.statistics.Invented.ENGLAND;
import static org.throughline.returns.statistics.Invented.LEICESTER;
import static org.throughline.returns.statistics.Invented.WHOLE;
import static org.throughline.returns.statistics.Invented.residential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.returns.Shared;

/// Whatever is done to the bytes of a file, reading ends with rows or with problems.
class MutationsTest {

  private static final String PLAIN =
      residential(
          ENGLAND + WHOLE + "10,20,30",
          LEICESTER + ",Ethnicity,\"Irish, or other\",1,2,3",
          LEICESTER + WHOLE + "1,c,x");

  @Test
  void aFileWithWrongBytesNeverThrows() {
    Random random = new Random(20260101);
    for (int round = 0; round < 3_000; round++) {
      readsToAnEnd(mutated(PLAIN.getBytes(StandardCharsets.UTF_8), random));
    }
  }

  @Test
  void aZipWithWrongBytesNeverThrows() {
    byte[] zip = Invented.zip(Map.of("data/a.csv", PLAIN, "data-guidance/data-guidance.txt", "x"));
    Random random = new Random(20260102);
    for (int round = 0; round < 1_000; round++) {
      readsToAnEnd(mutated(zip, random));
    }
  }

  @Test
  void aJsonWithWrongBytesNeverThrows() {
    String json =
        "{\"generated_at\":\"2026-01-01\",\"records\":[{\"time_period\":\"202425\","
            + "\"time_identifier\":\"Autumn term\",\"new_la_code\":\"E06000016\",\"la_name\":"
            + "\"Leicester\",\"region_code\":\"E12000004\",\"region_name\":\"East Midlands\","
            + "\"education_phase\":\"Total\",\"phase_type_grouping\":null,\"send_category\":"
            + "\"No SEN\",\"send_detail_display\":\"\",\"sen_type_label\":null,\"metric\":\"m\","
            + "\"value\":1.0}]}";
    Random random = new Random(20260103);
    for (int round = 0; round < 3_000; round++) {
      readsToAnEnd(mutated(json.getBytes(StandardCharsets.UTF_8), random));
    }
  }

  @Test
  void aWorkbookWithWrongBytesNeverThrows() throws IOException {
    byte[] workbook = Files.readAllBytes(Shared.data("neighbours/sn_may_2025.xlsx"));
    Random random = new Random(20260104);
    for (int round = 0; round < 60; round++) {
      readsToAnEnd(mutated(workbook, random));
    }
  }

  private static void readsToAnEnd(byte[] bytes) {
    Kept kept = Kept.everything();
    Reading reading = kept.read("file", bytes);
    assertThat(reading.rows() > 0 || !reading.problems().isEmpty()).isTrue();
    assertThat(reading.problems())
        .allSatisfy(problem -> assertThat(problem.message()).endsWith(".").doesNotContain("\n"));
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.throughline.synthetic.basis.Scale;

class LittleMemoryTest {

  @Test
  void aLineOfAuthoritiesNeedsNoMoreMemoryThanOne() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Stream.class.getName())
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).matches("3[0-9]{5} children");
  }

  /// What the other machine runs.
  static final class Stream {
    public static void main(String[] arguments) {
      Scale four = new Scale("four", "city", "E92000001", 80_000, 4_100, 4);
      long[] children = {0};
      InventedAuthority.all(four, 1, LocalDate.of(2026, 11, 21))
          .forEach(
              authority ->
                  authority
                      .families()
                      .forEach(family -> children[0] += family.household().children().size()));
      System.out.println(children[0] + " children");
    }
  }
}

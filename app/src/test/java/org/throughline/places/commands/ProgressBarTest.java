// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressBar bar(boolean isShown) {
    return new ProgressBar(new PrintStream(err, true, UTF_8), 1000, isShown);
  }

  @Test
  void oneLineFillsAsFuturesAreMadeAndIsClearedAtTheEnd() {
    ProgressBar bar = bar(true);
    bar.accept(250);
    assertThat(err.toString(UTF_8))
        .isEqualTo("\r[" + "#".repeat(10) + ".".repeat(30) + "] 250/1000");
    bar.accept(1000);
    assertThat(err.toString(UTF_8))
        .contains("\r[" + "#".repeat(40) + "] 1000/1000")
        .endsWith(" \r")
        .doesNotContain("\n");
  }

  @Test
  void nothingIsWrittenWhereNobodyLooks() {
    bar(false).accept(500);
    new ProgressBar(new PrintStream(err, true, UTF_8), 10).accept(10);
    assertThat(err.toString(UTF_8)).isEmpty();
  }
}

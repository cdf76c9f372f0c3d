// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void namesEveryDataSet() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(StatisticsFiles.standard().dataSets())
        .allSatisfy(each -> assertThat(readme).contains("`" + each.id() + "`"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {

  private static final Anchor FIRST =
      new Anchor(Instant.parse("2026-11-20T01:00:00Z"), 12, "ab".repeat(32));
  private static final Anchor SECOND =
      new Anchor(Instant.parse("2026-11-21T01:00:00Z"), 30, "cd".repeat(32));

  @TempDir private Path folder;

  @Test
  void anchorsComeBackInTheOrderTheyWereAdded() throws IOException {
    AnchorFile file = new AnchorFile(folder);

    file.add(FIRST);
    file.add(SECOND);

    assertThat(new AnchorFile(folder).read()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aLineThatAStopCutShortIsDroppedAndTheNextOneIsWhole() throws IOException {
    AnchorFile file = new AnchorFile(folder);
    file.add(FIRST);
    Files.writeString(
        folder.resolve(AnchorFile.NAME), "2026-11-21T01:0", StandardOpenOption.APPEND);

    assertThat(file.read()).containsExactly(FIRST);
    file.add(SECOND);

    assertThat(file.read()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aLineThatIsNoAnchorIsNamed() throws IOException {
    Files.writeString(folder.resolve(AnchorFile.NAME), FIRST.line() + "\nnothing to see\n");

    assertThatThrownBy(() -> new AnchorFile(folder).read()).hasMessageContaining("Line 2");
  }
}

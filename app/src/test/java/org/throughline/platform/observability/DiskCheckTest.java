// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.throughline.platform.database.DatabaseSettings;

class DiskCheckTest {

  @Test
  void aDiskThatRunsFullIsSaidInTime() {
    assertThat(DiskCheck.judge(2_000L * 1024 * 1024)).isEmpty();
    assertThat(DiskCheck.judge(300L * 1024 * 1024).orElseThrow()).contains("only 300 MB left");
  }

  @Test
  void aFolderThatIsGoneIsDown(@TempDir Path folder) {
    assertThat(check(folder.resolve("gone")).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check(folder).health().getDetails()).containsKeys("free", "total");
  }

  private static DiskCheck check(Path data) {
    return new DiskCheck(new DatabaseSettings(data, data, "", "", ""));
  }
}

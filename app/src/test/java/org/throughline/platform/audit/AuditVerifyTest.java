// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.testing.ThroughlineTest;

/// Runs the command beside the running application, as an administrator would.
@ThroughlineTest
class AuditVerifyTest {

  private final Path data;
  private final AuditLog log;
  private final AuditCheck check;
  private final TransactionTemplate transaction;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  AuditVerifyTest(
      DatabaseSettings settings, AuditLog log, AuditCheck check, TransactionTemplate transaction) {
    this.data = settings.data();
    this.log = log;
    this.check = check;
    this.transaction = transaction;
  }

  @BeforeEach
  void somethingIsOnRecord() {
    transaction.executeWithoutResult(
        status -> log.record(Optional.empty(), "tested", "test", "1", Map.of()));
  }

  @Test
  void aWholeLogEndsWithZeroAndCountsItsAnchors() {
    check.anchor();

    int code = run("--data", data.toString(), "--json");

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"whole\":true")
        .doesNotContain("\"anchors\":0");
    assertThat(check.verify().isWhole()).isTrue();
  }

  @Test
  void anAnchorThatDisagreesEndsWithThree() throws IOException {
    check.anchor();
    Path file = data.resolve(AnchorFile.NAME);
    String kept = Files.readString(file);
    try {
      Files.writeString(
          file,
          "2026-11-20T01:00:00Z 1 " + "0".repeat(64) + "\n",
          StandardOpenOption.TRUNCATE_EXISTING);

      assertThat(run("--data", data.toString())).isEqualTo(3);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("Line 1").contains("2026-11-20");
    } finally {
      Files.writeString(file, kept);
    }
  }

  @Test
  void wrongUseAndAFolderWithoutDataAreSaidPlainly(@TempDir Path empty) {
    assertThat(run("--everything")).isEqualTo(2);
    assertThat(run("--data")).isEqualTo(2);
    assertThat(run("--data", empty.toString())).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("There is no database in that folder");
  }

  private int run(String... arguments) {
    return AuditVerify.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}

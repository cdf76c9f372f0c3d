// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

class DataFolderTest {

  @TempDir Path scratch;

  @Test
  void aFolderThatIsHeldIsRefusedAndSaysByWhichProcess() {
    Path place = scratch.resolve("data");
    try (DataFolder first = DataFolder.claim(place)) {
      assertThat(first.path()).isDirectory();
      assertThat(DataFolder.isClaimed(place)).isTrue();
      assertThatExceptionOfType(CannotContinue.class)
          .isThrownBy(() -> DataFolder.claim(place))
          .withMessage(
              "The data folder %s is in use by another Throughline (process %d): stop that one,"
                      .formatted(place, ProcessHandle.current().pid())
                  + " or choose another folder with --data.")
          .matches(reason -> reason.code() == ExitCode.DATA_IN_USE);
    }

    assertThat(DataFolder.isClaimed(place)).isFalse();
    DataFolder.claim(place).close();
  }

  @Test
  void aFileIsNotTakenForAFolder() throws IOException {
    Path file = Files.createFile(scratch.resolve("note.txt"));

    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> DataFolder.claim(file))
        .withMessage(
            file + " is not a folder: choose another folder with --data, or put that right.")
        .matches(reason -> reason.code() == ExitCode.DATA_UNUSABLE);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.createFile(scratch.resolve("note.txt"));

    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> DataFolder.claim(file.resolve("below")))
        .withMessageContaining("choose another folder with --data");
  }

  @Test
  void onlyItsOwnerMayLookIntoTheFolder() throws IOException {
    Path place = scratch.resolve("data");
    DataFolder.claim(place).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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

  @Test
  void aClockThatIsBehindTheLastUseIsNoticed() throws IOException {
    Path place = scratch.resolve("data");
    DataFolder.claim(place).close();
    try (DataFolder again = DataFolder.claim(place)) {
      assertThat(again.clockProblem()).isEmpty();
    }

    Path lock = place.resolve("throughline.lock");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));

    try (DataFolder later = DataFolder.claim(place)) {
      assertThat(later.clockProblem().orElseThrow())
          .startsWith("This machine's clock is behind: it says ")
          .endsWith(
              "but the data was last used at 2099-01-01T00:00:00Z. Set the clock, or new dates will"
                  + " be wrong.");
    }
  }

  @Test
  void aSwapThatWasDecidedIsFinishedByWhoeverClaimsTheFolderNext() throws IOException {
    Path place = Files.createDirectories(scratch.resolve("data"));
    Files.writeString(place.resolve("old.txt"), "old");
    Path gathered = FolderSwap.begin(place);
    Files.writeString(gathered.resolve("new.txt"), "new");
    Files.createDirectories(gathered.resolve("before-restore-1"));
    Files.move(gathered, place.resolve("restoring.decided")); // and here the machine stopped

    DataFolder.claim(place).close();

    assertThat(place.resolve("new.txt")).hasContent("new");
    assertThat(place.resolve("old.txt")).doesNotExist();
    assertThat(place.resolve("before-restore-1/old.txt")).hasContent("old");
    assertThat(place.resolve("restoring.decided")).doesNotExist();
  }

  @Test
  void aSwapThatWasNotDecidedLeavesWhatWasThere() throws IOException {
    Path place = Files.createDirectories(scratch.resolve("data"));
    Files.writeString(place.resolve("old.txt"), "old");
    Files.writeString(FolderSwap.begin(place).resolve("new.txt"), "new");

    DataFolder.claim(place).close();

    assertThat(place.resolve("old.txt")).hasContent("old");
    assertThat(place.resolve("new.txt")).doesNotExist();
  }
}

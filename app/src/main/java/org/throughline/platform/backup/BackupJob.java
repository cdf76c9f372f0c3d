// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.OwnerConnection;

/// `backup FILE`: everything that is kept, as it was at one moment, in one file. It works beside
/// a running Throughline and on the folder of a stopped one.
public final class BackupJob implements Job {

  private final String version;
  private final Clock clock;

  public BackupJob(String version, Clock clock) {
    this.version = version;
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.read(words, Set.of("--data"), Set.of());
    Path file = BackupFiles.only(arguments, "backup");
    Path folder = BackupFiles.dataFolder(arguments);
    refuseUnlessWritable(file);
    if (!OwnerConnection.isOutside() && !Files.isDirectory(folder.resolve("postgres"))) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          folder + " holds nothing to back up: name the data folder with --data.");
    }
    out.println("Backing up " + folder + " ...");
    report(file, write(folder, file), out);
    return ExitCode.DONE.number();
  }

  private Manifest write(Path folder, Path file) {
    try (OwnerConnection owner = OwnerConnection.open(folder);
        ArchiveWriter archive = new ArchiveWriter(file)) {
      // The snapshot comes before the files: what it names is there when they are read.
      DatabaseSnapshot snapshot = new DatabaseSnapshot(owner.connection());
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              "Throughline " + version,
              clock.instant(),
              snapshot.migrations(),
              snapshot.copyTables(archive),
              snapshot.sequences(),
              KeptFiles.copy(folder, archive));
      archive.finish(manifest);
      return manifest;
    } catch (IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The backup could not be written to %s (%s): see that there is space, or choose another"
                  .formatted(file, failure.getMessage())
              + " place.",
          failure);
    } catch (SQLException failure) {
      throw new CannotContinue(
          ExitCode.FAILED,
          "The database could not be read (%s): start Throughline once and try again."
              .formatted(failure.getMessage()),
          failure);
    }
  }

  private static void report(Path file, Manifest manifest, PrintStream out) {
    out.printf(
        Locale.UK,
        "Wrote %s: %,d rows of %d tables and %,d files, %,d KB.%n",
        file,
        manifest.rows(),
        manifest.tables().size(),
        manifest.files().size(),
        (file.toFile().length() + 1023) / 1024);
    out.println("It holds people's data and secrets: keep it as safe as the data folder itself.");
  }

  private static void refuseUnlessWritable(Path file) {
    if (Files.exists(file)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE, file + " exists already: name a file that does not.");
    }
    Path parent = file.getParent();
    if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          parent + " is not a folder that can be written to: choose another place for the backup.");
    }
  }
}

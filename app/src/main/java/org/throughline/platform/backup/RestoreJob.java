// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.DataFolder;
import org.throughline.platform.database.FolderSwap;
import org.throughline.platform.database.FreshDatabase;
import org.throughline.platform.database.OwnerConnection;

/// `restore FILE`: a backup's content in a data folder. The folder changes at one moment, when
/// everything has been checked, loaded and written; until then it is as it was.
public final class RestoreJob implements Job {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final Clock clock;

  public RestoreJob(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.read(words, Set.of("--data"), Set.of("--replace"));
    Path file = BackupFiles.only(arguments, "restore");
    if (OwnerConnection.isOutside()) {
      throw new CannotContinue(
          ExitCode.WRONG_USE,
          "A restore fills a data folder, not a database of your own: unset"
              + " THROUGHLINE_DATABASE_URL and try again.");
    }
    if (!Files.isRegularFile(file)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE, file + " is not there: name a file that backup has written.");
    }
    out.println("Checking " + file + " ...");
    try (ArchiveReader archive = new ArchiveReader(file);
        DataFolder folder = DataFolder.claim(BackupFiles.dataFolder(arguments))) {
      refuseToOverwrite(folder.path(), arguments.switches().contains("--replace"));
      out.println("It is whole. Restoring it into " + folder.path() + " ...");
      report(archive.manifest(), restore(archive, folder.path()), out);
      return ExitCode.DONE.number();
    } catch (IOException | SQLException failure) {
      throw new CannotContinue(
          ExitCode.FAILED,
          "The backup could not be restored (%s): the data folder is as it was."
              .formatted(failure.getMessage()),
          failure);
    }
  }

  private static void refuseToOverwrite(Path folder, boolean isReplacing) throws IOException {
    if (!isReplacing && !FolderSwap.isEmpty(folder)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The data folder %s is not empty: add --replace to put the backup in its place, or name"
                  .formatted(folder)
              + " another folder with --data.");
    }
  }

  private Path restore(ArchiveReader archive, Path folder) throws IOException, SQLException {
    Path gathered = FolderSwap.begin(folder);
    try {
      loadDatabase(archive, gathered, folder.resolve("postgres-programs"));
      for (Manifest.KeptFile file : archive.manifest().files()) {
        write(archive, file, gathered);
      }
      Files.deleteIfExists(gathered.resolve("throughline.lock"));
      return FolderSwap.decide(folder, STAMP.format(LocalDateTime.now(clock)));
    } finally {
      FolderSwap.abandon(folder);
    }
  }

  private static void loadDatabase(ArchiveReader archive, Path gathered, Path programs)
      throws IOException, SQLException {
    try (MigrationScripts scripts = MigrationScripts.of(archive.manifest());
        FreshDatabase database = FreshDatabase.in(gathered, programs)) {
      database.migrate(scripts.folder());
      try (Connection connection = database.superuser()) {
        new DatabaseLoad(connection).load(archive);
      }
    }
  }

  private static void write(ArchiveReader archive, Manifest.KeptFile file, Path gathered)
      throws IOException {
    Path place = gathered.resolve(file.path()).normalize();
    if (!place.startsWith(gathered) || place.equals(gathered)) {
      throw new IOException("a file's path leads out of the data folder");
    }
    Files.createDirectories(place.getParent());
    try (InputStream content = archive.content(file.part())) {
      Files.copy(content, place);
    }
  }

  private static void report(Manifest manifest, Path before, PrintStream out) {
    out.printf(
        Locale.UK,
        "Restored %,d rows of %d tables and %,d files, as they were on %s.%n",
        manifest.rows(),
        manifest.tables().size(),
        manifest.files().size(),
        PRINTED.format(manifest.at()));
    if (Files.exists(before)) {
      out.println("What was there before is kept in " + before + ": remove it when you are sure.");
    }
  }
}

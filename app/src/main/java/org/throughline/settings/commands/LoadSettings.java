// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.CommandDatabase;
import org.throughline.platform.database.DataFolderPath;
import org.throughline.settings.internal.loading.Applying;
import org.throughline.settings.internal.loading.Counts;
import org.throughline.settings.internal.loading.LoadLine;
import org.throughline.settings.internal.loading.LoadState;
import org.throughline.settings.internal.loading.RegisterDesk;
import org.throughline.settings.internal.loading.RegisterFiles;
import org.throughline.settings.internal.loading.RegisterReading;
import org.throughline.settings.internal.loading.StagedRows;

/// The command `load-settings`: reads files of the published register and applies them, or only
/// says what they would do.
///
/// Exit codes: 0 all done, 1 a file was refused (nothing of it was kept), 2 used wrongly, 5 a
/// file cannot be read.
public final class LoadSettings implements Job {

  private static final int MOST_FAULTS = 50;

  private final Clock clock;

  public LoadSettings(Clock clock) {
    this.clock = clock;
  }

  /// What was asked.
  private record Asked(
      List<Path> files,
      Optional<String> asAt,
      List<String> authorities,
      boolean byMap,
      boolean onlyLooks) {}

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments =
        Arguments.read(
            words,
            Set.of("--data", "--as-at", "--authority"),
            Set.of("--look", "--by-map", "--help"));
    if (arguments.rest().isEmpty() || arguments.switches().contains("--help")) {
      out.print(
          """
          Usage: ./throughline load-settings FILE... [--as-at 2026-11-22] [--authority 856,855]
                   [--by-map] [--look] [--data DIR]
          Loads files of Get Information about Schools: the full download, extracts, lists, links.
            --as-at      the day the file tells of, where its name does not hold it
            --authority  only rows of these authorities
            --by-map     take a row as ours that stands in one of our wards, whatever it says
            --look       says what the files would do, and does nothing
          """);
      return arguments.switches().contains("--help")
          ? ExitCode.DONE.number()
          : ExitCode.WRONG_USE.number();
    }
    Asked asked = asked(arguments);
    try (CommandDatabase database =
            CommandDatabase.open(DataFolderPath.of(arguments), "settings.load");
        AnnotationConfigApplicationContext parts = LoadingParts.of(database.data(), clock)) {
      boolean isRefused = false;
      for (Path file : asked.files()) {
        isRefused |= !load(parts, asked, file, out, err);
      }
      return isRefused ? ExitCode.DATA_UNUSABLE.number() : ExitCode.DONE.number();
    }
  }

  private static Asked asked(Arguments arguments) {
    List<Path> files = arguments.rest().stream().map(Path::of).toList();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CannotContinue(
            ExitCode.DATA_UNUSABLE, "There is no file " + file + " that can be read.");
      }
    }
    List<String> authorities = RegisterDesk.authorities(arguments.option("--authority").orElse(""));
    if (!authorities.stream().allMatch(each -> each.matches("[0-9]{3}"))) {
      throw wrong("--authority needs numbers of three digits, such as 856,855.");
    }
    return new Asked(
        files,
        arguments.option("--as-at"),
        authorities,
        arguments.switches().contains("--by-map"),
        arguments.switches().contains("--look"));
  }

  private boolean load(
      AnnotationConfigApplicationContext parts,
      Asked asked,
      Path file,
      PrintStream out,
      PrintStream err) {
    String name = file.getFileName().toString();
    LocalDate asAt =
        RegisterDesk.asAt(asked.asAt().orElse(""), name)
            .orElseThrow(
                () ->
                    wrong(
                        "Give --as-at with the day that %s tells of, such as 2026-11-22."
                            .formatted(name)));
    RegisterFiles files = parts.getBean(RegisterFiles.class);
    long id =
        files.add(
            new RegisterFiles.Asked(
                name, asAt, asked.authorities(), asked.byMap(), Optional.empty()),
            clock.instant());
    LoadLine line = read(parts, files.find(id).orElseThrow(), file);
    tell(parts, line, out, err);
    if (line.state() != LoadState.READY) {
      err.println("Nothing of " + name + " was kept.");
      return false;
    }
    if (!asked.onlyLooks()) {
      parts.getBean(Applying.class).apply(id, LoadState.READY, Optional.empty());
    }
    return true;
  }

  private static LoadLine read(AnnotationConfigApplicationContext parts, LoadLine line, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return parts.getBean(RegisterReading.class).read(line, content);
    } catch (IOException unreadable) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE, file + " cannot be read to its end.", unreadable);
    }
  }

  private static void tell(
      AnnotationConfigApplicationContext parts, LoadLine line, PrintStream out, PrintStream err) {
    StagedRows rows = parts.getBean(StagedRows.class);
    for (StagedRows.Fault fault : rows.faults(line.id(), MOST_FAULTS)) {
      String place = fault.row() == 0 ? "" : ", row " + fault.row();
      String column = fault.column().isEmpty() ? "" : ", " + fault.column();
      err.println(line.fileName() + place + column + ": " + fault.message());
    }
    int more = rows.countFaults(line.id()) - MOST_FAULTS;
    if (more > 0) {
      err.printf("%,d more are listed below Schools, Load from the register.%n", more);
    }
    Counts counts = line.counts();
    out.printf(
        "%s, as at %s: %,d rows; %,d new, %,d changed (%,d of them closing), %,d unchanged, %,d older"
            + " than what is kept, %,d of other authorities, %,d left out, %,d links.%n",
        line.fileName(),
        line.asAt(),
        line.rowsRead(),
        counts.added(),
        counts.changed(),
        counts.closed(),
        counts.unchanged(),
        counts.older(),
        counts.elsewhere(),
        counts.refused(),
        counts.links());
  }

  private static CannotContinue wrong(String sentence) {
    return new CannotContinue(ExitCode.WRONG_USE, sentence);
  }
}

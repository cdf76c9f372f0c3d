// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.cases.commands.PrintPathways;
import org.throughline.cases.commands.PrintTimeline;
import org.throughline.demonstration.commands.WriteSynthetic;
import org.throughline.measures.commands.LoadStatistics;
import org.throughline.measures.commands.PrintMeasure;
import org.throughline.papers.ReadPaper;
import org.throughline.places.commands.ForecastCommand;
import org.throughline.platform.audit.AuditVerify;
import org.throughline.platform.backup.BackupJob;
import org.throughline.platform.backup.RestoreJob;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.settings.commands.LoadSettings;

/// The one door to the program: the web application, or a command-line job that does not need it.
///
/// Jobs are dispatched before anything of the web application is loaded, so their first output
/// comes within a second.
public final class Throughline {

  private static final Clock LONDON = Clock.system(ZoneId.of("Europe/London"));

  /// Every job by its name. `help.txt` says what each is for; a test holds the two together.
  static final Map<String, Supplier<Job>> JOBS =
      Map.ofEntries(
          Map.entry("audit-verify", () -> AuditVerify::run),
          Map.entry("backup", () -> new BackupJob(version(), LONDON)),
          Map.entry("forecast", ForecastCommand::new),
          Map.entry("load-settings", () -> new LoadSettings(LONDON)),
          Map.entry("load-statistics", () -> new LoadStatistics(LONDON)),
          Map.entry("measure", () -> new PrintMeasure(LONDON)),
          Map.entry("pathways", PrintPathways::new),
          Map.entry("read-paper", () -> ReadPaper::run),
          Map.entry("restore", () -> new RestoreJob(LONDON)),
          Map.entry("synthetic", () -> new WriteSynthetic(LONDON)),
          Map.entry("timeline", () -> new PrintTimeline(LONDON)),
          Map.entry("help", () -> Throughline::help),
          Map.entry("version", () -> Throughline::version));

  /// Starts the application for as long as it takes to record what a start needs.
  private static final String REHEARSE = "rehearse";

  private Throughline() {}

  /// @param arguments the job's name and its own arguments; none, or `serve`, starts the
  ///     application
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (words.isEmpty() || words.getFirst().startsWith("--")) {
      finish(() -> Serving.begin(words));
    } else if (words.getFirst().equals("serve")) {
      finish(() -> Serving.begin(words.subList(1, words.size())));
    } else if (words.getFirst().equals(REHEARSE)) {
      System.exit(run(() -> Rehearsal.run(words.subList(1, words.size())), System.err));
    } else {
      quietenLibraries();
      System.exit(runJob(words, System.out, System.err));
    }
  }

  static int runJob(List<String> words, PrintStream out, PrintStream err) {
    return run(
        () ->
            Optional.ofNullable(JOBS.get(words.getFirst()))
                .orElseThrow(() -> unknown(words.getFirst()))
                .get()
                .run(words.subList(1, words.size()), out, err),
        err);
  }

  private static int run(Supplier<Integer> work, PrintStream err) {
    try {
      return work.get();
    } catch (CannotContinue reason) {
      err.println(reason.getMessage());
      return reason.code().number();
    }
  }

  /// The application goes on in its own threads; only a start that failed ends the program here.
  private static void finish(Supplier<Integer> start) {
    int code = run(start, System.err);
    if (code != ExitCode.DONE.number()) {
      System.exit(code);
    }
  }

  private static CannotContinue unknown(String name) {
    return new CannotContinue(
        ExitCode.WRONG_USE,
        "There is no command “" + name + "”: ./throughline --help lists them all.");
  }

  /// Libraries' own logging would mix with a job's output; their warnings go to standard error.
  private static void quietenLibraries() {
    System.setProperty("logback.configurationFile", "org/throughline/job-logging.xml");
  }

  private static int help(List<String> arguments, PrintStream out, PrintStream err) {
    try (InputStream page = Throughline.class.getResourceAsStream("help.txt")) {
      page.transferTo(out);
      return ExitCode.DONE.number();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int version(List<String> arguments, PrintStream out, PrintStream err) {
    out.println("Throughline " + version());
    return ExitCode.DONE.number();
  }

  /// The version that the build wrote into the jar; `development` outside one.
  static String version() {
    return Optional.ofNullable(Throughline.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}

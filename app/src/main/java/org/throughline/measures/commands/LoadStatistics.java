// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.CatalogueProblem;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.measures.internal.figures.Refresh;
import org.throughline.measures.internal.figures.StatisticsLoading;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.CommandDatabase;
import org.throughline.platform.database.DataFolderPath;
import org.throughline.returns.statistics.Problem;
import org.throughline.returns.statistics.Vintage;

/// The command `load-statistics`: loads files of published statistics and asks the measures anew.
///
/// Exit codes: 0 all loaded, 1 a file was refused (nothing of it was kept), 2 used wrongly, 5 a
/// file cannot be read.
public final class LoadStatistics implements Job {

  private final Clock clock;

  public LoadStatistics(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.read(words, Set.of("--data", "--vintage"), Set.of("--help"));
    if (arguments.rest().isEmpty() || arguments.switches().contains("--help")) {
      out.print(
          """
          Usage: ./throughline load-statistics FILE... [--vintage 2025-06-26] [--data DIR]
          Loads the DfE's published statistics: CSV files or a zip of them, extracts of the Local
          Authority Interactive Tool, statistical neighbours, attendance as JSON.
          """);
      return arguments.rest().isEmpty() && !arguments.switches().contains("--help")
          ? ExitCode.WRONG_USE.number()
          : ExitCode.DONE.number();
    }
    List<Path> files = arguments.rest().stream().map(Path::of).toList();
    files.forEach(LoadStatistics::mustBeReadable);
    Optional<Vintage> vintage = arguments.option("--vintage").map(LoadStatistics::vintage);
    Catalogue catalogue = CommandCatalogue.read(arguments);
    out.println(
        "Reading " + (files.size() == 1 ? files.getFirst() : files.size() + " files") + " ...");
    out.flush();
    try (CommandDatabase database =
        CommandDatabase.open(DataFolderPath.of(arguments), "measures.definition")) {
      return load(database, catalogue, files, vintage, out, err);
    }
  }

  private int load(
      CommandDatabase database,
      Catalogue catalogue,
      List<Path> files,
      Optional<Vintage> vintage,
      PrintStream out,
      PrintStream err) {
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.data());
    StatisticsLoading loading = new StatisticsLoading(database.data(), transactions, clock);
    boolean isRefused = false;
    for (Path file : files) {
      isRefused |= !load(loading, file, vintage, out, err);
    }
    Refresh.Result refreshed =
        new Refresh(new JdbcTemplate(database.data()), transactions, clock).run(catalogue.all());
    catalogue.problems().forEach(problem -> err.println(problem.sentence()));
    refreshed.problems().stream().map(CatalogueProblem::sentence).forEach(err::println);
    out.printf("%,d figures of measures are new or different.%n", refreshed.changed());
    return isRefused ? ExitCode.DATA_UNUSABLE.number() : ExitCode.DONE.number();
  }

  private static boolean load(
      StatisticsLoading loading,
      Path file,
      Optional<Vintage> vintage,
      PrintStream out,
      PrintStream err) {
    try {
      StatisticsLoading.Result result =
          loading.load(file, vintage, Optional.empty(), each -> out.println(sentence(each)));
      result.problems().stream().map(Problem::sentence).forEach(err::println);
      if (result.isRefused()) {
        err.println("Nothing of " + file.getFileName() + " was kept.");
      }
      return !result.isRefused();
    } catch (IOException unreadable) {
      err.println(file + " cannot be read to its end; nothing of it was kept.");
      return false;
    }
  }

  private static String sentence(LoadedFile file) {
    String what = file.dataSet().isEmpty() ? "not recognised" : file.dataSet();
    String release = file.vintage().isEmpty() ? "" : ", release " + file.vintage();
    return "%s: %s%s, %,d rows%s"
        .formatted(
            file.name(), what, release, file.rows(), file.wasThere() ? " (was there already)" : "");
  }

  private static void mustBeReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE, "There is no file " + file + " that can be read.");
    }
  }

  private static Vintage vintage(String text) {
    try {
      return Vintage.given(text);
    } catch (IllegalArgumentException wrong) {
      throw new CannotContinue(
          ExitCode.WRONG_USE, "--vintage needs a release such as 2025 or 2025-06-26.", wrong);
    }
  }
}

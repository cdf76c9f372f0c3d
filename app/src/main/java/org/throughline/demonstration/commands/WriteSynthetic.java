// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.population.AuthorityFiles;
import org.throughline.synthetic.population.SchoolCensus;

/// The command `synthetic`: writes an invented authority as tidy CSV, or its pupils in the layout
/// of a school census.
///
/// Exit codes: 0 written, 2 used wrongly, 5 the folder cannot be written.
public final class WriteSynthetic implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline synthetic --out DIR [--scale city|county|nation] [--seed N]
                                     [--as-at 2026-11-21]
             ./throughline synthetic --out DIR --census PUPILS [--mistakes PER_CENT] [--seed N]
      Writes an authority that does not exist: children, households, contacts, enrolments, flags,
      cases and events, one CSV file each. With --census, its pupils in the layout of a school
      census, of which so many per cent have a mistake. The same words write the same bytes.
      """;

  private final Clock clock;

  public WriteSynthetic(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments =
        Arguments.read(
            words,
            Set.of("--out", "--scale", "--seed", "--as-at", "--census", "--mistakes"),
            Set.of("--help"));
    if (arguments.switches().contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    Path folder =
        arguments
            .option("--out")
            .map(Path::of)
            .orElseThrow(() -> wrong("Say where to write it: --out DIR. " + USAGE));
    try {
      return arguments.option("--census").isPresent()
          ? census(arguments, folder, out)
          : authority(arguments, folder, out);
    } catch (UncheckedIOException unwritable) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The folder " + folder + " cannot be written: choose another with --out.");
    }
  }

  private int authority(Arguments arguments, Path folder, PrintStream out) {
    Scale scale = scale(arguments.option("--scale").orElse("city"));
    LocalDate asAt = day(arguments);
    try {
      long children = AuthorityFiles.write(scale, number(arguments, "--seed", 1), asAt, folder);
      out.printf("%,d invented children and young people are in %s.%n", children, folder);
      return ExitCode.DONE.number();
    } catch (IllegalArgumentException refused) {
      throw wrong(refused.getMessage() + ": give such a day with --as-at.");
    }
  }

  private int census(Arguments arguments, Path folder, PrintStream out) {
    long pupils = number(arguments, "--census", 0);
    long mistakes = number(arguments, "--mistakes", 0);
    if (pupils < 1 || pupils > 2_000_000 || mistakes > 100) {
      throw wrong("--census takes 1 to 2,000,000 pupils and --mistakes 0 to 100 per cent.");
    }
    long seed = number(arguments, "--seed", 1);
    SchoolCensus census = new SchoolCensus(seed, day(arguments), (int) pupils, mistakes / 100.0);
    Path file = folder.resolve("school-census.csv");
    try {
      Files.createDirectories(folder);
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        int wrong = census.write(bytes);
        out.printf("%,d invented pupils are in %s, %,d with a mistake.%n", pupils, file, wrong);
      }
      return ExitCode.DONE.number();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private LocalDate day(Arguments arguments) {
    try {
      return arguments
          .option("--as-at")
          .map(LocalDate::parse)
          .orElseGet(() -> LocalDate.now(clock));
    } catch (DateTimeParseException unreadable) {
      throw wrong("--as-at is not a day: write it like 2026-11-21.");
    }
  }

  private static Scale scale(String name) {
    try {
      return Scale.named(name);
    } catch (IllegalArgumentException unknown) {
      throw wrong(unknown.getMessage());
    }
  }

  private static long number(Arguments arguments, String option, long otherwise) {
    try {
      long number = arguments.option(option).map(Long::parseLong).orElse(otherwise);
      if (number < 0) {
        throw wrong(option + " is a whole number from 0.");
      }
      return number;
    } catch (NumberFormatException unreadable) {
      throw wrong(option + " is a whole number, such as " + Math.max(1, otherwise) + ".");
    }
  }

  private static CannotContinue wrong(String sentence) {
    return new CannotContinue(ExitCode.WRONG_USE, sentence);
  }
}

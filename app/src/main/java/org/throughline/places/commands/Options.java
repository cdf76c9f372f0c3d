// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// The options of a forecast, read so that everything wrong with them is said at once.
///
/// @param problems what is wrong, gathered as options are read
record Options(Arguments arguments, List<String> problems) {

  /// The most futures for which the memory that the launcher gives is enough, with a scenario and
  /// all tables.
  static final int MOST_SIMULATIONS = 100_000;

  /// How many futures are asked for.
  int simulations(int usual) {
    return (int) number("--simulations", usual, 1, MOST_SIMULATIONS);
  }

  Optional<Path> file(String option) {
    Optional<Path> file = arguments.option(option).map(Path::of);
    file.filter(each -> !Files.isReadable(each) || Files.isDirectory(each))
        .ifPresent(
            each ->
                problems.add(
                    "The file of %s, %s, %s."
                        .formatted(
                            option,
                            each,
                            Files.isDirectory(each)
                                ? "is a folder: name a file in it"
                                : "cannot be read: check its name")));
    return file;
  }

  /// The folder that is written into, whether or not it is there yet.
  Optional<Path> folder(String option) {
    Optional<Path> folder = arguments.option(option).map(Path::of);
    folder
        .filter(each -> !isWritable(each.toAbsolutePath().normalize()))
        .ifPresent(
            each ->
                problems.add(
                    "The folder of %s, %s, cannot be written to%s: name another."
                        .formatted(
                            option, each, Files.isRegularFile(each) ? ", for it is a file" : "")));
    return folder;
  }

  /// Whether the folder, or the nearest one above it that is there, takes files.
  private static boolean isWritable(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there);
  }

  /// The file of an option that must be given; a name without a file after a problem was noted.
  Path neededFile(String option) {
    return neededFile(option, "its CSV file");
  }

  /// The same, where the file is `what`.
  Path neededFile(String option, String what) {
    Optional<Path> file = file(option);
    if (file.isEmpty()) {
      problems.add("The option " + option + " is missing: name " + what + ".");
    }
    return file.orElse(Path.of(""));
  }

  long number(String option, long usual, long least, long most) {
    try {
      long number = arguments.option(option).map(Long::parseLong).orElse(usual);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is out of range.
    }
    problems.add(
        "The option "
            + option
            + " takes a whole number"
            + (least > Long.MIN_VALUE ? " from " + least + " to " + most : "")
            + ", such as "
            + usual
            + ".");
    return usual;
  }

  /// @throws CannotContinue with all problems, where there are any
  void refuse(String what) {
    arguments.rest().forEach(word -> problems.add("“" + word + "” belongs to no option."));
    if (!problems.isEmpty()) {
      problems.add("./throughline forecast " + what + " --help shows how.");
      throw new CannotContinue(ExitCode.WRONG_USE, String.join("\n", problems));
    }
  }
}

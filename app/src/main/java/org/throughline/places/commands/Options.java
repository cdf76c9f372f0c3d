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

  Optional<Path> file(String option) {
    Optional<Path> file = arguments.option(option).map(Path::of);
    file.filter(each -> !Files.isReadable(each) || Files.isDirectory(each))
        .ifPresent(
            each ->
                problems.add(
                    "The file of " + option + ", " + each + ", cannot be read: check its name."));
    return file;
  }

  /// The file of an option that must be given; a name without a file after a problem was noted.
  Path neededFile(String option) {
    Optional<Path> file = file(option);
    if (file.isEmpty()) {
      problems.add("The option " + option + " is missing: name its CSV file.");
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
            + (least == 1 ? " from 1 to " + most : "")
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

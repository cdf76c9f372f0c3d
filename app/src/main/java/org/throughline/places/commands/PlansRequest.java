// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Model;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// What `forecast plans` was asked for.
record PlansRequest(
    InputFiles files,
    Optional<Path> scenario,
    int simulations,
    long seed,
    Model model,
    Optional<Path> folder,
    boolean isJson) {

  static final Set<String> OPTIONS =
      Set.of(
          "--transitions",
          "--population",
          "--valid-states",
          "--costs",
          "--scenario",
          "--simulations",
          "--seed",
          "--model",
          "--out");
  private static final int MOST_SIMULATIONS = 1_000_000;

  /// @throws CannotContinue with everything that is wrong with the words
  static PlansRequest read(List<String> words) {
    Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json", "--help"));
    List<String> problems = new ArrayList<>();
    arguments.rest().forEach(word -> problems.add("“" + word + "” belongs to no option."));
    PlansRequest request =
        new PlansRequest(
            new InputFiles(
                file(arguments, "--transitions", problems),
                file(arguments, "--population", problems),
                file(arguments, "--valid-states", problems),
                file(arguments, "--costs", problems)),
            arguments.option("--scenario").map(Path::of),
            (int) number(arguments, "--simulations", 1000, 1, MOST_SIMULATIONS, problems),
            number(arguments, "--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, problems),
            model(arguments, problems),
            arguments.option("--out").map(Path::of),
            arguments.switches().contains("--json"));
    request.scenario().ifPresent(file -> mustBeReadable(file, "--scenario", problems));
    if (request.scenario().isPresent() && request.model() == Model.WITAN) {
      problems.add("The open model knows no scenarios: leave out --model witan or --scenario.");
    }
    if (!problems.isEmpty()) {
      problems.add("./throughline forecast plans --help shows how.");
      throw new CannotContinue(ExitCode.WRONG_USE, String.join("\n", problems));
    }
    return request;
  }

  private static Path file(Arguments arguments, String option, List<String> problems) {
    Optional<String> given = arguments.option(option);
    if (given.isEmpty()) {
      problems.add("The option " + option + " is missing: name its CSV file.");
    }
    Path file = Path.of(given.orElse(""));
    given.ifPresent(name -> mustBeReadable(file, option, problems));
    return file;
  }

  private static void mustBeReadable(Path file, String option, List<String> problems) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      problems.add("The file of " + option + ", " + file + ", cannot be read: check its name.");
    }
  }

  private static long number(
      Arguments arguments,
      String option,
      long usual,
      long least,
      long most,
      List<String> problems) {
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

  private static Model model(Arguments arguments, List<String> problems) {
    Optional<String> given = arguments.option("--model");
    Optional<Model> model = given.map(Model::of).orElse(Optional.of(Model.THROUGHLINE));
    if (model.isEmpty()) {
      problems.add("The option --model takes throughline or witan.");
    }
    return model.orElse(Model.THROUGHLINE);
  }
}

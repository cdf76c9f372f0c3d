// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Model;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;

/// What `forecast plans` was asked for.
record PlansRequest(
    InputFiles files,
    Optional<Path> scenario,
    int simulations,
    long seed,
    Model model,
    Optional<Path> folder,
    boolean hasWholeFlows,
    boolean isJson) {

  static final Set<String> OPTIONS =
      Set.of(
          "--transitions",
          "--snapshots",
          "--population",
          "--valid-states",
          "--costs",
          "--scenario",
          "--simulations",
          "--seed",
          "--model",
          "--out",
          "--flows");

  /// @throws CannotContinue with everything that is wrong with the words
  static PlansRequest read(List<String> words) {
    Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json", "--help"));
    Options options = new Options(arguments, new ArrayList<>());
    PlansRequest request =
        new PlansRequest(
            files(options),
            options.file("--scenario"),
            options.simulations(1000),
            options.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
            model(arguments, options.problems()),
            options.folder("--out"),
            hasWholeFlows(arguments, options.problems()),
            arguments.switches().contains("--json"));
    if (request.scenario().isPresent() && request.model() == Model.WITAN) {
      options
          .problems()
          .add("The open model knows no scenarios: leave out --model witan or --scenario.");
    }
    options.refuse("plans");
    return request;
  }

  private static InputFiles files(Options options) {
    boolean hasSnapshots = options.arguments().option("--snapshots").isPresent();
    if (hasSnapshots && options.arguments().option("--transitions").isPresent()) {
      options.problems().add("Give --transitions or --snapshots, not both.");
    }
    return new InputFiles(
        options.neededFile(hasSnapshots ? "--snapshots" : "--transitions"),
        options.neededFile("--population"),
        options.neededFile("--valid-states"),
        options.neededFile("--costs"),
        hasSnapshots ? InputFiles.History.SNAPSHOTS : InputFiles.History.TRANSITIONS);
  }

  private static boolean hasWholeFlows(Arguments arguments, List<String> problems) {
    Optional<String> given = arguments.option("--flows");
    if (given.filter(word -> !word.equals("whole")).isPresent()) {
      problems.add("The option --flows takes whole, or is left out.");
    } else if (given.isPresent() && arguments.option("--out").isEmpty()) {
      problems.add("The option --flows writes a table: name its folder with --out.");
    }
    return given.isPresent();
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

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.throughline.forecast.schools.SchoolFiles;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;

/// What `forecast places` was asked for.
record PlacesRequest(
    SchoolFiles files,
    OptionalInt until,
    int simulations,
    long seed,
    Optional<Path> folder,
    boolean isJson) {

  private static final Set<String> OPTIONS =
      Set.of(
          "--rolls",
          "--births",
          "--schools",
          "--housing",
          "--migration",
          "--until",
          "--simulations",
          "--seed",
          "--out");

  /// @throws CannotContinue with everything that is wrong with the words
  static PlacesRequest read(List<String> words) {
    Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json", "--help"));
    Options options = new Options(arguments, new ArrayList<>());
    PlacesRequest request =
        new PlacesRequest(
            new SchoolFiles(
                options.neededFile("--rolls"),
                options.neededFile("--births"),
                options.file("--schools"),
                options.file("--housing"),
                options.file("--migration")),
            arguments.option("--until").isPresent()
                ? OptionalInt.of((int) options.number("--until", 2030, 1, 2200))
                : OptionalInt.empty(),
            options.simulations(1000),
            options.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
            options.folder("--out"),
            arguments.switches().contains("--json"));
    options.refuse("places");
    return request;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// The measures that a command knows: those of the application, and the council's own from the
/// folder that the application's setting names.
final class CommandCatalogue {

  private static final String SETTING = "throughline.measure-files";
  private static final String OPTION = "--" + SETTING + "=";
  private static final String ENVIRONMENT = "THROUGHLINE_MEASUREFILES";

  private CommandCatalogue() {}

  /// @throws CannotContinue when a folder is named that is not there
  static Catalogue read(Arguments arguments) {
    Optional<Path> folder = folder(arguments).map(Path::of);
    folder
        .filter(each -> !Files.isDirectory(each))
        .ifPresent(
            each -> {
              throw new CannotContinue(
                  ExitCode.DATA_UNUSABLE,
                  "There is no folder %s: name the folder of your measures in %s."
                      .formatted(each, SETTING));
            });
    return Catalogue.read(folder);
  }

  private static Optional<String> folder(Arguments arguments) {
    Stream<String> typed =
        arguments.settings().reversed().stream()
            .filter(each -> each.startsWith(OPTION))
            .map(each -> each.substring(OPTION.length()));
    return Stream.concat(
            typed,
            Stream.of(
                System.getProperty(SETTING, ""), System.getenv().getOrDefault(ENVIRONMENT, "")))
        .filter(each -> !each.isBlank())
        .findFirst();
  }
}

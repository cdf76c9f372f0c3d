// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.nio.file.Path;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.database.DataFolderPath;

/// What both commands are told: one file, and the data folder.
final class BackupFiles {

  private BackupFiles() {}

  static Path only(Arguments arguments, String command) {
    if (arguments.rest().size() != 1 || !arguments.settings().isEmpty()) {
      throw new CannotContinue(
          ExitCode.WRONG_USE, "Name one file: ./throughline " + command + " FILE [--data DIR].");
    }
    return Path.of(arguments.rest().getFirst()).toAbsolutePath().normalize();
  }

  static Path dataFolder(Arguments arguments) {
    return DataFolderPath.of(arguments).toAbsolutePath().normalize();
  }
}

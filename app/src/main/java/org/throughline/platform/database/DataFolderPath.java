// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.nio.file.Path;
import org.throughline.platform.commandline.Arguments;

/// Where a command finds the data: in the folder that was named, or in the usual one.
public final class DataFolderPath {

  private DataFolderPath() {}

  /// The folder after `--data`; `~/.throughline` unless one was given.
  public static Path of(Arguments arguments) {
    return arguments
        .option("--data")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".throughline"));
  }
}

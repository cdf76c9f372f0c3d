// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.Problem;

/// Makes one kind of forecast.
interface Work {

  /// Where its files stand while it is made.
  ///
  /// @param path a folder of its own, in which each part is a file of its own name
  record Folder(Path path) {

    /// The file of a part, where it was sent.
    Optional<Path> file(String part) {
      return Optional.of(path.resolve(part)).filter(Files::isRegularFile);
    }
  }

  /// What came of it.
  ///
  /// @param result absent when a problem refuses the files
  record Made(Optional<ForecastResult> result, List<Problem> problems) {
    public Made {
      problems = List.copyOf(problems);
    }
  }

  Made make(Folder folder, ForecastLine asked, Progress progress) throws IOException;
}

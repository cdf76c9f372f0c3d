// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The files of a forecast, on the disk for as long as they are read.
record KeptFiles(Work.Folder folder) implements AutoCloseable {

  static KeptFiles of(ForecastRows rows, long forecast) throws IOException {
    Path folder = Files.createTempDirectory("throughline-forecast");
    KeptFiles kept = new KeptFiles(new Work.Folder(folder));
    try {
      for (String part : rows.inputs(forecast).keySet()) {
        Files.write(folder.resolve(part), rows.input(forecast, part));
      }
      return kept;
    } catch (IOException | RuntimeException failure) {
      kept.close();
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder.path())) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}

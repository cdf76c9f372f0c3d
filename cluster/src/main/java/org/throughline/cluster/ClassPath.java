// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// What this process was started with.
final class ClassPath {

  /// A class of each archive that is ours or that the engine needs beside Spark.
  private static final List<String> ENGINE =
      List.of(
          "org.throughline.cluster.CouncilTask",
          "org.throughline.forecast.Forecast",
          "de.siegmar.fastcsv.reader.CsvReader",
          "org.snakeyaml.engine.v2.api.LoadSettings");

  private ClassPath() {}

  /// The archives that a job brings with it; folders of classes are packed into `scratch`.
  static List<String> engine(Path scratch) throws IOException {
    List<String> archives = new ArrayList<>();
    for (String place : places().toList()) {
      Path path = Path.of(place);
      archives.add(
          Files.isDirectory(path)
              ? packed(path, scratch.resolve("engine-" + archives.size() + ".jar")).toString()
              : place);
    }
    return archives;
  }

  private static Path packed(Path folder, Path archive) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return archive;
  }

  private static Stream<String> places() {
    return ENGINE.stream().map(ClassPath::place);
  }

  private static String place(String name) {
    try {
      CodeSource source = Class.forName(name).getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException impossible) {
      throw new IllegalStateException("The class path lacks " + name, impossible);
    }
  }

  /// Everything but that: what a machine of a cluster has.
  static List<String> spark() {
    List<String> own = places().toList();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !own.contains(each))
        .toList();
  }
}

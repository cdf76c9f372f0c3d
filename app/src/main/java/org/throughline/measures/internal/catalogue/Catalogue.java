// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;

/// Every measure there is, by its code: those that come with the application, and the council's own
/// from a folder, which may replace one that comes with it. A file that cannot be read is left out
/// and named; the others work.
public final class Catalogue {

  private final Map<MeasureCode, Measure> measures = new TreeMap<>();
  private final Map<MeasureCode, String> texts = new HashMap<>();
  private final List<CatalogueProblem> problems = new ArrayList<>();

  private Catalogue() {}

  /// Reads what comes with the application.
  ///
  /// @param own a folder of the council's own files; none when empty or not there
  public static Catalogue read(Optional<Path> own) {
    Catalogue catalogue = new Catalogue();
    try {
      for (Resource each :
          new PathMatchingResourcePatternResolver().getResources("classpath:measures/*.sql")) {
        try (InputStream text = each.getInputStream()) {
          catalogue.add(
              "measures/" + each.getFilename(),
              new String(text.readAllBytes(), StandardCharsets.UTF_8),
              false);
        }
      }
      if (own.isPresent() && Files.isDirectory(own.get())) {
        catalogue.addOwn(own.get());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The measures' files cannot be read", unreadable);
    }
    return catalogue;
  }

  /// The measures whose files are `texts`, by the files' names.
  static Catalogue of(Map<String, String> texts) {
    Catalogue catalogue = new Catalogue();
    texts.forEach((file, text) -> catalogue.add(file, text, false));
    return catalogue;
  }

  public Collection<Measure> all() {
    return List.copyOf(measures.values());
  }

  public Optional<Measure> find(MeasureCode code) {
    return Optional.ofNullable(measures.get(code));
  }

  /// The file of a measure as it was read.
  String text(MeasureCode code) {
    return Objects.requireNonNull(texts.get(code), "every measure has a file");
  }

  public List<CatalogueProblem> problems() {
    return List.copyOf(problems);
  }

  private void addOwn(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.sql")) {
      for (Path each : files) {
        add(each.getFileName().toString(), Files.readString(each), true);
      }
    }
  }

  private void add(String file, String text, boolean mayReplace) {
    MeasureFile.Read read = MeasureFile.read(file, text);
    problems.addAll(read.problems());
    read.measure()
        .ifPresent(
            measure -> {
              Measure other = measures.get(measure.code());
              if (other != null && !mayReplace) {
                problems.add(
                    new CatalogueProblem(
                        file, 1, "has the code %s of %s".formatted(measure.code(), other.file())));
              } else {
                measures.put(measure.code(), measure);
                texts.put(measure.code(), text);
              }
            });
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.PublishedFigures;

/// Loads the published figures that come with the demonstration, through the door that any
/// council's files take.
@Component
class FiguresLoader {

  private static final Logger LOG = LoggerFactory.getLogger(FiguresLoader.class);
  private static final String FILES = "classpath:demonstration/figures/*.csv";

  private final PublishedFigures figures;
  private final Measures measures;
  private final Clock clock;

  FiguresLoader(PublishedFigures figures, Measures measures, Clock clock) {
    this.figures = figures;
    this.measures = measures;
    this.clock = clock;
  }

  /// Whether figures of the authority are there.
  boolean isLoaded() {
    return !measures
        .series(new MeasureCode("S2-09"), MeasuresLoader.HOME, clock.instant())
        .isEmpty();
  }

  /// Loads the files that are not there yet and asks the measures anew.
  void load() {
    for (Resource each : files()) {
      PublishedFigures.Taken taken = take(each);
      if (!taken.refusals().isEmpty()) {
        LOG.warn("Published figures were refused: {}", taken.refusals());
      }
    }
    LOG.info("{} published figures of measures are new", figures.refresh());
  }

  private static List<Resource> files() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(FILES);
      return Arrays.stream(found).sorted(Comparator.comparing(FiguresLoader::name)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The reader wants a file of its published name, and a resource may lie within a jar.
  private PublishedFigures.Taken take(Resource resource) {
    try {
      Path folder = Files.createTempDirectory("throughline-figures");
      Path file = folder.resolve(name(resource));
      try (InputStream content = resource.getInputStream()) {
        Files.copy(content, file);
        return figures.take(file, Optional.empty());
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Resource resource) {
    return Objects.requireNonNull(resource.getFilename(), "a file of the class path has a name");
  }
}

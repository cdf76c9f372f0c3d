// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.returns.statistics.Areas;
import org.throughline.returns.statistics.FileReading;
import org.throughline.returns.statistics.Reading;
import org.throughline.returns.statistics.ReadingLimits;
import org.throughline.returns.statistics.StatisticsSink;
import org.throughline.returns.statistics.Vintage;

/// Takes a file in and finds out by its first bytes what kind it is.
public final class Intake {

  private static final int PEEKED = 64;

  private final Definitions definitions;
  private final Areas areas;
  private final ReadingLimits limits;
  private final Optional<Vintage> given;
  private final StatisticsSink sink;

  public Intake(
      Definitions definitions,
      Areas areas,
      ReadingLimits limits,
      Optional<Vintage> given,
      StatisticsSink sink) {
    this.definitions = definitions;
    this.areas = areas;
    this.limits = limits;
    this.given = given;
    this.sink = sink;
  }

  public Reading read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.size(file) > limits.bytes()) {
      ProblemLog log = new ProblemLog(name, limits.problems());
      log.refuse("STAT-TOO-BIG", "The file is larger than any published one.");
      return new Reading(List.of(), List.of(), log.all());
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return Kind.of(in) == Kind.ZIP ? zip(file, name) : table(in, name);
    }
  }

  public Reading read(InputStream stream, String name) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    if (Kind.of(in) != Kind.ZIP) {
      return table(in, name);
    }
    Path kept = Files.createTempFile("throughline-statistics", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(kept)) {
        new Measured(in, limits).transferTo(out);
      } catch (Damaged tooBig) {
        ProblemLog log = new ProblemLog(name, limits.problems());
        log.refuse(tooBig.code(), tooBig.sentence());
        return new Reading(List.of(), List.of(), log.all());
      }
      return zip(kept, name);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  ReadingLimits limits() {
    return limits;
  }

  StatisticsSink sink() {
    return sink;
  }

  Optional<Vintage> givenVintage() {
    return given;
  }

  /// The release that the caller gave, or else that a file's name tells.
  Optional<Vintage> vintage(String name) {
    return given.or(() -> Vintage.inName(name));
  }

  FileContext context(String name, Optional<Vintage> vintage) {
    ProblemLog log = new ProblemLog(name, limits.problems());
    return new FileContext(name, definitions, areas, limits, vintage, sink, log);
  }

  /// Reads a file that is not packed.
  TableReading read(FileContext context, InputStream stream, boolean isAlone) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    return switch (Kind.of(in)) {
      case JSON -> JsonFile.read(given.isEmpty() ? undated(context) : context, in, isAlone);
      case CSV -> CsvFile.read(context, in, isAlone);
      case ZIP ->
          refused(context, "STAT-ZIP-IN-ZIP", "A zip in a zip is not read. Load it by itself.");
      case UTF_16 ->
          refused(
              context,
              "STAT-UTF-16",
              "The file is written in UTF-16. Save it as \"CSV UTF-8\", or load it as published.");
      case OLD_WORKBOOK ->
          refused(
              context,
              "STAT-WORKBOOK",
              "The file is an old Excel workbook. Save the sheet with the figures as CSV.");
      case PDF ->
          refused(
              context,
              "STAT-PDF",
              "The file is a PDF. Load the CSV that the Department publishes beside it.");
    };
  }

  private Reading zip(Path file, String name) throws IOException {
    ZipRelease release = new ZipRelease(this, new ProblemLog(name, limits.problems()));
    return release.read(file);
  }

  private Reading table(InputStream in, String name) throws IOException {
    FileContext context = context(name, vintage(name));
    FileReading reading;
    try {
      reading = read(context, new Measured(in, limits), true).reading();
    } catch (Damaged damaged) {
      context.log().refuse(damaged.code(), damaged.sentence());
      reading = new TableReading(context, true).reading();
    }
    sink.end(reading);
    return new Reading(List.of(reading), List.of(), reading.problems());
  }

  /// A JSON says on which day it was made, which is better than a year in its name.
  private static FileContext undated(FileContext context) {
    return context.with(Optional.empty());
  }

  private static TableReading refused(FileContext context, String code, String reason) {
    context.log().refuse(code, reason);
    return new TableReading(context, true);
  }

  /// What a file is by its first bytes.
  private enum Kind {
    ZIP,
    CSV,
    JSON,
    UTF_16,
    OLD_WORKBOOK,
    PDF;

    static Kind of(InputStream in) throws IOException {
      in.mark(PEEKED);
      String start = new String(in.readNBytes(PEEKED), StandardCharsets.ISO_8859_1);
      in.reset();
      if (start.startsWith("PK")) {
        return ZIP;
      }
      if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
        return UTF_16;
      }
      if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
        return OLD_WORKBOOK;
      }
      if (start.startsWith("%PDF")) {
        return PDF;
      }
      String plain = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
      return plain.stripLeading().startsWith("{") || plain.stripLeading().startsWith("[")
          ? JSON
          : CSV;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.returns.internal.TextDecoder;
import org.throughline.returns.statistics.FileReading;
import org.throughline.returns.statistics.Problem;
import org.throughline.returns.statistics.Reading;
import org.throughline.returns.statistics.Vintage;

/// Reads a release that is published as one zip: its data files, with the year that its guidance
/// tells.
final class ZipRelease {

  private static final int GUIDANCE_CHARACTERS = 4_000;

  private final Intake intake;
  private final ProblemLog log;
  private final Measured.Budget budget;
  private final List<FileReading> files = new ArrayList<>();
  private final List<String> setAside = new ArrayList<>();

  ZipRelease(Intake intake, ProblemLog log) {
    this.intake = intake;
    this.log = log;
    this.budget = new Measured.Budget(intake.limits().unpackedBytes());
  }

  Reading read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        FileReading workbook = workbook(file);
        files.add(workbook);
        intake.sink().end(workbook);
      } else {
        readAll(zip);
      }
    } catch (ZipException | EOFException e) {
      log.refuse(
          "STAT-ZIP-DAMAGED",
          "The zip cannot be opened: it was cut short or damaged on its way. Download it again.");
    }
    List<Problem> problems = new ArrayList<>(log.all());
    files.forEach(each -> problems.addAll(each.problems()));
    return new Reading(files, setAside, problems);
  }

  private FileReading workbook(Path file) throws IOException {
    FileContext context = intake.context(log.file(), intake.vintage(log.file()));
    try {
      return WorkbookFile.read(context, file).reading();
    } catch (Damaged damaged) {
      context.log().refuse(damaged.code(), damaged.sentence());
      return new TableReading(context, true).reading();
    }
  }

  private void readAll(ZipFile zip) throws IOException {
    List<? extends ZipEntry> entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    if (entries.size() > intake.limits().entries()) {
      log.refuse(
          "STAT-TOO-BIG",
          "The zip has "
              + entries.size()
              + " files. No release has so many: load the files one by one.");
      return;
    }
    Optional<Vintage> vintage = vintage(zip, entries);
    for (ZipEntry entry : entries) {
      take(zip, entry, vintage);
    }
    if (files.isEmpty() && !log.isRefused()) {
      log.refuse(
          "STAT-NOTHING-KNOWN",
          "No file in the zip is one that can be loaded. Load the zip as the Department publishes"
              + " it.");
    }
  }

  private void take(ZipFile zip, ZipEntry entry, Optional<Vintage> vintage) throws IOException {
    if (!isData(entry.getName())) {
      setAside.add(entry.getName());
      return;
    }
    FileContext context = intake.context(entry.getName(), vintage);
    try (InputStream in = unpack(zip, entry)) {
      TableReading table = intake.read(context, in, false);
      keep(table, context);
    } catch (Damaged damaged) {
      context.log().refuse(damaged.code(), damaged.sentence());
      keep(new TableReading(context, false), context);
    }
  }

  private void keep(TableReading table, FileContext context) {
    FileReading reading = table.reading();
    if (table.isSetAside()) {
      setAside.add(context.name());
      reading.problems().forEach(each -> log.notice(each.code(), 0, "", named(each)));
    } else {
      files.add(reading);
      intake.sink().end(reading);
    }
  }

  private static String named(Problem problem) {
    return problem.file() + ": " + problem.message();
  }

  private InputStream unpack(ZipFile zip, ZipEntry entry) throws IOException {
    try {
      return new Measured(zip.getInputStream(entry), entry, intake.limits(), budget);
    } catch (ZipException e) {
      throw new Damaged(
          "STAT-ZIP-DAMAGED",
          "The file cannot be unpacked: the zip is damaged or locked with a password. Download it"
              + " again.");
    }
  }

  /// The files of figures. A release also has its guidance and supporting files in other forms.
  private static boolean isData(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isTable = lower.endsWith(".csv") || lower.endsWith(".json");
    return isTable
        && !lower.endsWith(".meta.csv")
        && !lower.contains("supporting-files/")
        && !lower.contains("__macosx/");
  }

  private Optional<Vintage> vintage(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException {
    Optional<Vintage> given = intake.givenVintage();
    if (given.isPresent()) {
      return given;
    }
    for (ZipEntry entry : entries) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith("data-guidance.txt")) {
        Optional<Vintage> told = told(zip, entry);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return intake.vintage(log.file());
  }

  /// The second line of the guidance names the release; damaged guidance names nothing.
  private Optional<Vintage> told(ZipFile zip, ZipEntry entry) throws IOException {
    char[] start = new char[GUIDANCE_CHARACTERS];
    try (BufferedReader reader = new BufferedReader(new TextDecoder(unpack(zip, entry)))) {
      int read = Math.max(0, reader.read(start, 0, start.length));
      return new String(start, 0, read)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .limit(2)
          .map(Vintage::inGuidance)
          .flatMap(Optional::stream)
          .findFirst();
    } catch (Damaged damaged) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.tables.PlainText;
import org.throughline.statute.Calendars;
import org.throughline.statute.Event;
import org.throughline.statute.EventCheck;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Problem;
import org.throughline.statute.calendar.SchoolTermsFile;

/// What was typed after `timeline`, understood. All that is wrong with it is told at once.
record TimelineRequest(
    Pathway pathway, List<Event> events, Calendars calendars, LocalDate asOf, boolean isJson) {

  private static final String UNREADABLE =
      "--terms: there is no file “%s” of text that can be read.";

  static TimelineRequest read(List<String> words, LocalDate today) {
    List<String> problems = new ArrayList<>();
    TypedEvents typed = TypedEvents.takenFrom(words, problems);
    Arguments arguments =
        Arguments.read(
            typed.otherWords(), Set.of("--terms", "--as-at"), Set.of("--json"), problems);
    Optional<Pathway> pathway = pathway(arguments, problems);
    LocalDate asOf =
        arguments
            .option("--as-at")
            .flatMap(day -> TypedDay.read("--as-at", day, problems))
            .orElse(today);
    List<Event> events = typed.events(pathway, problems);
    pathway.stream()
        .flatMap(known -> EventCheck.problems(known, events, asOf).stream())
        .map(Problem::sentence)
        .forEach(problems::add);
    Optional<String> terms = arguments.option("--terms");
    Calendars calendars =
        terms.map(file -> withTerms(file, problems)).orElseGet(Calendars::england);
    if (!problems.isEmpty()) {
      boolean isFileAlone = problems.equals(terms.stream().map(UNREADABLE::formatted).toList());
      throw new CannotContinue(
          isFileAlone ? ExitCode.DATA_UNUSABLE : ExitCode.WRONG_USE,
          String.join(System.lineSeparator(), problems));
    }
    return new TimelineRequest(
        pathway.orElseThrow(), events, calendars, asOf, arguments.switches().contains("--json"));
  }

  private static Optional<Pathway> pathway(Arguments arguments, List<String> problems) {
    if (arguments.rest().size() != 1) {
      problems.add(
          "Give one pathway, such as ehc-needs-assessment, and its events:"
              + " ./throughline timeline --help shows how.");
      return Optional.empty();
    }
    String code = arguments.rest().getFirst();
    Pathways pathways = Pathways.standard();
    Optional<Pathway> found = pathways.find(code);
    if (found.isEmpty()) {
      problems.add(
          "There is no pathway “%s”.%s ./throughline pathways lists them."
              .formatted(code, meant(pathways.nearest(code))));
    }
    return found;
  }

  private static String meant(Optional<String> nearest) {
    return nearest.map(code -> " Did you mean “" + code + "”?").orElse("");
  }

  private static Calendars withTerms(String file, List<String> problems) {
    try (Reader text = PlainText.of(Files.newInputStream(Path.of(file)))) {
      SchoolTermsFile.Reading reading = SchoolTermsFile.read(text.readAllAsString());
      reading.problems().forEach(problem -> problems.add(file + ": " + problem));
      return Calendars.england().forSchool(reading.terms());
    } catch (IOException | InvalidPathException unreadable) {
      problems.add(UNREADABLE.formatted(file));
      return Calendars.england();
    }
  }
}

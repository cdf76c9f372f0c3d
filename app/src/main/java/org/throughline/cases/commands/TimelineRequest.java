// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
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

  static TimelineRequest read(List<String> words, LocalDate today) {
    List<String> problems = new ArrayList<>();
    TypedEvents typed = TypedEvents.takenFrom(words);
    Arguments arguments =
        Arguments.read(typed.otherWords(), Set.of("--terms", "--as-at"), Set.of("--json"));
    Pathway pathway = pathway(arguments);
    LocalDate asOf =
        arguments
            .option("--as-at")
            .flatMap(day -> TypedDay.read("--as-at", day, problems))
            .orElse(today);
    List<Event> events = typed.events(pathway, problems);
    EventCheck.problems(pathway, events, asOf).stream()
        .map(Problem::sentence)
        .forEach(problems::add);
    Calendars calendars =
        arguments
            .option("--terms")
            .map(file -> withTerms(Path.of(file), problems))
            .orElseGet(Calendars::england);
    if (!problems.isEmpty()) {
      throw wrong(String.join(System.lineSeparator(), problems));
    }
    return new TimelineRequest(
        pathway, events, calendars, asOf, arguments.switches().contains("--json"));
  }

  private static Pathway pathway(Arguments arguments) {
    if (arguments.rest().size() != 1) {
      throw wrong(
          "Give one pathway, such as ehc-needs-assessment, and its events:"
              + " ./throughline timeline --help shows how.");
    }
    String code = arguments.rest().getFirst();
    Pathways pathways = Pathways.standard();
    return pathways
        .find(code)
        .orElseThrow(
            () ->
                wrong(
                    "There is no pathway “%s”.%s ./throughline pathways lists them."
                        .formatted(code, meant(pathways.nearest(code)))));
  }

  private static String meant(Optional<String> nearest) {
    return nearest.map(code -> " Did you mean “" + code + "”?").orElse("");
  }

  private static Calendars withTerms(Path file, List<String> problems) {
    try {
      SchoolTermsFile.Reading reading = SchoolTermsFile.read(Files.readString(file));
      reading.problems().forEach(problem -> problems.add(file + ": " + problem));
      return Calendars.england().forSchool(reading.terms());
    } catch (IOException unreadable) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "There is no file %s of text that can be read.".formatted(file),
          unreadable);
    }
  }

  static CannotContinue wrong(String sentence) {
    return new CannotContinue(ExitCode.WRONG_USE, sentence);
  }
}

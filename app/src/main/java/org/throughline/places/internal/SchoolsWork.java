// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.schools.Phase;
import org.throughline.forecast.schools.PublishedErrors;
import org.throughline.forecast.schools.SchoolBackTest;
import org.throughline.forecast.schools.SchoolFiles;
import org.throughline.forecast.schools.SchoolForecast;
import org.throughline.forecast.schools.SchoolInputs;
import org.throughline.forecast.schools.SchoolTables;
import org.throughline.forecast.schools.SchoolTally;

/// Forecasts pupils and school places by planning area.
final class SchoolsWork implements Work {

  private final ForecastResult result;

  SchoolsWork(ForecastLine asked) {
    this.result = new ForecastResult(asked.simulations());
  }

  @Override
  public Made make(Folder folder, ForecastLine asked, Progress progress) throws IOException {
    SchoolFiles.Reading reading = read(folder, folder.file("migration"));
    if (reading.inputs().isEmpty()) {
      return new Made(Optional.empty(), reading.problems());
    }
    SchoolInputs inputs = reading.inputs().get();
    progress.expect(asked.simulations());
    SchoolBackTest backTest = SchoolBackTest.of(inputs, asked.seed(), 1);
    SchoolTally tally =
        SchoolForecast.of(inputs).simulate(asked.seed(), asked.simulations(), 1, progress.part());
    result.futures.add("As now");
    for (Phase phase : Phase.values()) {
      phase(inputs, tally, phase);
    }
    backTest.scores().forEach(this::past);
    tables(folder, new SchoolTables(inputs, tally, backTest))
        .tables()
        .forEach((name, table) -> result.table(0, name, table));
    result.answer = answer(inputs, tally);
    return new Made(Optional.of(result), reading.problems());
  }

  private static SchoolFiles.Reading read(Folder folder, Optional<Path> migration) {
    return new SchoolFiles(
            folder.file("rolls").orElseThrow(),
            folder.file("births").orElseThrow(),
            folder.file("schools"),
            folder.file("housing"),
            migration)
        .read(OptionalInt.empty());
  }

  /// What homes bring stands apart where homes were sent.
  private static SchoolTables tables(Folder folder, SchoolTables tables) {
    return folder.file("housing").isEmpty()
        ? tables
        : read(folder, Optional.empty()).inputs().map(tables::withHomes).orElse(tables);
  }

  private static String line(Phase phase) {
    String word = phase.word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " pupils";
  }

  private void phase(SchoolInputs inputs, SchoolTally tally, Phase phase) {
    int last = inputs.years().length - 1;
    if (tally.phase(last, -1, phase).mean() == 0) {
      return;
    }
    for (int year = 0; year <= last; year++) {
      result.point(0, line(phase), inputs.years()[year], tally.phase(year, -1, phase), 1);
    }
    for (int year = inputs.firstYear(); year <= inputs.seedYear(); year++) {
      int pupils = 0;
      for (int group = phase.youngest(); group <= phase.oldest(); group++) {
        pupils += inputs.pupils(-1, year, group);
      }
      result.counted.add(new ForecastResult.Counted(line(phase), year, pupils));
    }
  }

  private void past(SchoolBackTest.Score score) {
    result.past.add(
        new ForecastResult.Past(
            line(score.phase()),
            score.horizon(),
            score.error(),
            new ForecastResult.Held(score.covered95(), score.origins()),
            Optional.of(new ForecastResult.Held(score.cellsCovered95(), score.cells())),
            score.flat(),
            PublishedErrors.usual(score.phase(), score.horizon())));
  }

  private static String answer(SchoolInputs inputs, SchoolTally tally) {
    StringBuilder answer = new StringBuilder();
    for (Phase phase : new Phase[] {Phase.PRIMARY, Phase.SECONDARY}) {
      int last = Math.min(phase.yearsAhead(), inputs.years().length) - 1;
      Distribution pupils = tally.phase(last, -1, phase);
      if (pupils.mean() > 0) {
        answer
            .append(answer.isEmpty() ? "About " : "; about ")
            .append(
                String.format(
                    Locale.UK,
                    "%,.0f %s pupils in %s",
                    pupils.mean(),
                    phase.word(),
                    SchoolTables.schoolYear(inputs.years()[last])));
      }
    }
    return answer.toString();
  }
}

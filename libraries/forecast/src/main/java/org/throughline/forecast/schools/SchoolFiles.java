// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.forecast.Problem;
import org.throughline.forecast.internal.ProblemLog;

/// The CSV files that a forecast of pupils is made from.
///
/// @param rolls `year, planning-area, year-group, pupils`: the January census, year group R or 1
///     to 13
/// @param births `year, planning-area, births`: September to August, by the year that ends it
/// @param schools `school, planning-area, youngest, oldest, admission-number, from, admitted`
/// @param housing `planning-area, year, homes, primary-yield, secondary-yield`: homes first lived
///     in during the year before that January, pupils for each hundred of them
/// @param migration `year, planning-area, year-group, pupils`: arrivals, below 0 departures, known
///     beyond what has been usual
public record SchoolFiles(
    Path rolls,
    Path births,
    Optional<Path> schools,
    Optional<Path> housing,
    Optional<Path> migration) {

  /// How far a forecast goes unless it is said: as far as the school capacity return asks.
  public static final int USUAL_YEARS = 7;

  /// What was read, or everything that is wrong.
  ///
  /// @param inputs absent when a problem refuses the files
  /// @param problems refusals and remarks, file by file
  public record Reading(Optional<SchoolInputs> inputs, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Reads all files and reports every problem of all of them at once.
  ///
  /// @param until the last January to forecast; seven years ahead where it is absent
  public Reading read(OptionalInt until) {
    ProblemLog problems = new ProblemLog();
    RollsFile counted = new RollsFile(rolls, problems);
    counted.read();
    Areas areas = counted.areas();
    ArrivalsFiles arrivals = new ArrivalsFiles(areas, problems);
    housing.ifPresent(arrivals::readHousing);
    migration.ifPresent(arrivals::readMigration);
    SchoolInputs inputs =
        new SchoolInputs(
            areas.names(),
            counted.rolls(),
            new BirthsFile(births, areas, problems).read(),
            arrivals.byYear(),
            schools.map(file -> new SchoolsFile(file, areas, problems).read()).orElse(List.of()),
            until.orElse(counted.lastYear() + USUAL_YEARS));
    if (!problems.isRefused()) {
      new SchoolGaps(this, inputs, problems).look();
    }
    return new Reading(
        problems.isRefused() ? Optional.empty() : Optional.of(inputs), problems.all());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.internal.CostsFile;
import org.throughline.forecast.internal.Gaps;
import org.throughline.forecast.internal.PopulationFile;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.SnapshotsFile;
import org.throughline.forecast.internal.TransitionsFile;
import org.throughline.forecast.internal.ValidStatesFile;

/// The four CSV files that the open SEND forecasting model reads, which ours reads as well.
///
/// @param transitions one row a person a year: `calendar-year, setting-1, need-1,
///     academic-year-1, setting-2, need-2, academic-year-2`, with `NONSEND` for having no plan
/// @param population `calendar-year, academic-year, population`
/// @param validStates `setting, setting-group, min-academic-year, max-academic-year, needs,
///     setting->setting`
/// @param costs `need, setting, cost`
/// @param history whether `transitions` says who went where, or how many were where each January:
///     `calendar-year, setting, need, academic-year, plans`
public record InputFiles(
    Path transitions, Path population, Path validStates, Path costs, History history) {

  /// What a council knows of its past.
  public enum History {
    /// Person by person, year by year.
    TRANSITIONS,
    /// Only how many plans there were in each cell, in two or more Januaries.
    SNAPSHOTS
  }

  /// The files of a council that knows who went where.
  public InputFiles(Path transitions, Path population, Path validStates, Path costs) {
    this(transitions, population, validStates, costs, History.TRANSITIONS);
  }

  /// What was read, or everything that is wrong.
  ///
  /// @param inputs absent when a problem refuses the files
  /// @param problems refusals and remarks, file by file
  public record Reading(Optional<Inputs> inputs, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Reads all four and reports every problem of all of them at once.
  public Reading read() {
    ProblemLog problems = new ProblemLog();
    States states = new ValidStatesFile(validStates, problems).read();
    Transitions counted =
        switch (history) {
          case TRANSITIONS -> new TransitionsFile(transitions, states, problems).read();
          case SNAPSHOTS -> new SnapshotsFile(transitions, states, problems).read();
        };
    Population people = new PopulationFile(population, problems).read();
    UnitCosts prices = new CostsFile(costs, states, problems).read();
    Inputs inputs = new Inputs(states, counted, people, prices, Integer.MAX_VALUE);
    if (!problems.isRefused()) {
      new Gaps(this, inputs, problems).look();
    }
    return new Reading(
        problems.isRefused() ? Optional.empty() : Optional.of(inputs), problems.all());
  }
}

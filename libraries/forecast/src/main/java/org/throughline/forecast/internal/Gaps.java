// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.forecast.Ages;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;

/// Looks at the four files together for what is not there.
public final class Gaps {

  private final InputFiles files;
  private final Inputs inputs;
  private final ProblemLog problems;

  public Gaps(InputFiles files, Inputs inputs, ProblemLog problems) {
    this.files = files;
    this.inputs = inputs;
    this.problems = problems;
  }

  public void look() {
    transitionYears();
    if (files.history() == InputFiles.History.TRANSITIONS) {
      new Breaks(files.transitions(), inputs.transitions(), problems).look();
    }
    populationYears();
    populationAges();
    costs();
  }

  private void transitionYears() {
    int[] years = inputs.transitions().years();
    for (int year = years[0]; year < years[years.length - 1]; year++) {
      if (Arrays.binarySearch(years, year) < 0) {
        problems.refuse(
            files.transitions(),
            0,
            "calendar-year",
            "No transition begins in "
                + year
                + ", though others do before and after it. Add that"
                + " year's rows, or take out the years before it.");
      }
    }
  }

  private void populationYears() {
    int[] years = inputs.population().years();
    int first = inputs.transitions().years()[0];
    int last = years.length == 0 ? 0 : years[years.length - 1];
    for (int year = first; year <= Math.max(last, inputs.seedYear() + 1); year++) {
      if (!inputs.population().has(year)) {
        problems.refuse(
            files.population(),
            0,
            "calendar-year",
            "No population is given for "
                + year
                + ". Add a row for each academic year of it:"
                + " every year from "
                + first
                + " until the last one forecast is needed.");
      }
    }
  }

  private void populationAges() {
    int[] forecast = inputs.years();
    int last = forecast.length == 0 ? inputs.seedYear() : forecast[forecast.length - 1];
    for (int year = inputs.transitions().years()[0]; year <= last; year++) {
      if (inputs.population().has(year)) {
        populationAges(year);
      }
    }
  }

  private void populationAges(int year) {
    Set<Integer> joined = joinedBy(year);
    Map<Boolean, List<Integer>> empty =
        IntStream.rangeClosed(Ages.FIRST, Ages.LAST)
            .filter(age -> inputs.states().isAnyValid(age) || joined.contains(age))
            .filter(age -> inputs.population().at(year, age) == 0)
            .boxed()
            .collect(Collectors.partitioningBy(joined::contains));
    nobodyToJoin(year, empty.getOrDefault(true, List.of()));
    nobodyThere(year, empty.getOrDefault(false, List.of()));
  }

  /// The academic years that new plans were in when they were first counted, in January of `year`.
  private Set<Integer> joinedBy(int year) {
    return inputs.transitions().flows().stream()
        .filter(flow -> flow.isJoining() && flow.year() == year - 1)
        .map(flow -> flow.age() + 1)
        .filter(Ages::isCounted)
        .collect(Collectors.toSet());
  }

  /// Without them no chance of a new plan can be told.
  private void nobodyToJoin(int year, List<Integer> ages) {
    if (!ages.isEmpty()) {
      problems.refuse(
          files.population(),
          0,
          "population",
          ("New plans of January %d are in academic year %s, in which nobody lives in the area in"
                  + " %d. Give how many do, or correct the academic year of the plans.")
              .formatted(year, listed(ages), year));
    }
  }

  private void nobodyThere(int year, List<Integer> ages) {
    if (!ages.isEmpty()) {
      problems.remark(
          files.population(),
          0,
          "academic-year",
          "In "
              + year
              + " nobody lives in the area in academic year "
              + listed(ages)
              + ". Check that no row is missing.");
    }
  }

  private static String listed(List<Integer> ages) {
    return ages.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void costs() {
    States states = inputs.states();
    if (IntStream.range(0, states.count()).noneMatch(inputs.costs()::isKnown)) {
      problems.remark(
          files.costs(),
          0,
          "cost",
          "No cost is given. Plans are counted and every cost is unknown: add a row for each need"
              + " and setting.");
      return;
    }
    boolean[] isHeld = new boolean[states.count()];
    for (Transitions.Flow flow : inputs.transitions().flows()) {
      if (!flow.isLeaving()) {
        isHeld[flow.to()] = true;
      }
    }
    for (int state = 0; state < states.count(); state++) {
      if (isHeld[state] && !inputs.costs().isKnown(state)) {
        problems.remark(
            files.costs(),
            0,
            "cost",
            "There is no cost for need “"
                + states.needs().get(states.need(state))
                + "” in setting “"
                + states.settings().get(states.setting(state)).name()
                + "”. Its plans are counted but left out of every cost: add the row.");
      }
    }
  }
}

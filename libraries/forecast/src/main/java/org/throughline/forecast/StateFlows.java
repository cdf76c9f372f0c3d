// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.throughline.forecast.internal.Years;

/// Who came and went in every age, need and setting, as means over the futures. Each row of its
/// table adds up: before + joiners + moved-in + changed-in + restated-in − leavers − moved-out −
/// changed-out − restated-out = plans.
///
/// Who goes stands at the age that they would have reached, beside who comes. Sums of any split of
/// the simulations, added, are the sums of them all.
public final class StateFlows {

  /// The name of its table.
  public static final String TABLE = "flows-by-state";

  /// One flow.
  ///
  /// @param isOfAgeBelow whether the future keeps it at the age that people leave
  private record Flow(
      String name, boolean isOfAgeBelow, BiFunction<Years, Integer, int[]> people) {}

  private static final List<Flow> FLOWS =
      List.of(
          new Flow("joiners", false, Years::joiners),
          new Flow("leavers", true, Years::leavers),
          new Flow("moved-out", true, Years::movedOut),
          new Flow("moved-in", false, Years::movedIn),
          new Flow("changed-out", true, Years::changedOut),
          new Flow("changed-in", false, Years::changedIn),
          new Flow("restated-out", true, Years::restatedOut),
          new Flow("restated-in", false, Years::restatedIn),
          new Flow("plans", false, Years::stock));
  private static final int PLANS = FLOWS.size() - 1;

  private final Inputs inputs;
  private final States states;
  private final long[][][] sums;
  private int simulations;

  StateFlows(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    // Who leaves at the last age would have reached one that is not counted any more.
    this.sums = new long[inputs.years().length][FLOWS.size()][states.cells() + states.count()];
  }

  void add(long run, int simulation, Years future) {
    simulations++;
    for (int year = 0; year < sums.length; year++) {
      for (int at = 0; at < FLOWS.size(); at++) {
        Flow flow = FLOWS.get(at);
        int[] people = flow.people().apply(future, year);
        int older = flow.isOfAgeBelow() ? states.count() : 0;
        for (int number = 0; number < people.length; number++) {
          sums[year][at][future.held().cell(number) + older] += people[number];
        }
      }
    }
  }

  /// Adds what was summed of other simulations.
  void add(StateFlows more) {
    simulations += more.simulations;
    for (int year = 0; year < sums.length; year++) {
      for (int flow = 0; flow < FLOWS.size(); flow++) {
        for (int cell = 0; cell < sums[year][flow].length; cell++) {
          sums[year][flow][cell] += more.sums[year][flow][cell];
        }
      }
    }
  }

  /// A row a year, age, need and setting that anybody was in or came to.
  public CsvTable table() {
    List<String> heading =
        new ArrayList<>(List.of("calendar-year", "academic-year", "need", "setting", "before"));
    FLOWS.forEach(flow -> heading.add(flow.name()));
    CsvTable table = new CsvTable(heading);
    long[] before = seed();
    for (int year = 0; year < sums.length; year++) {
      for (int cell = 0; cell < before.length; cell++) {
        if (before[cell] > 0 || isAny(year, cell)) {
          table.add(row(year, cell, before[cell]));
        }
      }
      before = aYearOlder(sums[year][PLANS]);
    }
    return table;
  }

  private long[] seed() {
    int[] stock = inputs.transitions().stockIn(inputs.seedYear(), states);
    long[] people = new long[states.cells() + states.count()];
    for (int cell = 0; cell < stock.length; cell++) {
      people[cell + states.count()] = (long) stock[cell] * simulations;
    }
    return people;
  }

  private long[] aYearOlder(long[] people) {
    long[] older = new long[people.length];
    System.arraycopy(people, 0, older, states.count(), states.cells());
    return older;
  }

  private boolean isAny(int year, int cell) {
    for (long[] flow : sums[year]) {
      if (flow[cell] > 0) {
        return true;
      }
    }
    return false;
  }

  private List<String> row(int year, int cell, long before) {
    int state = cell % states.count();
    List<String> row =
        new ArrayList<>(
            List.of(
                String.valueOf(inputs.years()[year]),
                String.valueOf(cell / states.count() + Ages.FIRST),
                states.needs().get(states.need(state)),
                states.settings().get(states.setting(state)).name(),
                mean(before)));
    for (long[] flow : sums[year]) {
      row.add(mean(flow[cell]));
    }
    return row;
  }

  private String mean(long people) {
    return CsvTable.number((double) people / Math.max(1, simulations));
  }
}

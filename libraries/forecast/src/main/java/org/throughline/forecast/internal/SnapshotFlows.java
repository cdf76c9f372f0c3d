// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Objects;
import java.util.SortedMap;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;

/// What must have happened between two Januaries of which only the plans in each cell are known.
///
/// Net change alone cannot tell joiners from leavers. Of each age as many leave as is usual in
/// England; who is missing beyond that moved to a setting that gained, or left; who is there beyond
/// that joined. What is inferred begins and ends exactly with what was counted.
final class SnapshotFlows {

  private final States states;
  private final SortedMap<Integer, int[]> stocks;
  private final FlowCounter flows = new FlowCounter();
  private final int settings;

  /// What rounding left over so far; it is given to the next cell, so that small cells together
  /// lose as many as they should.
  private double leftOver;

  /// @param stocks plans by cell in consecutive Januaries; below 0 is none
  SnapshotFlows(States states, SortedMap<Integer, int[]> stocks) {
    this.states = states;
    this.stocks = stocks;
    this.settings = states.settings().size();
  }

  Transitions infer() {
    for (int year : stocks.keySet()) {
      if (stocks.containsKey(year + 1)) {
        for (int age = Ages.FIRST; age < Ages.LAST; age++) {
          for (int need = 0; need < states.needs().size(); need++) {
            cohort(year, age, need);
          }
        }
      }
    }
    return new Transitions(flows.flows());
  }

  private int plans(int year, int age, int need, int setting) {
    int[] stock = Objects.requireNonNull(stocks.get(year));
    return Math.max(0, stock[states.cell(age, states.state(need, setting))]);
  }

  private void cohort(int year, int age, int need) {
    int[] staying = new int[settings];
    int[] gone = new int[settings];
    int[] came = new int[settings];
    for (int setting = 0; setting < settings; setting++) {
      int state = states.state(need, setting);
      int before = plans(year, age, need, setting);
      int after = plans(year + 1, age + 1, need, setting);
      int leavers = leavers(before, age);
      add(year, age, state, Transitions.OUTSIDE, leavers);
      int left = states.isValid(age + 1, state) ? before - leavers : 0;
      staying[setting] = Math.min(left, after);
      gone[setting] = before - leavers - staying[setting];
      came[setting] = after - staying[setting];
      add(year, age, state, state, staying[setting]);
    }
    move(year, age, need, gone, came);
    for (int setting = 0; setting < settings; setting++) {
      int state = states.state(need, setting);
      add(year, age, state, Transitions.OUTSIDE, gone[setting]);
      add(year, age, Transitions.OUTSIDE, state, came[setting]);
    }
  }

  private int leavers(int before, int age) {
    leftOver += before * National.leaving(age);
    int leavers = (int) Math.min(before, Math.floor(leftOver));
    leftOver -= leavers;
    return leavers;
  }

  /// Who is missing in one setting went to those that gained and take them, in turn.
  private void move(int year, int age, int need, int[] gone, int[] came) {
    for (int from = 0; from < settings; from++) {
      for (int to = 0; to < settings; to++) {
        int movers = states.canMove(from, to) && from != to ? Math.min(gone[from], came[to]) : 0;
        gone[from] -= movers;
        came[to] -= movers;
        add(year, age, states.state(need, from), states.state(need, to), movers);
      }
    }
  }

  private void add(int year, int age, int from, int to, int people) {
    if (people > 0) {
      flows.add(year, age, from, to, people);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.BitSet;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Population;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;
import org.throughline.forecast.Transitions.Flow;

/// The open model's parameters, from all years pooled.
final class WitanFit {

  private static final double NEVER_JOINED = 0.001;

  final Inputs inputs;
  final States states;
  final Held held;
  final double[] leave;
  final double[] remain;
  final double[] move;
  final double[] stay;
  final @org.jspecify.annotations.Nullable Urn[] destinations;
  final double[] join = new double[Ages.COUNT];
  final double[] refrain = new double[Ages.COUNT];
  final @org.jspecify.annotations.Nullable Urn[] places = new Urn[Ages.COUNT];

  WitanFit(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    int cells = states.cells();
    leave = new double[cells];
    remain = new double[cells];
    move = new double[cells];
    stay = new double[cells];
    destinations = new Urn[cells];
    count();
    spread(leave, remain, true);
    spread(move, stay, false);
    new WitanDestinations(inputs).fill(destinations);
    joiners();
    held = held();
  }

  /// The model may place people at an age that the setting does not take.
  private Held held() {
    BitSet reached = Held.reached(inputs);
    for (int cell = 0; cell + states.count() < destinations.length; cell++) {
      Urn urn = destinations[cell];
      if (urn != null) {
        int above = states.cell(cell / states.count() + Ages.FIRST + 1, 0);
        urn.outcomes().forEach(state -> reached.set(above + state));
      }
    }
    return new Held(states, reached);
  }

  private void count() {
    for (Flow flow : inputs.transitions().flows()) {
      if (flow.isJoining()) {
        continue;
      }
      int cell = states.cell(flow.age(), flow.from());
      (flow.isLeaving() ? leave : remain)[cell] += flow.people();
      if (flow.isRemaining()) {
        boolean isMove = states.setting(flow.from()) != states.setting(flow.to());
        (isMove ? move : stay)[cell] += flow.people();
      }
    }
  }

  /// Adds the prior of one pseudo-person of the same age to every valid cell.
  private void spread(double[] yes, double[] no, boolean isLeaving) {
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      double allYes = sum(yes, age);
      double allNo = sum(no, age);
      boolean isSeen = allYes + allNo > 0;
      double unseen = isLeaving ? 0.5 : 1;
      double forYes = isSeen ? (allYes + 0.5) / (allYes + allNo + 1) : unseen;
      double forNo = isSeen ? (allNo + 0.5) / (allYes + allNo + 1) : unseen;
      for (int state = 0; state < states.count(); state++) {
        yes[states.cell(age, state)] += forYes;
        no[states.cell(age, state)] += forNo;
      }
    }
  }

  private double sum(double[] values, int age) {
    double sum = 0;
    for (int state = 0; state < states.count(); state++) {
      sum += values[states.cell(age, state)];
    }
    return sum;
  }

  private void joiners() {
    int[] years = inputs.transitions().years();
    double[][] joined = new double[years.length][Ages.COUNT];
    double[][] where = new double[Ages.COUNT][states.count()];
    for (Flow flow : inputs.transitions().flows()) {
      if (flow.isJoining()) {
        joined[flow.year() - years[0]][Ages.index(flow.age() + 1)] += flow.people();
        where[Ages.index(flow.age() + 1)][flow.to()] += flow.people();
      }
    }
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      rate(age, years, joined);
      places[Ages.index(age)] = placesAt(age, where[Ages.index(age)]);
    }
  }

  private void rate(int age, int[] years, double[][] joined) {
    Population population = inputs.population();
    for (int at = 0; at < years.length; at++) {
      double people = population.at(years[at], age);
      double came = joined[at][Ages.index(age)];
      join[Ages.index(age)] += came > 0 ? came / years.length : NEVER_JOINED;
      refrain[Ages.index(age)] += (people - came) / years.length;
    }
  }

  private @org.jspecify.annotations.Nullable Urn placesAt(int age, double[] where) {
    double all = 0;
    int valid = 0;
    for (int state = 0; state < states.count(); state++) {
      all += where[state];
      valid += states.isValid(age, state) ? 1 : 0;
    }
    if (all == 0) {
      return null;
    }
    for (int state = 0; state < states.count(); state++) {
      where[state] += states.isValid(age, state) ? 1.0 / valid : 0;
    }
    return Urn.of(where);
  }

  /// Whether people who were in `state` at `age` may move in the year after.
  boolean canMove(int age, int state) {
    int need = states.need(state);
    int here = states.setting(state);
    if (states.waysOut(here) <= 1) {
      return false;
    }
    for (int other = 0; other < states.settings().size(); other++) {
      if (other != here
          && states.canMove(here, other)
          && states.isValid(age + 2, states.state(need, other))) {
        return true;
      }
    }
    return false;
  }

  static boolean isMove(States states, Flow flow) {
    return flow.isRemaining() && states.setting(flow.from()) != states.setting(flow.to());
  }

  Transitions transitions() {
    return inputs.transitions();
  }
}

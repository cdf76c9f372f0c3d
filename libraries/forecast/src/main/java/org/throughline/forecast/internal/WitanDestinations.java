// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// Where the open model lets people move to: a prior of weight 1 and the moves that were seen.
final class WitanDestinations {

  private final Inputs inputs;
  private final States states;
  private final int settings;

  WitanDestinations(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    this.settings = states.settings().size();
  }

  void fill(@org.jspecify.annotations.Nullable Urn[] urns) {
    double[][] popular = popular();
    double[][] weights = new double[states.cells()][];
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      for (int state = 0; state < states.count(); state++) {
        if (states.isValid(age, state) && states.waysOut(states.setting(state)) > 1) {
          weights[states.cell(age, state)] = prior(age, state, popular[Ages.index(age)]);
        }
      }
    }
    for (Flow flow : inputs.transitions().flows()) {
      if (WitanFit.isMove(states, flow)) {
        double[] seen = weights[states.cell(flow.age(), flow.from())];
        if (seen != null) {
          seen[flow.to()] += flow.people();
        }
      }
    }
    for (int cell = 0; cell < weights.length; cell++) {
      urns[cell] = weights[cell] == null ? null : Urn.of(weights[cell]);
    }
  }

  /// Movers into each setting by age, taken from the age below where an age has none.
  private double[][] popular() {
    double[][] into = new double[Ages.COUNT][settings];
    boolean[] isSeen = new boolean[Ages.COUNT];
    for (Flow flow : inputs.transitions().flows()) {
      if (WitanFit.isMove(states, flow)) {
        into[Ages.index(flow.age())][states.setting(flow.to())] += flow.people();
        isSeen[Ages.index(flow.age())] = true;
      }
    }
    for (int at = 1; at < Ages.COUNT; at++) {
      if (!isSeen[at]) {
        into[at] = into[at - 1].clone();
      }
    }
    return into;
  }

  private double[] prior(int age, int state, double[] popular) {
    int need = states.need(state);
    int here = states.setting(state);
    boolean[] isAllowed = new boolean[settings];
    int allowed = 0;
    for (int setting = 0; setting < settings; setting++) {
      isAllowed[setting] =
          states.canMove(here, setting) && states.isValid(age, states.state(need, setting));
      allowed += isAllowed[setting] ? 1 : 0;
    }
    double[] weights = new double[states.count()];
    double total = 0;
    for (int setting = 0; setting < settings; setting++) {
      double weight = popular[setting] + (isAllowed[setting] ? 1.0 / allowed : 0);
      if (setting != here && weight > 0) {
        weights[states.state(need, setting)] = weight;
        total += weight;
      }
    }
    for (int at = 0; total > 0 && at < weights.length; at++) {
      weights[at] /= total;
    }
    return weights;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// Where people move to: as they did at that age from that setting, drawn towards all ages of the
/// setting and all settings of the age. Only places that take them at the age they reach.
final class MoverDestinations {

  private static final double FROM_SETTING = 3;
  private static final double FROM_AGE = 3;
  private static final double ANYWHERE = 0.2;

  private final States states;
  private final int settings;
  private final double[][] atAge;
  private final double[][] fromSetting;
  private final double[][] own;
  private final double[][] needChanges;
  private final double[] remained;

  MoverDestinations(Inputs inputs) {
    this.states = inputs.states();
    this.settings = states.settings().size();
    this.atAge = new double[Ages.COUNT][settings];
    this.fromSetting = new double[settings][settings];
    this.own = new double[Ages.COUNT * settings][settings];
    this.needChanges = new double[states.needs().size()][states.needs().size()];
    this.remained = new double[states.needs().size()];
    inputs.transitions().flows().stream().filter(Flow::isRemaining).forEach(this::count);
  }

  private void count(Flow flow) {
    int from = states.setting(flow.from());
    int to = states.setting(flow.to());
    remained[states.need(flow.from())] += flow.people();
    if (states.need(flow.from()) != states.need(flow.to())) {
      needChanges[states.need(flow.from())][states.need(flow.to())] += flow.people();
    }
    if (from != to) {
      atAge[Ages.index(flow.age())][to] += flow.people();
      fromSetting[from][to] += flow.people();
      own[Ages.index(flow.age()) * settings + from][to] += flow.people();
    }
  }

  /// How likely people of this age and state move to each setting; 0 where they cannot.
  double[] of(int age, int state) {
    int here = states.setting(state);
    double ofSetting = sum(fromSetting[here]);
    double ofAge = sum(atAge[Ages.index(age)]);
    double[] weights = new double[settings];
    for (int setting = 0; setting < settings; setting++) {
      boolean isOpen =
          setting != here
              && states.canMove(here, setting)
              && states.isValid(age + 1, states.state(states.need(state), setting));
      if (isOpen) {
        weights[setting] =
            own[Ages.index(age) * settings + here][setting]
                + FROM_SETTING * share(fromSetting[here][setting], ofSetting)
                + FROM_AGE * share(atAge[Ages.index(age)][setting], ofAge)
                + ANYWHERE / settings;
      }
    }
    return weights;
  }

  private static double share(double part, double all) {
    return all == 0 ? 0 : part / all;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// The share of people of this need who have another a year later.
  double changeOfNeed(int need) {
    return share(sum(needChanges[need]), remained[need]);
  }

  /// The needs that people of this need change to; null where nobody did.
  @org.jspecify.annotations.Nullable
  Urn newNeeds(int need) {
    return Urn.of(needChanges[need]);
  }
}

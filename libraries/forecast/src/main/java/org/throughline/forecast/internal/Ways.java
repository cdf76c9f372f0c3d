// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.jspecify.annotations.Nullable;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

/// What may become of whoever is in a cell, looked up once for all futures.
final class Ways {

  private static final int MOST_SETTINGS = 1024;

  private final ThroughlineFit fit;
  private final States states;
  private final Held held;

  /// The place of a cell's age and setting among the chances of leaving and of moving.
  final int[] rate;

  /// Which random numbers draw them: the same whatever settings to wait in a scenario adds.
  final int[] stream;

  final int[] need;

  /// The same state a year later; below 0 where it does not take them.
  final int[] stay;

  /// Whether everybody's plan ends within the year.
  final boolean[] isLast;

  /// Whether those who may stay may move as well.
  final boolean[] mayMove;

  /// The cell that whoever waits here waits for, or waits on in; below 0 where nobody waits.
  final int[] awaited;

  /// The settings that people move to.
  final @Nullable Urn[] destinations;

  /// The cell of the first setting a year later with the need that people have.
  private final int[] firstCell;

  Ways(ThroughlineFit fit, Policy policy) {
    this.fit = fit;
    this.states = fit.states;
    this.held = fit.held;
    int count = held.count();
    rate = new int[count];
    stream = new int[count];
    need = new int[count];
    stay = new int[count];
    isLast = new boolean[count];
    mayMove = new boolean[count];
    awaited = new int[count];
    destinations = new Urn[count];
    firstCell = new int[count];
    for (int from = 0; from < count; from++) {
      look(from, policy);
    }
  }

  private void look(int from, Policy policy) {
    int age = held.age(from);
    int state = held.state(from);
    int setting = states.setting(state);
    need[from] = states.need(state);
    stream[from] = Ages.index(age) * MOST_SETTINGS + setting;
    rate[from] = Ages.index(age) * states.settings().size() + setting;
    stay[from] = number(age + 1, state);
    Urn settings = fit.destinations[held.cell(from)];
    destinations[from] = settings;
    firstCell[from] = states.cell(age + 1, states.state(need[from], 0));
    isLast[from] =
        age >= Ages.OLDEST || !states.isAnyValid(age + 1) || (stay[from] < 0 && settings == null);
    mayMove[from] = settings != null && states.waysOut(setting) > 1;
    awaited[from] = policy.awaited(setting) < 0 ? -1 : awaited(from, policy.awaited(setting));
  }

  /// Where somebody moves to with the need that they have.
  int destination(int from, Urn settings, Draws draws) {
    return held.number(firstCell[from] + settings.draw(draws));
  }

  private int awaited(int from, int setting) {
    int there = number(held.age(from) + 1, states.state(need[from], setting));
    return there < 0 ? stay[from] : there;
  }

  /// The number of a state at an age; below 0 where it is not allowed.
  private int number(int age, int state) {
    return states.isValid(age, state) ? held.number(states.cell(age, state)) : -1;
  }

  /// The cell of the same setting and age with a need drawn among those that people of this one
  /// change to; the cell itself where that need is not taken.
  int withOtherNeed(int cell, Draws draws) {
    Urn needs = fit.newNeeds[need[cell]];
    if (needs == null) {
      return cell;
    }
    int state = states.state(needs.draw(draws), states.setting(held.state(cell)));
    int other = number(held.age(cell), state);
    return other < 0 ? cell : other;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

/// What becomes of the people of a cell in a year: how many leave, of the rest how many move, of
/// the rest how many are restated, and of the rest how many have another need.
final class Fates {

  /// Up to so many, one number a person is quicker than one a fate.
  private static final int FEW = 12;

  private final Draws draws;
  int leaving;
  int moving;
  int restated;
  int changing;

  Fates(Draws draws) {
    this.draws = draws;
  }

  /// Draws them, each chance being that of those whom the fates before it left over.
  void draw(int people, double leave, double move, double restate, double change) {
    if (people <= FEW) {
      eachAlone(people, leave, move, restate, change);
      return;
    }
    leaving = draws.binomial(people, leave);
    int left = people - leaving;
    moving = draws.binomial(left, move);
    left -= moving;
    restated = draws.binomial(left, restate);
    changing = draws.binomial(left - restated, change);
  }

  /// One number a person, which falls below the bounds of all fates from one on. Below a bound a
  /// difference is negative, so that no branch hangs on a number that nobody can guess.
  private void eachAlone(int people, double leave, double move, double restate, double change) {
    double left = 1 - Math.min(1, leave);
    long first = Draws.bound(1 - left);
    left *= 1 - Math.min(1, move);
    long second = Draws.bound(1 - left);
    left *= 1 - restate;
    long third = Draws.bound(1 - left);
    long fourth = Draws.bound(1 - left * (1 - change));
    long one = 0;
    long two = 0;
    long three = 0;
    long four = 0;
    for (int person = 0; person < people; person++) {
      long place = draws.next() >>> 11;
      one += (place - first) >>> 63;
      two += (place - second) >>> 63;
      three += (place - third) >>> 63;
      four += (place - fourth) >>> 63;
    }
    leaving = (int) one;
    moving = (int) (two - one);
    restated = (int) (three - two);
    changing = (int) (four - three);
  }
}

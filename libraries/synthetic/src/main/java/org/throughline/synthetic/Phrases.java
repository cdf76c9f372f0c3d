// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.math.BigInteger;
import java.util.List;

/// Every combination of work, group, place and time, in an order that a draw has mixed; no
/// combination comes twice.
final class Phrases {

  record Phrase(String topic, String text, String success, List<String> steps) {}

  private final List<String> works;
  private final List<String> groups;
  private final List<String> places;
  private final List<String> times;
  private final List<String> steps;
  private final Draw draw;
  private final long all;
  private final long first;
  private final long stride;

  Phrases(Outline scale, Draw draw) {
    works = scale.texts("work");
    groups = scale.texts("group");
    places = scale.texts("place");
    times = scale.texts("when");
    steps = scale.texts("steps");
    this.draw = draw;
    all = (long) works.size() * groups.size() * places.size() * times.size();
    first = draw.between(0, (int) all - 1);
    stride = strideFrom(all * 6 / 10);
  }

  /// A stride without a common factor with the number of combinations visits each exactly once.
  private long strideFrom(long candidate) {
    return BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(all)).equals(BigInteger.ONE)
        ? candidate
        : strideFrom(candidate + 1);
  }

  Phrase at(int index) {
    long rest = (first + index * stride) % all;
    var work = works.get((int) (rest % works.size())).split("\\s*\\|\\s*", 2);
    rest /= works.size();
    var place = places.get((int) (rest % places.size()));
    rest /= places.size();
    var group = groups.get((int) (rest % groups.size()));
    rest /= groups.size();
    var text = "%s in %s for %s, %s".formatted(work[1], place, group, times.get((int) rest));
    var success = "Seen to help " + draw.between(60, 95) + " in a hundred of " + group;
    return new Phrase(work[0], text, success, List.of(draw.from(steps).split("\\s*\\|\\s*")));
  }
}

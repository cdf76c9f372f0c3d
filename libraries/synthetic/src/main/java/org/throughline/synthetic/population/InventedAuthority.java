// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.Career;
import org.throughline.synthetic.casework.Careers;

/// A whole authority that does not exist: families, children, their schools, and ten years of
/// cases. The same scale, seed and day give the same families in the same order on every machine.
///
/// Families are told one after the other and none is kept; what is kept is a few bytes a child.
///
/// Not safe for several threads at once.
public final class InventedAuthority {
  private final Founding founding;
  private final @Nullable Career[] careers;
  private final int[] numbers;
  private final FamilyTeller teller;
  private final int children;

  private InventedAuthority(Scale scale, long seed, LocalDate asAt, int index) {
    long own = seed * 31 + index;
    founding = new Founding(scale, own, asAt);
    List<Career> all = Careers.of(scale, own, asAt, founding);
    careers = new Career[founding.roster().children()];
    all.forEach(career -> careers[career.child()] = career);
    numbers = new int[careers.length];
    int known = 0;
    for (int child = 0; child < numbers.length; child++) {
      numbers[child] = founding.roster().isKnown(child) ? ++known : 0;
    }
    children = known;
    teller = new FamilyTeller(scale, own, asAt, index, founding);
  }

  /// The first authority of a scale.
  ///
  /// @param asAt the day it is as at, after the published count of January 2025
  /// @throws IllegalArgumentException for a day before 1 March 2025 or after 2035
  public static InventedAuthority of(Scale scale, long seed, LocalDate asAt) {
    return of(scale, seed, asAt, 0);
  }

  /// @param index which authority of the scale, from 0
  static InventedAuthority of(Scale scale, long seed, LocalDate asAt, int index) {
    mustBeKnown(asAt);
    return new InventedAuthority(scale, seed, asAt, index);
  }

  /// @throws IllegalArgumentException for a day without published proportions
  static void mustBeKnown(LocalDate asAt) {
    if (asAt.isBefore(LocalDate.of(2025, 3, 1)) || asAt.getYear() > 2035) {
      throw new IllegalArgumentException(
          "An authority can be invented as it stands on a day from 1 March 2025 to 31 December"
              + " 2035: the published proportions are those of January 2025");
    }
  }

  /// Every authority of a scale, each made when its turn comes.
  public static Stream<InventedAuthority> all(Scale scale, long seed, LocalDate asAt) {
    return IntStream.range(0, scale.authorities()).mapToObj(index -> of(scale, seed, asAt, index));
  }

  /// How many children and young people it knows.
  public int children() {
    return children;
  }

  /// Every family that has a child the authority knows, one at a time. To be read to its end before
  /// it is asked for again.
  public Stream<Family> families() {
    teller.begin();
    int[] told = {0};
    return IntStream.range(0, founding.roster().families())
        .filter(this::isKnown)
        .mapToObj(family -> teller.told(family, ++told[0], numbers, careers));
  }

  private boolean isKnown(int family) {
    for (int child = founding.roster().firstChild(family);
        child < founding.roster().firstChildAfter(family);
        child++) {
      if (numbers[child] > 0) {
        return true;
      }
    }
    return false;
  }
}

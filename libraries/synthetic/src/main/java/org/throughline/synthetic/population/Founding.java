// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.basis.Sex;
import org.throughline.synthetic.casework.Claims;

/// Fills a roster with families until there are children enough, and finds the children that cases
/// are about; where none fits, a family is added.
@SuppressWarnings("EnumOrdinal") // a byte a child, never kept beyond the run
final class Founding implements Claims {
  private static final double[] SIZES = {0.30, 0.40, 0.19, 0.08, 0.03};
  private static final int OLDEST_YEARS = 28;
  private static final int YEARS = 40;
  private static final int TRIES = 24;

  private final Roster roster = new Roster();
  private final Dice dice;
  private final List<Neighbourhood> places;
  private final double[] placeWeights;
  private final double[][] groupsAt;
  private final int today;
  private final int firstYear;
  private final int[][] buckets;
  private final int[] filled;

  Founding(Scale scale, long seed, LocalDate asAt) {
    dice = Dice.of(seed, "families");
    places = Neighbourhood.of(scale.map());
    placeWeights = places.stream().mapToDouble(Neighbourhood::children).toArray();
    Published published = Published.of(scale.publishedArea());
    groupsAt = places.stream().map(place -> groups(place, published)).toArray(double[][]::new);
    today = (int) asAt.toEpochDay();
    firstYear = asAt.getYear() - YEARS + 1;
    buckets = new int[Ethnicity.values().length * YEARS][];
    filled = new int[buckets.length];
    found(scale.children(), (int) asAt.minusYears(18).toEpochDay());
    sort();
  }

  Roster roster() {
    return roster;
  }

  List<Neighbourhood> places() {
    return places;
  }

  @Override
  public int claim(Ethnicity ethnicity, Sex sex, LocalDate from, LocalDate to) {
    int first = (int) from.toEpochDay();
    int last = (int) Math.min(to.toEpochDay(), today);
    int middle = LocalDate.ofEpochDay((first + last) / 2).getYear();
    int found = search(ethnicity, sex, first, last, middle);
    if (found < 0) {
      found =
          search(
              ethnicity,
              sex,
              first,
              last,
              from.getYear() == middle ? to.getYear() : from.getYear());
    }
    if (found < 0) {
      roster.addFamily(dice.weighted(placeWeights), ethnicity);
      found = roster.addChild(dice.between(first, Math.max(first, last)), sex, true);
    }
    roster.makeKnown(found);
    return found;
  }

  @Override
  public LocalDate born(int child) {
    return LocalDate.ofEpochDay(roster.born(child));
  }

  private int search(Ethnicity ethnicity, Sex sex, int first, int last, int year) {
    int bucket = bucket(ethnicity, year);
    int[] children = bucket < 0 ? null : buckets[bucket];
    for (int i = 0; children != null && i < TRIES && filled[bucket] > 0; i++) {
      int at = dice.below(filled[bucket]);
      int child = children[at];
      int born = roster.born(child);
      if (born >= first && born <= last && roster.sex(child) == sex) {
        children[at] = children[--filled[bucket]];
        return child;
      }
    }
    return -1;
  }

  private int bucket(Ethnicity ethnicity, int year) {
    return year < firstYear || year >= firstYear + YEARS
        ? -1
        : ethnicity.ordinal() * YEARS + year - firstYear;
  }

  /// Those under 18 are known to the authority; of the older, those with a case.
  private void found(int wanted, int adult) {
    int known = 0;
    Ethnicity[] groups = Ethnicity.values();
    while (known < wanted) {
      int place = dice.weighted(placeWeights);
      roster.addFamily(place, groups[dice.weighted(groupsAt[place])]);
      int born = today - dice.between(-6 * 365, OLDEST_YEARS * 365);
      for (int size = dice.weighted(SIZES) + 1; size > 0; size--) {
        if (born <= today && born > today - OLDEST_YEARS * 365) {
          Sex sex = dice.happens(0.488) ? Sex.FEMALE : Sex.MALE;
          roster.addChild(born, sex, born > adult);
          known += born > adult ? 1 : 0;
        }
        born -= dice.happens(0.015) ? 0 : dice.between(400, 1700);
      }
    }
  }

  private void sort() {
    for (int child = 0; child < roster.children(); child++) {
      int year = LocalDate.ofEpochDay(roster.born(child)).getYear();
      int bucket = bucket(roster.ethnicity(roster.familyOf(child)), year);
      int[] in = buckets[bucket] == null ? new int[16] : buckets[bucket];
      buckets[bucket] = filled[bucket] == in.length ? Arrays.copyOf(in, in.length * 2) : in;
      buckets[bucket][filled[bucket]++] = child;
    }
  }

  /// The census gives five groups for a small area; the plans of the whole area part them further.
  private static double[] groups(Neighbourhood place, Published published) {
    Ethnicity[] all = Ethnicity.values();
    double[] inGroup = new double[5];
    for (Ethnicity each : all) {
      inGroup[each.censusGroup()] += published.orNone("ethnicity", each.name());
    }
    double[] weights = new double[all.length];
    for (Ethnicity each : all) {
      double share = published.orNone("ethnicity", each.name()) / inGroup[each.censusGroup()];
      weights[each.ordinal()] = share * place.ethnicGroups()[each.censusGroup()];
    }
    return weights;
  }
}

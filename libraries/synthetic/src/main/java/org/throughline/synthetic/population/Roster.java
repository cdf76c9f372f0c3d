// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.Arrays;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;

/// All families and children of one authority in a few bytes each: the bare facts that everything
/// else about them is told from, when their turn comes.
@SuppressWarnings("EnumOrdinal") // a byte a child, never kept beyond the run
final class Roster {
  private static final Ethnicity[] ETHNICITIES = Ethnicity.values();

  private int[] born = new int[1 << 12];
  private int[] familyOf = new int[1 << 12];
  private byte[] sex = new byte[1 << 12];
  private boolean[] isKnown = new boolean[1 << 12];
  private int children;

  private short[] place = new short[1 << 11];
  private byte[] ethnicity = new byte[1 << 11];
  private int[] firstChild = new int[1 << 11];
  private int families;

  int addFamily(int neighbourhood, Ethnicity group) {
    if (families == place.length) {
      place = Arrays.copyOf(place, families * 2);
      ethnicity = Arrays.copyOf(ethnicity, families * 2);
      firstChild = Arrays.copyOf(firstChild, families * 2);
    }
    place[families] = (short) neighbourhood;
    ethnicity[families] = (byte) group.ordinal();
    firstChild[families] = children;
    return families++;
  }

  /// Adds a child to the family that was added last.
  int addChild(int bornOn, Sex ofSex, boolean known) {
    if (children == born.length) {
      born = Arrays.copyOf(born, children * 2);
      familyOf = Arrays.copyOf(familyOf, children * 2);
      sex = Arrays.copyOf(sex, children * 2);
      isKnown = Arrays.copyOf(isKnown, children * 2);
    }
    born[children] = bornOn;
    familyOf[children] = families - 1;
    sex[children] = (byte) ofSex.ordinal();
    isKnown[children] = known;
    return children++;
  }

  int children() {
    return children;
  }

  int families() {
    return families;
  }

  /// Day of the epoch.
  int born(int child) {
    return born[child];
  }

  Sex sex(int child) {
    return sex[child] == 0 ? Sex.FEMALE : Sex.MALE;
  }

  boolean isKnown(int child) {
    return isKnown[child];
  }

  void makeKnown(int child) {
    isKnown[child] = true;
  }

  int familyOf(int child) {
    return familyOf[child];
  }

  int place(int family) {
    return place[family];
  }

  Ethnicity ethnicity(int family) {
    return ETHNICITIES[ethnicity[family]];
  }

  int firstChild(int family) {
    return firstChild[family];
  }

  int firstChildAfter(int family) {
    return family + 1 < families ? firstChild[family + 1] : children;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// How many children and young people of each age live in the area in each year.
public final class Population {

  private final TreeMap<Integer, int[]> byYear = new TreeMap<>();

  /// @param byYear for each year as many numbers as there are ages, from [Ages#FIRST]
  public Population(Map<Integer, int[]> byYear) {
    byYear.forEach((year, people) -> this.byYear.put(year, Arrays.copyOf(people, Ages.COUNT)));
  }

  /// People of `age` in `year`; 0 where neither is known.
  public int at(int year, int age) {
    int[] people = byYear.get(year);
    return people == null || !Ages.isCounted(age) ? 0 : people[Ages.index(age)];
  }

  public boolean has(int year) {
    return byYear.containsKey(year);
  }

  /// The years after `year` that follow each other without a gap.
  public int[] yearsAfter(int year) {
    int last = year;
    while (byYear.containsKey(last + 1)) {
      last++;
    }
    int[] years = new int[last - year];
    Arrays.setAll(years, index -> year + 1 + index);
    return years;
  }

  /// All years, in order.
  public int[] years() {
    return byYear.keySet().stream().mapToInt(Integer::intValue).toArray();
  }
}

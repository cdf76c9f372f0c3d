// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;

/// Reads invented cases of a pathway both ways and keeps what differs.
final class Comparison {

  private static final List<SlowTerms> SCHOOLS = SlowTerms.five();

  private final PathwayRows rows;
  private final Pathway pathway;
  private final CaseMaker maker;
  private final int[] arisen;
  private final List<Set<DutyState>> reached = new ArrayList<>();
  private final Map<String, String> differences = new HashMap<>();
  private int made;
  private long nanoseconds;

  Comparison(PathwayRows rows, long seed) {
    this.rows = rows;
    this.pathway = Pathways.standard().find(rows.code()).orElseThrow();
    this.maker = new CaseMaker(rows, SCHOOLS, seed);
    this.arisen = new int[rows.rows().size()];
    rows.rows().forEach(_ -> reached.add(EnumSet.noneOf(DutyState.class)));
  }

  /// Until each clock has started in so many cases.
  void run(int cases) {
    long start = System.nanoTime();
    for (int row = 0; row < arisen.length; row++) {
      while (arisen[row] < cases) {
        compare(maker.next(rows.coded().get(row)));
        made++;
      }
    }
    nanoseconds = System.nanoTime() - start;
  }

  private void compare(MadeCase next) {
    List<Reading> slow = next.slowly(rows);
    List<Duty> duties = next.quickly(pathway);
    List<Reading> quick = new ArrayList<>(duties.size());
    for (Duty duty : duties) {
      quick.add(Reading.of(duty));
    }
    count(slow, next.laws().own().isEmpty());
    if (!slow.equals(quick)) {
      findDifferences(next, slow, quick);
    }
  }

  private void count(List<Reading> readings, boolean isAsWritten) {
    int row = 0;
    int last = -1;
    for (Reading reading : readings) {
      while (!rows.rows().get(row).duty().equals(reading.duty())) {
        row++;
      }
      if (isAsWritten) {
        reached.get(row).add(reading.state());
      }
      if (reading.hasArisen() && row != last) {
        arisen[row]++;
        last = row;
      }
    }
  }

  private void findDifferences(MadeCase next, List<Reading> slow, List<Reading> quick) {
    for (Row row : rows.rows()) {
      List<Reading> slowly = of(slow, row.duty());
      List<Reading> quickly = of(quick, row.duty());
      if (!slowly.equals(quickly)) {
        String difference =
            "\n%s\n  slowly  %s\n  quickly %s\n  in a case %s"
                .formatted(row.duty(), slowly, quickly, next);
        differences.merge(row.duty(), difference, Comparison::shorter);
      }
    }
  }

  private static List<Reading> of(List<Reading> readings, String duty) {
    return readings.stream().filter(reading -> reading.duty().equals(duty)).toList();
  }

  private static String shorter(String one, String other) {
    return other.length() < one.length() ? other : one;
  }

  /// The shortest case for each duty on which the readings differ.
  List<String> differences() {
    return List.copyOf(differences.values());
  }

  /// The states that a duty was found in, by the numbers of the law.
  Set<DutyState> reached(Row row) {
    return reached.get(rows.rows().indexOf(row));
  }

  @Override
  public String toString() {
    int fewest = Integer.MAX_VALUE;
    for (int count : arisen) {
      fewest = Math.min(fewest, count);
    }
    return "%s: %,d cases, each of %d clocks started in %,d or more, %,d differences, %.1f s"
        .formatted(rows.code(), made, arisen.length, fewest, differences.size(), nanoseconds / 1e9);
  }
}

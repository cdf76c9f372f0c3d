// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.throughline.forecast.States;
import org.throughline.forecast.UnitCosts;

/// Reads what a plan costs a year by need and setting.
public final class CostsFile {

  private static final List<String> COLUMNS = List.of("need", "setting", "cost");

  private final Path file;
  private final States states;
  private final ProblemLog problems;
  private final double[] pounds;

  public CostsFile(Path file, States states, ProblemLog problems) {
    this.file = file;
    this.states = states;
    this.problems = problems;
    this.pounds = new double[states.count()];
    Arrays.fill(pounds, Double.NaN);
  }

  public UnitCosts read() {
    new Table(file, COLUMNS, problems).read(this::take);
    return new UnitCosts(pounds);
  }

  private void take(Table.Row row) {
    int need = states.needNamed(row.text(0));
    int setting = states.settingNamed(row.text(1));
    double cost = cost(row);
    if (need < 0 || setting < 0) {
      problems.remark(
          file,
          row.number(),
          COLUMNS.get(need < 0 ? 0 : 1),
          "“"
              + Table.shortened(row.text(need < 0 ? 0 : 1))
              + "” is not in the valid states, so this cost is not used. Check the name.");
    } else if (!Double.isNaN(pounds[states.state(need, setting)])) {
      row.refuse(
          0,
          "The cost of need “"
              + row.text(0)
              + "” in setting “"
              + row.text(1)
              + "” is given twice. Keep one row.");
    } else {
      pounds[states.state(need, setting)] = cost;
    }
  }

  private static double cost(Table.Row row) {
    String text = row.text(2).replace(",", "").replace("£", "");
    try {
      double cost = Double.parseDouble(text);
      if (Double.isFinite(cost) && cost >= 0) {
        return cost;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is negative.
    }
    row.refuse(
        2,
        "“"
            + Table.shortened(row.text(2))
            + "” is not a cost. Write pounds a year in digits, 0 or more.");
    return Double.NaN;
  }
}

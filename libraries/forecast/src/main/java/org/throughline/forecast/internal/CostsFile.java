// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.States;
import org.throughline.forecast.UnitCosts;

/// Reads what a plan costs a year by need and setting, and where bands are given by band.
public final class CostsFile {

  private static final List<String> COLUMNS = List.of("need", "setting", "cost");
  private static final List<String> OF_BANDS = List.of("band", "share");
  private static final int BAND = 3;
  private static final int SHARE = 4;
  private static final double ROUNDING = 0.011;
  private static final String WAITING =
      "People wait only under a scenario, so this cost is not used. Give it there, as waiting-cost"
          + " of the cap.";

  private final Path file;
  private final States states;
  private final ProblemLog problems;
  private final List<List<UnitCosts.Band>> bands;

  public CostsFile(Path file, States states, ProblemLog problems) {
    this.file = file;
    this.states = states;
    this.problems = problems;
    this.bands =
        IntStream.range(0, states.count())
            .<List<UnitCosts.Band>>mapToObj(state -> new ArrayList<>())
            .toList();
  }

  public UnitCosts read() {
    new Table(file, COLUMNS, OF_BANDS, problems).read(this::take);
    for (int state = 0; state < bands.size(); state++) {
      shares(state);
    }
    return new UnitCosts(bands);
  }

  private void take(Table.Row row) {
    int need = states.needNamed(row.text(0));
    int setting = states.settingNamed(row.text(1));
    double cost = cost(row);
    double share = share(row);
    if (need >= 0
        && setting < 0
        && states.settings().stream().anyMatch(each -> isWaiting(row, each.name()))) {
      problems.remark(file, row.number(), COLUMNS.get(1), WAITING);
    } else if (need < 0 || setting < 0) {
      problems.remark(
          file,
          row.number(),
          COLUMNS.get(need < 0 ? 0 : 1),
          "“"
              + Table.shortened(row.text(need < 0 ? 0 : 1))
              + "” is not in the valid states, so this cost is not used. Check the name."
              + Names.quoted(row.text(need < 0 ? 0 : 1)));
    } else if (!Double.isNaN(cost + share)) {
      add(row, states.state(need, setting), new UnitCosts.Band(row.text(BAND), share, cost));
    }
  }

  private static boolean isWaiting(Table.Row row, String setting) {
    return row.text(1).equals(Scenario.waitingFor(setting));
  }

  private void add(Table.Row row, int state, UnitCosts.Band band) {
    List<UnitCosts.Band> known = bands.get(state);
    if (known.stream().anyMatch(each -> each.name().equals(band.name()))) {
      row.refuse(
          0,
          "The cost of need “"
              + row.text(0)
              + "” in setting “"
              + row.text(1)
              + (band.name().isEmpty() ? "” is" : "” in band “" + band.name() + "” is")
              + " given twice. Keep one row.");
    } else if (!known.isEmpty() && (band.name().isEmpty() || known.getFirst().name().isEmpty())) {
      row.refuse(
          BAND,
          "A need in a setting has bands in some rows and none in others. Name the band in each.");
    } else {
      known.add(band);
    }
  }

  /// The share in a row, 1 where there is no band, and not a number after a problem was noted.
  private static double share(Table.Row row) {
    String text = row.text(SHARE);
    boolean hasBand = !row.text(BAND).isEmpty();
    if (!hasBand && text.isEmpty()) {
      return 1;
    }
    try {
      double share = Double.parseDouble(text);
      if (hasBand && share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is out of range.
    }
    row.refuse(
        SHARE,
        hasBand
            ? "“" + Table.shortened(text) + "” is not a share of plans. Write it from 0 to 1."
            : "A share belongs to a band. Name the band or leave the share out.");
    return Double.NaN;
  }

  private void shares(int state) {
    List<UnitCosts.Band> ofState = bands.get(state);
    double sum = ofState.stream().mapToDouble(UnitCosts.Band::share).sum();
    if (!ofState.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
      problems.refuse(
          file,
          0,
          OF_BANDS.get(1),
          "The shares of the bands of need “"
              + states.needs().get(states.need(state))
              + "” in setting “"
              + states.settings().get(states.setting(state)).name()
              + String.format(Locale.UK, "” make %.2f", sum)
              + ". Correct them so that they make 1.");
    }
    ofState.replaceAll(band -> new UnitCosts.Band(band.name(), band.share() / sum, band.pounds()));
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

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the errors at one number of years ahead add up to.
final class HorizonSums {

  private static final double[] LEVELS = {50, 80, 95};
  private static final double HALF_A_PERSON = 0.5;

  private final Lines lines;
  private final int horizon;
  private final double[] covered = new double[LEVELS.length];
  private final double[] cellsCovered = new double[LEVELS.length];
  private final double[] naive = new double[Scores.RULES];
  private final List<OfLine> ofLines;
  private int origins;
  private int cells;
  private double error;
  private double bias;
  private double crps;

  HorizonSums(States states, int horizon) {
    this.lines = new Lines(states);
    this.horizon = horizon;
    this.ofLines = Stream.generate(OfLine::new).limit(lines.count()).toList();
  }

  /// Adds what was forecast in January of `origin`, and the people who came to be in each cell.
  void add(Inputs past, Tally tally, int origin, int[] came) {
    double[] truths = lines.of(came);
    if (truths[0] == 0) {
      return;
    }
    double[][] guesses = Scores.naive(lines, past, origin, horizon);
    total(tally, truths[0], guesses);
    for (int cell = 0; cell < came.length; cell++) {
      addCell(tally.cell(horizon - 1, cell), came[cell]);
    }
    for (int line = 1; line < truths.length; line++) {
      Distribution forecast =
          tally.of(horizon - 1, Tally.Quantity.STOCK, lines.by(line), lines.part(line));
      ofLines.get(line).add(forecast, truths[line], guesses, line);
    }
  }

  private void total(Tally tally, double total, double[][] guesses) {
    Distribution forecast = tally.total(horizon - 1);
    origins++;
    error += Math.abs(forecast.mean() / total - 1);
    bias += forecast.mean() / total - 1;
    crps += Scores.crps(tally, horizon - 1, total);
    cover(covered, forecast, total);
    for (int rule = 0; rule < naive.length; rule++) {
      naive[rule] += Math.abs(guesses[rule][0] / total - 1);
    }
  }

  private void addCell(Distribution forecast, int truth) {
    if (truth > 0 || forecast.mean() >= HALF_A_PERSON) {
      cells++;
      cover(cellsCovered, forecast, truth);
    }
  }

  private static void cover(double[] covered, Distribution forecast, double truth) {
    for (int level = 0; level < LEVELS.length; level++) {
      covered[level] += isWithin(forecast.interval(LEVELS[level]), truth) ? 1 : 0;
    }
  }

  private static boolean isWithin(double[] interval, double truth) {
    return truth >= interval[0] && truth <= interval[1];
  }

  /// Absent when nothing could be compared.
  Optional<BackTest.Score> score() {
    if (origins == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new BackTest.Score(
            horizon,
            origins,
            error / origins,
            bias / origins,
            covered[0] / origins,
            covered[1] / origins,
            covered[2] / origins,
            crps / origins,
            cells,
            cellsCovered[0] / cells,
            cellsCovered[1] / cells,
            cellsCovered[2] / cells,
            naive[0] / origins,
            naive[1] / origins,
            naive[2] / origins));
  }

  /// Of each line that anybody came to be on.
  List<BackTest.LineScore> lines() {
    List<BackTest.LineScore> scores = new ArrayList<>();
    IntStream.range(1, ofLines.size())
        .filter(line -> ofLines.get(line).came > 0)
        .forEach(line -> scores.add(ofLines.get(line).score(lines, line, horizon)));
    return scores;
  }

  /// What the errors of one line add up to, in plans.
  private static final class OfLine {

    private final double[] naive = new double[Scores.RULES];
    private int tries;
    private int within95;
    private double wrong;
    private double came;

    void add(Distribution forecast, double truth, double[][] guesses, int line) {
      tries++;
      came += truth;
      wrong += Math.abs(forecast.mean() - truth);
      within95 += isWithin(forecast.interval(95), truth) ? 1 : 0;
      for (int rule = 0; rule < naive.length; rule++) {
        naive[rule] += Math.abs(guesses[rule][line] - truth);
      }
    }

    BackTest.LineScore score(Lines lines, int line, int horizon) {
      return new BackTest.LineScore(
          lines.by(line),
          lines.name(line),
          horizon,
          tries,
          wrong / came,
          within95,
          naive[0] / came,
          naive[1] / came,
          naive[2] / came);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import java.util.Arrays;
import java.util.List;

/// Least squares drawn towards zero, with outliers weighed less (Huber).
final class Ridge {

  private static final int ROUNDS = 30;
  private static final double OUTLYING = 1.5;

  private Ridge() {}

  /// The weight of each sign; zeros where there is nothing to learn from.
  static double[] fit(List<double[]> rows, List<Double> targets, double[] penalties) {
    double[] weights = new double[penalties.length];
    double[] trust = new double[rows.size()];
    Arrays.fill(trust, 1);
    for (int round = 0; round < ROUNDS && !rows.isEmpty(); round++) {
      weights = solve(rows, targets, trust, penalties);
      double[] misses = new double[rows.size()];
      for (int at = 0; at < misses.length; at++) {
        misses[at] = Math.abs(targets.get(at) - product(rows.get(at), weights));
      }
      double[] sorted = misses.clone();
      Arrays.sort(sorted);
      double usual = OUTLYING * 1.4826 * sorted[sorted.length / 2];
      for (int at = 0; at < misses.length; at++) {
        trust[at] = misses[at] <= usual ? 1 : usual / misses[at];
      }
    }
    return weights;
  }

  private static double product(double[] row, double[] weights) {
    double sum = 0;
    for (int at = 0; at < row.length; at++) {
      sum += row[at] * weights[at];
    }
    return sum;
  }

  private static double[] solve(
      List<double[]> rows, List<Double> targets, double[] trust, double[] penalties) {
    int size = penalties.length;
    double[][] matrix = new double[size][size + 1];
    for (int row = 0; row < trust.length; row++) {
      double[] signs = rows.get(row);
      for (int one = 0; one < size; one++) {
        for (int other = 0; other < size; other++) {
          matrix[one][other] += trust[row] * signs[one] * signs[other];
        }
        matrix[one][size] += trust[row] * signs[one] * targets.get(row);
      }
    }
    for (int one = 0; one < size; one++) {
      matrix[one][one] += penalties[one];
    }
    return eliminate(matrix);
  }

  /// Gauss's elimination; the penalties keep every pivot above 0.
  private static double[] eliminate(double[][] matrix) {
    int size = matrix.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; row != pivot && column <= size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
      }
    }
    double[] solution = new double[size];
    Arrays.setAll(solution, at -> matrix[at][size] / matrix[at][at]);
    return solution;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;
import java.util.Optional;

/// How the reading of one file ended.
///
/// @param name the file, inside its zip where there is one
/// @param dataSet what it was recognised as
/// @param rows the rows that were handed on
/// @param figures the figures in them, without the marks
/// @param marks the marks in them
/// @param problems all that was found, in the order of the rows
public record FileReading(
    String name,
    Optional<DataSet> dataSet,
    Optional<Vintage> vintage,
    long rows,
    long figures,
    long marks,
    List<Problem> problems) {

  public FileReading {
    problems = List.copyOf(problems);
  }

  public boolean isRefused() {
    return problems.stream().anyMatch(Problem::refuses);
  }
}

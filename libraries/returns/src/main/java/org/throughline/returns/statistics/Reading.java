// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;

/// How the reading of a file, or of all files of a zip, ended.
///
/// @param files those that hold data, whether they could be read or not
/// @param setAside the names of the others in a zip, such as its guidance
/// @param problems those of the zip itself and of all its files
public record Reading(List<FileReading> files, List<String> setAside, List<Problem> problems) {

  public Reading {
    files = List.copyOf(files);
    setAside = List.copyOf(setAside);
    problems = List.copyOf(problems);
  }

  /// Whether anything forbids to keep what was read. Then nothing of it should be kept.
  public boolean isRefused() {
    return problems.stream().anyMatch(Problem::refuses);
  }

  public long rows() {
    return files.stream().mapToLong(FileReading::rows).sum();
  }
}

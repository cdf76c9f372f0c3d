// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import java.util.List;

/// The page of jobs.
///
/// @param answer the sentence that it begins with
/// @param failed what fails or gave up
/// @param recurring what runs by the clock
/// @param waiting what was asked for and has not run yet
/// @param failures the last runs that failed
public record JobsPage(
    String answer,
    List<Line> failed,
    List<Line> recurring,
    List<Line> waiting,
    List<Past> failures) {

  /// One job.
  ///
  /// @param state `good`, `bad` or `wait`, for its shape and colour
  /// @param stateWords the same in words
  /// @param rhythm when it runs; for one-time work which piece it is
  public record Line(
      String name,
      String instance,
      String purpose,
      String rhythm,
      String next,
      String last,
      String state,
      String stateWords,
      String problem) {}

  /// One run that failed.
  public record Past(String at, String name, String problem) {}
}

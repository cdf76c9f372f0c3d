// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import java.util.List;

/// The page of the system's health.
///
/// @param answer the sentence that it begins with
/// @param logs where the log files are
public record HealthPage(String answer, List<Part> parts, String logs) {

  /// One part of the system.
  ///
  /// @param shape `good` or `bad`, for its shape and colour
  public record Part(String name, String shape, String state, String detail) {}
}

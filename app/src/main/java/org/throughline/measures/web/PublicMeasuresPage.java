// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// The priorities whose numbers anybody can read.
public record PublicMeasuresPage(String sentence, List<Part> parts) {

  public PublicMeasuresPage {
    parts = List.copyOf(parts);
  }

  /// A strategy.
  public record Part(String title, List<Priority> priorities) {
    public Part {
      priorities = List.copyOf(priorities);
    }
  }

  /// One of its priorities.
  public record Priority(String code, String title, String counted) {}
}

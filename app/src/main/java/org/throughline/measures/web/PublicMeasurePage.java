// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.measures.Measure;

/// One measure with what anybody may read of it.
///
/// @param chart the picture as SVG; empty for fewer than two figures
/// @param rule how small numbers are withheld; empty for published statistics
public record PublicMeasurePage(
    Measure measure,
    PublicMeasureLine line,
    String target,
    String chart,
    List<Line> lines,
    List<Parts> parts,
    String rule) {

  public PublicMeasurePage {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /// One period of the table behind the picture.
  public record Line(
      String period,
      String value,
      String numerator,
      String denominator,
      String england,
      String source) {}

  /// The newest figures of the parts of one kind.
  public record Parts(String kind, String period, List<Part> rows) {
    public Parts {
      rows = List.copyOf(rows);
    }
  }

  /// A part of the whole.
  public record Part(String name, String value, String of) {}
}

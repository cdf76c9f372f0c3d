// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import java.util.Optional;

/// A measure as anybody reads it among others.
///
/// @param sentence the newest figure in words, with England, the neighbours and the target
/// @param standing how it stands to its target; empty where that is not known
/// @param spark the last figures as a small picture; may be empty
/// @param rows the last figures, the newest first
public record PublicMeasureLine(
    String code,
    String name,
    String sentence,
    Optional<String> standing,
    String mark,
    String spark,
    List<Row> rows) {

  public PublicMeasureLine {
    rows = List.copyOf(rows);
  }

  /// One period.
  public record Row(String period, String value, String england) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureChart;
import org.throughline.measures.Publicity;
import org.throughline.measures.disclosure.PublicTable;
import org.throughline.measures.judging.Rating;

/// One measure with everything that is known of it.
///
/// @param sentence its answer
/// @param chart the picture; empty for fewer than two figures
/// @param comparators the newest figures of others
/// @param parts the newest figures of the parts, by kind
/// @param rests the commitments that rest on it
/// @param asAt in words, when an earlier moment is shown; otherwise empty
public record MeasurePage(
    Measure measure,
    String sentence,
    MeasureRow row,
    Rating rating,
    String targetWords,
    Optional<String> chance,
    Optional<MeasureChart> chart,
    List<Line> lines,
    List<Comparator> comparators,
    List<Parts> parts,
    List<Rest> rests,
    String keeper,
    String asAt,
    boolean mayEdit,
    boolean isEntered,
    Optional<Measure> successor,
    List<Measure> beside) {

  public MeasurePage {
    lines = List.copyOf(lines);
    comparators = List.copyOf(comparators);
    parts = List.copyOf(parts);
    rests = List.copyOf(rests);
    beside = List.copyOf(beside);
  }

  /// Whether it is for the council to say who may read it.
  public boolean isTheCouncils() {
    return Publicity.isTheCouncils(measure);
  }

  /// One period of the table behind the picture.
  ///
  /// @param cases where the cases that it counts are listed; empty where there are none to see
  public record Line(
      String period,
      String value,
      String numerator,
      String denominator,
      String due,
      String england,
      String neighbours,
      String source,
      String since,
      Optional<String> cases) {}

  /// Another area's newest figure, or several areas' together.
  public record Comparator(String name, String value, String difference) {}

  /// The parts of one kind, such as by sex.
  public record Parts(String kind, String period, List<Part> rows) {
    public Parts {
      rows = List.copyOf(rows);
    }

    /// Whether some of them are withheld for being small.
    public boolean isWithheld() {
      return rows.stream().anyMatch(each -> each.value().equals(PublicTable.MARK));
    }
  }

  /// A part of the whole.
  ///
  /// @param cases where the cases that it counts are listed; empty where there are none to see
  public record Part(String name, String value, String of, Optional<String> cases) {}

  /// What rests on the measure: a priority or a commitment.
  public record Rest(String code, String words, String href) {}
}

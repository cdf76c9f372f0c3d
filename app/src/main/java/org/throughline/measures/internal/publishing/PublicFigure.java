// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.math.BigDecimal;
import java.util.Optional;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.Observation;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.disclosure.PublicTable;

/// A figure as anybody may read it.
///
/// @param value absent exactly when there is a mark
/// @param mark why there is none, as the Department for Education marks it
public record PublicFigure(
    AreaCode area,
    ReportingPeriod period,
    String breakdown,
    Optional<BigDecimal> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<String> mark,
    String source,
    String vintage) {

  static PublicFigure asItIs(Observation figure) {
    return new PublicFigure(
        figure.area(),
        figure.period(),
        figure.breakdown(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        figure.mark(),
        figure.source(),
        figure.vintage());
  }

  static PublicFigure withheld(Observation figure, boolean isDenominatorShown) {
    return new PublicFigure(
        figure.area(),
        figure.period(),
        figure.breakdown(),
        Optional.empty(),
        Optional.empty(),
        isDenominatorShown ? figure.denominator() : Optional.empty(),
        Optional.of(PublicTable.MARK),
        figure.source(),
        figure.vintage());
  }

  /// The figure as people read it, or its mark.
  public String words(Measure measure) {
    return value.map(measure.unit()::write).orElseGet(() -> mark.orElse(""));
  }
}

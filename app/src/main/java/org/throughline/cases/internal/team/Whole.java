// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.Pathway;

/// The whole time that the law gives a pathway, and what lifts it.
///
/// @param duty the code of the duty that ends it
/// @param weeks from the beginning
/// @param grounds the codes of the exceptions that lift the limit
public record Whole(String duty, int weeks, List<String> grounds) {

  /// The exception of the case `f` that was recorded first and stands; null without one.
  public static final String EXCEPTION =
      """
      (select e.type
         from cases.event e
        where e.case_id = f.case_id and e.type = any(:grounds) and not e.is_withdrawal
          and not exists (
            select from cases.event r where r.case_id = e.case_id and r.replaces = e.number)
        order by e.number
        limit 1)
      """;

  /// The line of the case `f` that is past its end and not met, whether or not an exception lifts
  /// the limit.
  public static final String PASSED =
      """
      d.case_id = f.case_id and d.duty = :whole and d.met_on is null
          and d.state in ('missed', 'lifted-by-exception') and d.due_on < :today
      """;

  public Whole {
    grounds = List.copyOf(grounds);
  }

  /// Absent for a pathway without limits in weeks from its beginning.
  public static Optional<Whole> of(Pathway pathway) {
    return Stages.of(pathway)
        .map(
            stages ->
                new Whole(
                    stages.whole().code(),
                    stages.weeks(),
                    stages.whole().exceptions().stream().map(ExceptionGround::code).toList()));
  }

  /// A case opened after this day cannot be past it.
  public LocalDate since(LocalDate today) {
    return today.minusWeeks(weeks);
  }
}

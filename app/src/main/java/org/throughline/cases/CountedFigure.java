// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.List;

/// A figure with the cases behind it, which a list shows to whoever may see them. A module declares
/// the figures that it counts beside the cases as a [CountedFigure.All] bean.
///
/// @param code as measures and addresses name it
/// @param all what stands below the line, such as `decisions whether to assess`
/// @param above what stands above it, such as `to assess`; empty where only the whole is counted
/// @param isLasting whether it is counted on the last day of a period, and not over the whole of it
/// @param rows a query of `case_id`, `on_day`, `is_above`, `is_below`, `part`, which the list says,
///     and `parts`, the others of the whole under which it counts, one row for each thing that
///     counts from the day `:from` to `:until` as it is known on `:today`; `:figure` is
///     the code
public record CountedFigure(String code, String all, String above, boolean isLasting, String rows) {

  /// The figures of one module.
  @FunctionalInterface
  public interface All {
    List<CountedFigure> figures();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;
import java.util.Optional;

/// A data set that the library can read.
///
/// @param id stable, for example "ehc-timeliness"
/// @param publication what it is a part of, for example "education-health-and-care-plans"
/// @param source whom to name, with the licence
/// @param note what a reader of its figures should know; otherwise empty
/// @param indicators those that its files have; empty where the file itself names them
public record DataSet(
    String id,
    String title,
    String publication,
    String source,
    String note,
    List<Indicator> indicators) {

  public DataSet {
    indicators = List.copyOf(indicators);
  }

  /// The indicator of this name, in our spelling or the publisher's, in any case.
  public Optional<Indicator> indicator(String spelling) {
    return indicators.stream().filter(each -> each.isCalled(spelling)).findFirst();
  }
}

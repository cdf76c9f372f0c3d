// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.List;
import java.util.stream.Collectors;

/// Headings and rows made from the library's own descriptions of data sets.
final class DefinitionTexts {

  private DefinitionTexts() {}

  static DataSet dataSet(String id) {
    return StatisticsFiles.standard().dataSets().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String heading(String id) {
    return names(id).stream().collect(Collectors.joining(","));
  }

  /// A scorecard of the layouts of 2022 and 2023, whose rows have no year, with one authority.
  static String scorecard(String number, String name) {
    String figures =
        names("school-places").stream().map(each -> "1").collect(Collectors.joining(","));
    return "LANumber,LA_name,Region,"
        + heading("school-places")
        + "\n"
        + number
        + ","
        + name
        + ",East Midlands,"
        + figures
        + "\n";
  }

  private static List<String> names(String id) {
    return dataSet(id).indicators().stream().map(Indicator::published).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Files as the Department publishes them: the real ones where they are at hand, and small ones of
/// the same layout.
final class PublishedFiles {

  static final AreaCode LEICESTER = new AreaCode("E06000016");
  static final String RUTLAND = "E12000004,East Midlands,E06000017,857,Rutland";

  private static final String HEADING =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,"
          + "plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,"
          + "plans_issued_20_weeks_ex,pc_plans_issued_within_20_weeks,PC_plans_issued_20_weeks_ex,"
          + "plans_issued_gt20weeks_ltYear,plans_issued_gt20weeks_ltYear_ex,"
          + "pc_plans_issued_gt20weeks_ltYear,PC_plans_issued_gt20weeks_ltYear_ex,"
          + "plans_issued_gt_1_year,plans_issued_gt_1_year_ex,pc_plans_issued_gt_1_year,"
          + "PC_plans_issued_gt_1_year_ex\n";

  private PublishedFiles() {}

  /// A real file, kept beside the project and not in it; the test is skipped where it is missing.
  static Path real(String path) {
    Optional<Path> file =
        folder().map(folder -> folder.resolve("data").resolve(path)).filter(Files::exists);
    Assumptions.assumeTrue(
        file.isPresent(), path + " is not here: name the shared folder in THROUGHLINE_SHARED");
    return file.orElseThrow();
  }

  /// One authority's plans in time, as the release of 2025 lays them out.
  static String timeliness(String... rows) {
    return HEADING + String.join("\n", rows) + "\n";
  }

  /// A row of such a file: so many plans within 20 weeks of so many.
  ///
  /// @param area as in [#RUTLAND]
  static String row(int year, String area, String within, String all, String share) {
    return "%d,Calendar year,Local authority,E92000001,England,%s,All EHC plans issued,All EHC plans issued,%s,%s,%s,%s,%s,%s,x,x,x,x,x,x,x,x"
        .formatted(year, area, all, all, within, within, share, share);
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The codes of a series with their figures or marks, such as `2024: 51.8`.
  static List<String> words(List<Observation> series) {
    return series.stream()
        .map(
            each ->
                each.period().code()
                    + ": "
                    + each.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElseGet(() -> each.mark().orElseThrow())
                    + (each.vintage().isEmpty() ? "" : " of " + each.vintage()))
        .toList();
  }

  private static Optional<Path> folder() {
    String named =
        System.getProperty(
            "throughline.shared", System.getenv().getOrDefault("THROUGHLINE_SHARED", ""));
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}

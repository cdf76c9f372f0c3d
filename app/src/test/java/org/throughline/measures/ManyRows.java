// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Large files in a layout that is published: residential placements of Rutland in many parts,
/// which no measure shows.
final class ManyRows {

  private static final String HEADING =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,Res_3851,Res_52,"
          + "Res_tot\n";

  private static final String PLACE =
      "199900,Academic year,Local authority,E92000001,England,E12000004,East Midlands,E06000017,"
          + "857,Rutland,Invented,";

  private ManyRows() {}

  /// @param width how many letters each row is padded by
  static Path write(Path file, int rows, int width) {
    String padding = " of many".repeat(width / 8);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADING);
      for (int row = 0; row < rows; row++) {
        out.write(PLACE + "Part " + row + padding + ",1,2,3\n");
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

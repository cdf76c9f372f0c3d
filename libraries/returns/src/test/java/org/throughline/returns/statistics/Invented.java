// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small invented files in the layouts that are published.
final class Invented {

  static final String PLACE =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name";

  static final String RESIDENTIAL_HEADING =
      PLACE + ",breakdown_topic,breakdown,Res_3851,Res_52,Res_tot";

  static final String ENGLAND = "202425,Academic year,National,E92000001,England,,,,,";

  static final String LEICESTER =
      "202425,Academic year,Local authority,E92000001,England,E12000004,East Midlands,E06000016,"
          + "856,Leicester";

  static final String WHOLE = ",All residential placements,All residential placements,";

  private Invented() {}

  /// The smallest data set: residential placements, with these rows.
  static String residential(String... rows) {
    return RESIDENTIAL_HEADING + "\n" + String.join("\n", rows) + "\n";
  }

  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

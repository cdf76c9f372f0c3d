// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The small tables that come with the library: a line a row, parts by comma, notes after `;`.
public final class Table {

  private static final String FOLDER = "/org/throughline/synthetic/population/";

  private Table() {}

  /// The rows below the heading.
  public static List<String[]> rows(String file) {
    return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /// The lines that are not notes.
  public static List<String> lines(String file) {
    try (InputStream in = Table.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its file " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith(";"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

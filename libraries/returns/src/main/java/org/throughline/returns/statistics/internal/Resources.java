// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.returns.statistics.StatisticsFiles;

/// The tables that come with the library. Blank lines and lines that begin with # are comments.
public final class Resources {

  private Resources() {}

  /// The lines of a table, without its comments.
  public static List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(Resources::says).toList();
  }

  static String text(String name) {
    try (InputStream in = StatisticsFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}

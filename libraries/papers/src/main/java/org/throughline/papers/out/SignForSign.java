// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// Reads a typeface so that each sign of a text is set as that sign. Its table of substitutions,
/// such as one drawing for `fi`, is hidden: it makes no difference to the words of a paper, it is
/// asked anew for every word, and asking takes a third of the time that a paper takes.
final class SignForSign {

  private static final int SUBSTITUTIONS = 0x47535542; // GSUB
  private static final int UNKNOWN = 0x2D2D2D2D;
  private static final int TABLES_AT = 4;
  private static final int FIRST_TABLE_AT = 12;
  private static final int TABLE = 16;

  private SignForSign() {}

  /// @param typeface in the form of TrueType; it is read to its end and closed
  static InputStream read(InputStream typeface) {
    try (typeface) {
      ByteBuffer file = ByteBuffer.wrap(typeface.readAllBytes());
      int tables = file.getShort(TABLES_AT);
      for (int table = 0; table < tables; table++) {
        int at = FIRST_TABLE_AT + TABLE * table;
        if (file.getInt(at) == SUBSTITUTIONS) {
          file.putInt(at, UNKNOWN);
        }
      }
      return new ByteArrayInputStream(file.array());
    } catch (IOException failure) {
      throw new UncheckedIOException("The typeface could not be read", failure);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;

/// Tells text from everything else: text has no zero bytes, unless it begins with the mark of
/// UTF-16.
final class TextCheck {

  private static final int PIECE = 64 * 1024;

  private TextCheck() {}

  static boolean isText(Spool spool) throws IOException {
    byte[] start = spool.start(5);
    return !startsAsPdf(start) && (isUtf16(start) || !hasZero(spool));
  }

  private static boolean startsAsPdf(byte[] start) {
    return start.length == 5
        && start[0] == '%'
        && start[1] == 'P'
        && start[2] == 'D'
        && start[3] == 'F'
        && start[4] == '-';
  }

  private static boolean isUtf16(byte[] start) {
    return start.length > 1
        && ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
            || (start[0] == (byte) 0xfe && start[1] == (byte) 0xff));
  }

  private static boolean hasZero(Spool spool) throws IOException {
    try (InputStream in = spool.open()) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        for (int at = 0; at < read; at++) {
          if (piece[at] == 0) {
            return true;
          }
        }
      }
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.platform.Problem;

/// Looks in a PDF for what runs or fetches something when it is opened. Reads the plain part of
/// the file, not what is packed inside it: a fence against the usual, not an antivirus program.
final class PdfCheck {

  private static final Pattern ACTIVE =
      Pattern.compile("/(JavaScript|JS|Launch|RichMedia|EmbeddedFiles?)(?![A-Za-z0-9])");
  private static final String STREAM = "stream";
  private static final String STREAM_END = "endstream";
  private static final int PIECE = 256 * 1024;
  private static final int OVERLAP = 64;

  private boolean isInStream;

  private PdfCheck() {}

  static Optional<Problem> problem(Spool spool) throws IOException {
    return new PdfCheck().hasActive(spool)
        ? Optional.of(
            ContentCheck.problem(
                "DOC-107",
                "The PDF holds a program or another file. Print it to a new PDF and send that."))
        : Optional.empty();
  }

  private boolean hasActive(Spool spool) throws IOException {
    try (InputStream in = spool.open()) {
      String kept = "";
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        String text = kept + new String(piece, StandardCharsets.ISO_8859_1);
        boolean isLast = piece.length < PIECE;
        int end = isLast ? text.length() : text.length() - OVERLAP;
        if (ACTIVE.matcher(plain(text, end)).find()) {
          return true;
        }
        kept = text.substring(end);
      }
      return false;
    }
  }

  /// The text up to `end` without what stands between `stream` and `endstream`, whose bytes are
  /// packed and would only give false alarms. A word that straddles `end` comes with the next
  /// piece.
  private String plain(String text, int end) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < end) {
      if (isInStream) {
        int close = text.indexOf(STREAM_END, at);
        if (close < 0 || close >= end) {
          return plain.toString();
        }
        isInStream = false;
        at = close + STREAM_END.length();
      } else {
        int open = text.indexOf(STREAM, at);
        int stop = open < 0 || open >= end ? Math.min(text.length(), end + OVERLAP) : open;
        plain.append(text, at, stop);
        isInStream = open >= 0 && open < end;
        at = isInStream ? open + STREAM.length() : end;
      }
    }
    return plain.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.ReadingLimits;

/// Measures what a PDF's packed streams would become before the file is opened.
final class PdfStreams {

  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
  private static final String PACKED = "/FlateDecode";
  private static final int LONGEST_DICTIONARY = 4_000;
  private static final int MOST_LAYERS = 3;

  private final byte[] file;
  private final ReadingLimits limits;
  private long total;

  private PdfStreams(byte[] file, ReadingLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  static void measure(byte[] file, ReadingLimits limits) throws PaperRefused {
    new PdfStreams(file, limits).measureAll();
  }

  private void measureAll() throws PaperRefused {
    int at = find(START, 0);
    while (at >= 0) {
      int end = find(END, at);
      if (end < 0) {
        return;
      }
      String dictionary = dictionaryBefore(at);
      int layers = Math.min(MOST_LAYERS, layersOf(dictionary));
      if (layers > 0 && !dictionary.contains("/Image")) {
        count(at + START.length, end, layers);
      }
      at = find(START, end + END.length);
    }
  }

  private String dictionaryBefore(int at) {
    int from = Math.max(0, at - LONGEST_DICTIONARY);
    String text = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
    return text.substring(Math.max(0, text.lastIndexOf(" obj")));
  }

  private static int layersOf(String dictionary) {
    return (dictionary.length() - dictionary.replace(PACKED, "").length()) / PACKED.length();
  }

  private void count(int from, int to, int layers) throws PaperRefused {
    int start = from;
    while (start < to && (file[start] == '\r' || file[start] == '\n')) {
      start++;
    }
    InputStream in = new ByteArrayInputStream(file, start, to - start);
    for (int i = 0; i < layers; i++) {
      in = new InflaterInputStream(in);
    }
    byte[] buffer = new byte[64 * 1024];
    try (InputStream unpacked = in) {
      for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
        total += n;
        if (total > limits.unpackedBytes()) {
          throw bomb();
        }
      }
    } catch (IOException damagedOrEncrypted) {
      return;
    }
  }

  private static PaperRefused bomb() {
    return new PaperRefused(
        "PAPER-ZIP-BOMB",
        "The PDF unpacks to far more than a paper can hold and was not opened. Ask for the"
            + " original.");
  }

  private int find(byte[] wanted, int from) {
    for (int i = from; i <= file.length - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && file[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}

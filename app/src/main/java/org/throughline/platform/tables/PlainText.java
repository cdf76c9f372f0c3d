// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads text whose encoding nobody stated: by its mark, else as UTF-8, else, byte by byte where
/// that is not UTF-8, as Windows-1252, which Excel still writes. Nothing is held but one
/// character.
public final class PlainText extends Reader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final PushbackInputStream in;
  private int pending = -1;

  private PlainText(PushbackInputStream in) {
    this.in = in;
  }

  /// Chooses by the mark at the start of the text.
  public static Reader of(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(new BufferedInputStream(in), 4);
    byte[] start = bytes.readNBytes(3);
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return new PlainText(bytes);
    }
    if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
      bytes.unread(start);
      return new InputStreamReader(bytes, StandardCharsets.UTF_16);
    }
    bytes.unread(start);
    return new PlainText(bytes);
  }

  @Override
  public int read() throws IOException {
    if (pending >= 0) {
      int second = pending;
      pending = -1;
      return second;
    }
    int first = in.read();
    return first < 0x80 ? first : beyondAscii(first);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      target[offset + count++] = (char) next;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int beyondAscii(int first) throws IOException {
    int following = first >= 0xf0 && first <= 0xf4 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (first > 0xf4 || following == 0) {
      return windows(first);
    }
    byte[] rest = in.readNBytes(following);
    int codePoint = codePoint(first, rest, following);
    if (codePoint < 0) {
      in.unread(rest);
      return windows(first);
    }
    if (Character.isSupplementaryCodePoint(codePoint)) {
      pending = Character.lowSurrogate(codePoint);
      return Character.highSurrogate(codePoint);
    }
    return codePoint;
  }

  /// The code point, or -1 when the bytes are not UTF-8.
  private static int codePoint(int first, byte[] rest, int following) {
    int value = first & (0x3f >> following);
    for (byte next : rest) {
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      value = (value << 6) | (next & 0x3f);
    }
    boolean isWhole = rest.length == following;
    boolean isShortest = value >= (following == 1 ? 0x80 : following == 2 ? 0x800 : 0x10000);
    boolean isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
    return isWhole && isShortest && isCharacter ? value : -1;
  }

  private static int windows(int single) {
    return new String(new byte[] {(byte) single}, WINDOWS).charAt(0);
  }

  private static boolean begins(byte[] start, int... mark) {
    if (start.length < mark.length) {
      return false;
    }
    for (int at = 0; at < mark.length; at++) {
      if ((start[at] & 0xff) != mark[at]) {
        return false;
      }
    }
    return true;
  }
}

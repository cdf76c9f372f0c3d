// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8, and from the first byte that is not UTF-8 on Windows-1252, in which older
/// files and those saved by a spreadsheet are written. A byte order mark is left out.
///
/// One pass is enough: until that byte both encodings read plain letters alike.
public final class TextDecoder extends Reader {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean isWindows;
  private boolean atStart = true;
  private boolean atEnd;

  public TextDecoder(InputStream in) {
    this.in = in;
  }

  /// Whether the text turned out to be Windows-1252.
  public boolean isWindows() {
    return isWindows;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0) {
      if (atEnd && !bytes.hasRemaining()) {
        return -1;
      }
      decode(chars);
      leaveOutMark(chars);
    }
    return chars.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode(CharBuffer chars) throws IOException {
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    if (result.isError()) {
      decoder =
          Charset.forName("windows-1252")
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      isWindows = true;
    } else if (result.isUnderflow() && !atEnd) {
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void leaveOutMark(CharBuffer chars) {
    if (!atStart || chars.position() == 0) {
      return;
    }
    atStart = false;
    if (chars.get(0) == BYTE_ORDER_MARK) {
      CharBuffer rest = chars.duplicate().flip().position(1);
      chars.clear();
      chars.put(rest.slice());
    }
  }
}

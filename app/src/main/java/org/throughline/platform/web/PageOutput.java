// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page while it is made. What is short is gathered; what is long and was made before, such as a
/// part from [Fragments], stays a piece of its own, so that it need not be compressed again.
final class PageOutput implements TemplateOutput {

  private static final int LONG = 8 * 1024;

  /// @param isKept whether the very same array comes again with other pages
  @SuppressWarnings("ArrayRecordComponent") // the array itself is what is known again
  record Piece(byte[] bytes, boolean isKept) {}

  private final List<Piece> pieces = new ArrayList<>();
  private byte[] gathered = new byte[LONG];
  private int length;

  @Override
  public void writeContent(String value) {
    gather(value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    writeContent(value.substring(beginIndex, endIndex));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    if (value.length < LONG) {
      gather(value);
    } else {
      endGathering();
      pieces.add(new Piece(value, true));
    }
  }

  /// The page in pieces, in their order.
  List<Piece> pieces() {
    endGathering();
    return List.copyOf(pieces);
  }

  /// The page whole.
  byte[] joined() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces().forEach(piece -> whole.writeBytes(piece.bytes()));
    return whole.toByteArray();
  }

  private void gather(byte[] more) {
    if (gathered.length - length < more.length) {
      gathered = Arrays.copyOf(gathered, Math.max(2 * gathered.length, length + more.length));
    }
    System.arraycopy(more, 0, gathered, length, more.length);
    length += more.length;
  }

  private void endGathering() {
    if (length > 0) {
      pieces.add(new Piece(Arrays.copyOf(gathered, length), false));
      length = 0;
    }
  }
}

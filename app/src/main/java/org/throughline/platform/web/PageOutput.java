// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A page while it is made. What is short is gathered; what is long and was made before, such as a
/// part from [Fragments], stays a piece of its own, so that it need not be compressed again.
final class PageOutput implements TemplateOutput {

  private static final int LONG = 8 * 1024;

  /// @param isKept whether the very same array comes again with other pages
  @SuppressWarnings("ArrayRecordComponent") // the array itself is what is known again
  record Piece(byte[] bytes, boolean isKept) {}

  private final List<Piece> pieces = new ArrayList<>();
  private Utf8ByteOutput gathered = new Utf8ByteOutput();

  @Override
  public void writeContent(String value) {
    gathered.writeContent(value);
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    gathered.writeContent(value, beginIndex, endIndex);
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    if (value.length < LONG) {
      gathered.writeBinaryContent(value);
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

  private void endGathering() {
    if (gathered.getContentLength() > 0) {
      pieces.add(new Piece(gathered.toByteArray(), false));
      gathered = new Utf8ByteOutput();
    }
  }
}

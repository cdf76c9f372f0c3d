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

  private final List<byte[]> pieces = new ArrayList<>();
  private Utf8ByteOutput gathered = new Utf8ByteOutput();
  private boolean hasLongPiece;

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
      pieces.add(value);
      hasLongPiece = true;
    }
  }

  boolean hasLongPiece() {
    return hasLongPiece;
  }

  /// The page in pieces, in their order.
  List<byte[]> pieces() {
    endGathering();
    return List.copyOf(pieces);
  }

  /// The page whole.
  byte[] joined() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces().forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private void endGathering() {
    if (gathered.getContentLength() > 0) {
      pieces.add(gathered.toByteArray());
      gathered = new Utf8ByteOutput();
    }
  }
}

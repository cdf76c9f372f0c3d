// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/// A stream over numbered pieces that are fetched as they are needed.
final class Pieces extends InputStream {

  private final IntFunction<Optional<byte[]>> fetch;
  private byte[] piece = new byte[0];
  private int number;
  private int position;
  private boolean isAtEnd;

  Pieces(IntFunction<Optional<byte[]>> fetch) {
    this.fetch = fetch;
  }

  @Override
  public int read() {
    return hasMore() ? piece[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    if (position < piece.length) {
      return true;
    }
    if (!isAtEnd) {
      piece = fetch.apply(number++).orElse(new byte[0]);
      position = 0;
      isAtEnd = piece.length == 0;
    }
    return !isAtEnd;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that stops with [TooLarge] past its limit, so that nothing is read in vain.
final class Bounded extends FilterInputStream {

  /// The stream is longer than it may be.
  static final class TooLarge extends IOException {
    TooLarge() {
      super("More bytes than allowed");
    }
  }

  private final long limit;
  private long count;

  Bounded(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) throws TooLarge {
    count += more;
    if (count > limit) {
      throw new TooLarge();
    }
  }
}

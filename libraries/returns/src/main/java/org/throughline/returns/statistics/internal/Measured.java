// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.throughline.returns.statistics.ReadingLimits;

/// Counts what is unpacked, so that a small file that unpacks without end is found before it does
/// harm, and holds the bytes against their checksum.
final class Measured extends FilterInputStream {

  private static final long SMALL = 8_000_000;

  private final ReadingLimits limits;
  private final Budget budget;
  private final long packed;
  private final long checksum;
  private final CRC32 crc = new CRC32();
  private long bytes;

  /// What all files of a zip may unpack to together.
  static final class Budget {
    private long left;

    Budget(long bytes) {
      this.left = bytes;
    }

    private boolean take(long bytes) {
      left -= bytes;
      return left >= 0;
    }
  }

  Measured(InputStream in, ZipEntry entry, ReadingLimits limits, Budget budget) {
    super(in);
    this.limits = limits;
    this.budget = budget;
    this.packed = Math.max(1, entry.getCompressedSize());
    this.checksum = entry.getCrc();
  }

  /// A file that is not packed: only its size is held against the limit.
  Measured(InputStream in, ReadingLimits limits) {
    super(in);
    this.limits = limits;
    this.budget = new Budget(limits.bytes());
    this.packed = Long.MAX_VALUE / Math.max(1, limits.ratio());
    this.checksum = -1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = unpack(target, offset, length);
    if (read < 0) {
      compare();
      return read;
    }
    bytes += read;
    crc.update(target, offset, read);
    if (bytes > SMALL && bytes > packed * limits.ratio()) {
      throw new Damaged(
          "STAT-ZIP-BOMB",
          "The file unpacks to more than "
              + limits.ratio()
              + " times its size, which no published file does. Do not load it.");
    }
    if (!budget.take(read)) {
      throw new Damaged(
          "STAT-TOO-BIG",
          "The file is larger than a published one can be. Load the files of a release one by one.");
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  private void compare() throws Damaged {
    if (checksum >= 0 && checksum != crc.getValue()) {
      throw damaged();
    }
  }

  private static Damaged damaged() {
    return new Damaged(
        "STAT-ZIP-DAMAGED", "The file cannot be unpacked: the zip is damaged. Download it again.");
  }
}

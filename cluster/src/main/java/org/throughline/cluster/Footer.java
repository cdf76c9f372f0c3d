// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/// The end of a Parquet file, which says what is in it.
///
/// Parquet's writer lists the encodings of a column in the order of a hash set, which is another in
/// every process. Here they are put into one order, so that the same rows are the same bytes.
final class Footer {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private Footer() {}

  /// Puts the footer of a file into order.
  static void order(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - TAIL, Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    int begin = bytes.length - TAIL - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, begin, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
      }
    }
    Files.write(file, bytes(Arrays.copyOf(bytes, begin), footer));
  }

  private static byte[] bytes(byte[] rows, FileMetaData footer) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(rows.length + TAIL);
    all.writeBytes(rows);
    Util.writeFileMetaData(footer, all);
    int length = all.size() - rows.length;
    all.writeBytes(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    all.writeBytes(MAGIC);
    return all.toByteArray();
  }
}

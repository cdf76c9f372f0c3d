// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Contents in PostgreSQL, in pieces, so that neither writing nor reading holds a whole file in
/// memory, and so that one backup has everything.
@Component
class DatabaseContents implements ContentStore {

  static final int PIECE = 512 * 1024;

  private static final String ADD_CONTENT =
      """
      insert into documents.content (sha256, size, kept_in, kept_at)
      values (:sha256, :size, 'DATABASE', :at)
      on conflict (sha256) do nothing
      """;

  private static final String ADD_PIECE =
      """
      insert into documents.chunk (sha256, number, bytes)
      values (:sha256, :number, :bytes)
      """;

  private static final String PIECE_OF =
      """
      select bytes
        from documents.chunk
       where sha256 = :sha256
         and number = :number
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DatabaseContents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void keep(Spool spool) {
    int added =
        jdbc.sql(ADD_CONTENT)
            .param("sha256", spool.sha256())
            .param("size", spool.size())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    if (added == 1) {
      addPieces(spool);
    }
  }

  @Override
  public InputStream open(String sha256) {
    return new Pieces(number -> piece(sha256, number));
  }

  private void addPieces(Spool spool) {
    try (InputStream in = spool.open()) {
      int number = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        jdbc.sql(ADD_PIECE)
            .param("sha256", spool.sha256())
            .param("number", number)
            .param("bytes", piece)
            .update();
        number++;
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The temporary copy of a file is gone", unreadable);
    }
  }

  private Optional<byte[]> piece(String sha256, int number) {
    return jdbc.sql(PIECE_OF)
        .param("sha256", sha256)
        .param("number", number)
        .query((row, index) -> row.getBytes("bytes"))
        .optional();
  }
}

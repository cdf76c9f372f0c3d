// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Contents in PostgreSQL, in pieces, so that neither writing nor reading holds a whole file in
/// memory, and so that one backup has everything.
@Component
class DatabaseContents implements ContentStore {

  static final int PIECE = 512 * 1024;

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

  private static final String HAS =
      """
      select exists (select from documents.chunk where sha256 = :sha256 and number = 0)
      """;

  private static final String REMOVE =
      """
      delete from documents.chunk where sha256 = :sha256
      """;

  private final JdbcClient jdbc;

  DatabaseContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Kept kept() {
    return Kept.DATABASE;
  }

  @Override
  public boolean has(String sha256) {
    return jdbc.sql(HAS).param("sha256", sha256).query(Boolean.class).single();
  }

  @Override
  public void write(Spool spool) throws IOException {
    try (InputStream in = spool.open()) {
      int number = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        add(spool.sha256(), number, piece);
        number++;
      }
    }
  }

  @Override
  public InputStream open(String sha256) {
    return new Pieces(number -> piece(sha256, number));
  }

  @Override
  public void remove(String sha256) {
    jdbc.sql(REMOVE).param("sha256", sha256).update();
  }

  private void add(String sha256, int number, byte[] piece) throws NotKept {
    try {
      jdbc.sql(ADD_PIECE)
          .param("sha256", sha256)
          .param("number", number)
          .param("bytes", piece)
          .update();
    } catch (DataAccessException full) {
      throw new NotKept(full);
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

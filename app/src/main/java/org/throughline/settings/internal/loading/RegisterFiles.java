// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;

/// The files of the register that were sent, in the database.
@Component
public class RegisterFiles {

  private static final int PIECE = 1 << 20;

  private static final String ADD =
      """
      insert into settings.load (file_name, as_at, authorities, by_map, sent_by, sent_at)
      values (:name, :asAt, :authorities, :byMap, :by, :at)
      returning load_id
      """;

  private static final String ADD_PIECE =
      """
      insert into settings.load_piece (load_id, piece, content) values (:load, :piece, :content)
      """;

  private static final String BYTES =
      """
      update settings.load set bytes = :bytes where load_id = :load
      """;

  private static final String PIECES =
      """
      select coalesce(max(piece), 0) from settings.load_piece where load_id = :load
      """;

  private static final String READ_PIECE =
      """
      select content from settings.load_piece where load_id = :load and piece = :piece
      """;

  private static final String FORGET_PIECES =
      """
      delete from settings.load_piece where load_id = :load
      """;

  private static final String BEGIN =
      """
      update settings.load set state = 'reading', rows_read = 0
       where load_id = :load and state in ('waiting', 'reading')
      """;

  private static final String FORGET_ROWS =
      """
      delete from settings.load_row where load_id = :load
      """;

  private static final String FORGET_PROBLEMS =
      """
      delete from settings.load_problem where load_id = :load
      """;

  private static final String FORGET_WORDS =
      """
      update settings.load_row set published = null, raw = null where load_id = :load
      """;

  private static final String PROGRESS =
      """
      update settings.load set rows_read = :rows where load_id = :load
      """;

  private static final String READ =
      """
      update settings.load
         set state = :state, layout = :layout, others = :others, counts = cast(:counts as jsonb),
             rows_read = :rows, ended_at = :at
       where load_id = :load
      """;

  private static final String MOVE =
      """
      update settings.load
         set state = :state, ended_at = :at, applied_by = coalesce(:by, applied_by)
       where load_id = :load and state = :from
      """;

  private static final String LINE =
      """
      select load_id, file_name, bytes, as_at, authorities, by_map, layout, state, rows_read, others,
             counts, sent_by, applied_by, sent_at, ended_at
        from settings.load
      """;

  private static final String FIND = LINE + " where load_id = :load";

  private static final String NEWEST = LINE + " order by sent_at desc, load_id desc limit :most";

  private final JdbcClient jdbc;

  RegisterFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a person asks of a file.
  ///
  /// @param by absent for the command line
  public record Asked(
      String fileName,
      LocalDate asAt,
      List<String> authorities,
      boolean byMap,
      Optional<AccountId> by) {}

  public long add(Asked asked, Instant at) {
    return jdbc.sql(ADD)
        .param("name", asked.fileName())
        .param("asAt", asked.asAt())
        .param("authorities", asked.authorities().toArray(String[]::new))
        .param("byMap", asked.byMap())
        .param("by", asked.by().map(AccountId::value).orElse(null))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /// Keeps the file piece by piece.
  ///
  /// @return its size
  long keep(long load, InputStream content) throws IOException {
    long bytes = 0;
    int piece = 0;
    for (byte[] next = content.readNBytes(PIECE);
        next.length > 0;
        next = content.readNBytes(PIECE)) {
      piece++;
      jdbc.sql(ADD_PIECE).param("load", load).param("piece", piece).param("content", next).update();
      bytes += next.length;
    }
    jdbc.sql(BYTES).param("load", load).param("bytes", bytes).update();
    return bytes;
  }

  void copy(long load, OutputStream out) throws IOException {
    int pieces = of(PIECES, load).query(Integer.class).single();
    for (int piece = 1; piece <= pieces; piece++) {
      out.write(of(READ_PIECE, load).param("piece", piece).query(byte[].class).single());
    }
  }

  /// Begins, from the start when an earlier try was cut off.
  ///
  /// @return false when it was read already
  @Transactional
  public boolean begin(long load) {
    if (of(BEGIN, load).update() == 0) {
      return false;
    }
    of(FORGET_ROWS, load).update();
    of(FORGET_PROBLEMS, load).update();
    return true;
  }

  void progress(long load, long rows) {
    of(PROGRESS, load).param("rows", rows).update();
  }

  /// Ends the reading, and takes away the file itself.
  @Transactional
  public void read(
      long load,
      LoadState state,
      String layout,
      List<String> others,
      Counts counts,
      long rows,
      Instant at) {
    of(READ, load)
        .param("state", state.code())
        .param("layout", layout)
        .param("others", others.toArray(String[]::new))
        .param("counts", counts.json())
        .param("rows", rows)
        .param("at", Timestamp.from(at))
        .update();
    of(FORGET_PIECES, load).update();
  }

  /// Moves a file on from one state to the next.
  ///
  /// @return false when somebody else moved it before
  boolean move(long load, LoadState from, LoadState to, Optional<AccountId> by, Instant at) {
    return of(MOVE, load)
            .param("state", to.code())
            .param("from", from.code())
            .param("by", by.map(AccountId::value).orElse(null), java.sql.Types.BIGINT)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  /// Takes away what the rows say in full; what they did stays.
  void forgetWords(long load) {
    of(FORGET_WORDS, load).update();
  }

  public Optional<LoadLine> find(long load) {
    return of(FIND, load).query(RegisterFiles::line).optional();
  }

  public List<LoadLine> newest(int most) {
    return jdbc.sql(NEWEST).param("most", most).query(RegisterFiles::line).list();
  }

  private JdbcClient.StatementSpec of(String sql, long load) {
    return jdbc.sql(sql).param("load", load);
  }

  private static LoadLine line(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp ended = row.getTimestamp("ended_at");
    return new LoadLine(
        row.getLong("load_id"),
        row.getString("file_name"),
        row.getLong("bytes"),
        row.getObject("as_at", LocalDate.class),
        texts(row, "authorities"),
        row.getBoolean("by_map"),
        row.getString("layout"),
        LoadState.of(row.getString("state")),
        row.getLong("rows_read"),
        texts(row, "others"),
        Counts.of(row.getString("counts")),
        account(row, "sent_by"),
        account(row, "applied_by"),
        row.getTimestamp("sent_at").toInstant(),
        Optional.ofNullable(ended).map(Timestamp::toInstant));
  }

  private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
    @Nullable Long account = row.getObject(column, Long.class);
    return Optional.ofNullable(account).map(AccountId::new);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}

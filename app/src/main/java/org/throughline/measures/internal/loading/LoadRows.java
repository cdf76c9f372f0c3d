// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.statistics.Problem;

/// The files that were sent, in the database.
@Component
public class LoadRows {

  private static final int PIECE = 1 << 20;

  private static final String ADD =
      """
      insert into measures.load (vintage, sent_by, sent_at) values (:vintage, :by, :at)
      returning load_id
      """;

  private static final String ADD_FILE =
      """
      insert into measures.load_file (load_id, number, file_name, bytes)
      values (:load, :number, :name, 0)
      """;

  private static final String ADD_PIECE =
      """
      insert into measures.load_piece (load_id, number, piece, content)
      values (:load, :number, :piece, :content)
      """;

  private static final String COUNT_BYTES =
      """
      update measures.load_file set bytes = :bytes where load_id = :load and number = :number
      """;

  private static final String PIECES =
      """
      select coalesce(max(piece), 0) from measures.load_piece
      where load_id = :load and number = :number
      """;

  private static final String READ_PIECE =
      """
      select content from measures.load_piece
      where load_id = :load and number = :number and piece = :piece
      """;

  private static final String FORGET_PIECES =
      """
      delete from measures.load_piece where load_id = :load
      """;

  private static final String BEGIN =
      """
      update measures.load set state = 'loading'
      where load_id = :load and state in ('waiting', 'loading')
      """;

  private static final String FORGET_PARTS =
      """
      delete from measures.load_part where load_id = :load
      """;

  private static final String FORGET_PROBLEMS =
      """
      delete from measures.load_problem where load_id = :load
      """;

  private static final String UNREAD =
      """
      update measures.load_file set is_read = false where load_id = :load
      """;

  private static final String ADD_PART =
      """
      insert into measures.load_part
        (load_id, number, part, name, data_set, vintage, row_count, was_there)
      select :load, :number, count(*) + 1, :name, :set, :vintage, :rows, :there
      from measures.load_part where load_id = :load and number = :number
      """;

  private static final String ADD_PROBLEM =
      """
      insert into measures.load_problem
        (load_id, number, problem, refuses, file_name, at_row, column_name, message)
      values (:load, :number, :problem, :refuses, :file, :row, :column, :message)
      """;

  private static final String READ =
      """
      update measures.load_file set is_read = true where load_id = :load and number = :number
      """;

  private static final String END =
      """
      update measures.load set state = :state, ended_at = :at where load_id = :load
      """;

  private static final String CHANGED =
      """
      update measures.load set changed = :changed where load_id = :load
      """;

  private static final String LINE =
      """
      select load_id, vintage, state, sent_by, sent_at, ended_at, changed from measures.load
      """;

  private static final String FIND = LINE + "where load_id = :load";

  private static final String NEWEST = LINE + "order by sent_at desc, load_id desc limit :most";

  private static final String FILES =
      """
      select number, file_name, bytes, is_read from measures.load_file
      where load_id = :load
      order by number
      """;

  private static final String PARTS =
      """
      select name, data_set, vintage, row_count, was_there from measures.load_part
      where load_id = :load and number = :number
      order by part
      """;

  private static final String PROBLEMS =
      """
      select refuses, file_name, at_row, column_name, message from measures.load_problem
      where load_id = :load and number = :number
      order by refuses desc, problem
      """;

  private final JdbcClient jdbc;

  LoadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(String vintage, AccountId by, Instant at) {
    return jdbc.sql(ADD)
        .param("vintage", vintage)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /// Keeps a file piece by piece.
  ///
  /// @return its size
  long addFile(long load, int number, String name, InputStream content) throws IOException {
    of(ADD_FILE, load, number).param("name", name).update();
    long bytes = 0;
    int piece = 0;
    for (byte[] next = content.readNBytes(PIECE);
        next.length > 0;
        next = content.readNBytes(PIECE)) {
      piece++;
      of(ADD_PIECE, load, number).param("piece", piece).param("content", next).update();
      bytes += next.length;
    }
    of(COUNT_BYTES, load, number).param("bytes", bytes).update();
    return bytes;
  }

  void copy(long load, int number, OutputStream out) throws IOException {
    int pieces = of(PIECES, load, number).query(Integer.class).single();
    for (int piece = 1; piece <= pieces; piece++) {
      out.write(of(READ_PIECE, load, number).param("piece", piece).query(byte[].class).single());
    }
  }

  /// Begins, from the start when an earlier try was cut off.
  ///
  /// @return false when it has ended already
  @Transactional
  public boolean begin(long load) {
    if (jdbc.sql(BEGIN).param("load", load).update() == 0) {
      return false;
    }
    for (String sql : List.of(FORGET_PARTS, FORGET_PROBLEMS, UNREAD)) {
      jdbc.sql(sql).param("load", load).update();
    }
    return true;
  }

  /// Notes what was read of a file, at once and whatever becomes of the load.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(long load, int number, LoadedFile part) {
    of(ADD_PART, load, number)
        .param("name", part.name())
        .param("set", part.dataSet())
        .param("vintage", part.vintage())
        .param("rows", part.rows())
        .param("there", part.wasThere())
        .update();
  }

  /// Notes that a file was read to its end, at once and whatever becomes of the load.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(long load, int number, List<Problem> problems) {
    for (int at = 0; at < problems.size(); at++) {
      Problem problem = problems.get(at);
      of(ADD_PROBLEM, load, number)
          .param("problem", at + 1)
          .param("refuses", problem.refuses())
          .param("file", problem.file())
          .param("row", problem.row())
          .param("column", problem.column())
          .param("message", problem.message())
          .update();
    }
    of(READ, load, number).update();
  }

  /// Ends it, and takes away the files themselves.
  @Transactional
  public void end(long load, LoadState state, Instant at) {
    jdbc.sql(END)
        .param("load", load)
        .param("state", state.code())
        .param("at", Timestamp.from(at))
        .update();
    jdbc.sql(FORGET_PIECES).param("load", load).update();
  }

  void changed(long load, int changed) {
    jdbc.sql(CHANGED).param("load", load).param("changed", changed).update();
  }

  /// What was sent under a number.
  public Optional<LoadLine> find(long load) {
    return jdbc.sql(FIND).param("load", load).query(this::line).optional();
  }

  /// What was sent last, the newest first.
  public List<LoadLine> newest(int most) {
    return jdbc.sql(NEWEST).param("most", most).query(this::line).list();
  }

  private LoadLine line(ResultSet row, int number) throws SQLException {
    long load = row.getLong("load_id");
    Timestamp ended = row.getTimestamp("ended_at");
    return new LoadLine(
        load,
        row.getString("vintage"),
        LoadState.of(row.getString("state")),
        new AccountId(row.getLong("sent_by")),
        row.getTimestamp("sent_at").toInstant(),
        Optional.ofNullable(ended).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("changed", Integer.class)),
        files(load));
  }

  private List<LoadLine.SentFile> files(long load) {
    return jdbc.sql(FILES)
        .param("load", load)
        .query(
            (row, number) -> {
              int file = row.getInt("number");
              return new LoadLine.SentFile(
                  file,
                  row.getString("file_name"),
                  row.getLong("bytes"),
                  row.getBoolean("is_read"),
                  parts(load, file),
                  problems(load, file));
            })
        .list();
  }

  private List<LoadedFile> parts(long load, int file) {
    return of(PARTS, load, file)
        .query(
            (row, number) ->
                new LoadedFile(
                    row.getString("name"),
                    row.getString("data_set"),
                    row.getString("vintage"),
                    row.getLong("row_count"),
                    row.getBoolean("was_there")))
        .list();
  }

  private List<LoadLine.LoadProblem> problems(long load, int file) {
    return of(PROBLEMS, load, file)
        .query(
            (row, number) ->
                new LoadLine.LoadProblem(
                    row.getBoolean("refuses"),
                    row.getString("file_name"),
                    row.getLong("at_row"),
                    row.getString("column_name"),
                    row.getString("message")))
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, long load, int number) {
    return jdbc.sql(sql).param("load", load).param("number", number);
  }
}

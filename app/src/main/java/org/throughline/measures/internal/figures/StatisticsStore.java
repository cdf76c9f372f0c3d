// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.statistics.Breakdown;
import org.throughline.returns.statistics.FileReading;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Period;
import org.throughline.returns.statistics.SourceFile;
import org.throughline.returns.statistics.StatisticalNeighbour;
import org.throughline.returns.statistics.StatisticsRow;
import org.throughline.returns.statistics.StatisticsSink;

/// Streams what is read of a file into PostgreSQL by COPY, within the caller's transaction. A data
/// set of a file that is there already is passed over.
final class StatisticsStore implements StatisticsSink {

  private static final int BUFFER = 1 << 16;

  private static final String ADD_RELEASE =
      """
      insert into measures.release
        (data_set, title, vintage, file_name, content, row_count, indicators, loaded_at, loaded_by)
      values (?, ?, ?, ?, ?, 0, ?, ?, ?)
      on conflict (data_set, content) do nothing
      returning release_id
      """;

  private static final String COUNT_ROWS =
      """
      update measures.release set row_count = ? where release_id = ?
      """;

  private static final String COPY =
      """
      copy measures.statistic
        (release_id, series, area, period, period_end, breakdown, figures, marks) from stdin
      """;

  private static final String ADD_NEIGHBOUR =
      """
      insert into measures.neighbour (area, rank, neighbour, closeness, vintage, known_at)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final Connection connection;
  private final byte[] content;
  private final Instant now;
  private final Optional<AccountId> by;
  private final Consumer<LoadedFile> progress;
  private final List<LoadedFile> loaded = new ArrayList<>();
  private final StringBuilder line = new StringBuilder(BUFFER + 4096);
  private final IdentityHashMap<Period, String> periods = new IdentityHashMap<>();
  private final IdentityHashMap<List<Breakdown>, String> parts = new IdentityHashMap<>();
  private @Nullable CopyIn copy;
  private long release;
  private boolean isKnown;
  private long pairs;
  private boolean hasSeries;
  private String vintage = "";

  /// @param content the digest of the file
  StatisticsStore(
      Connection connection,
      byte[] content,
      Instant now,
      Optional<AccountId> by,
      Consumer<LoadedFile> progress) {
    this.connection = connection;
    this.content = content.clone();
    this.now = now;
    this.by = by;
    this.progress = progress;
  }

  List<LoadedFile> loaded() {
    return List.copyOf(loaded);
  }

  @Override
  public void begin(SourceFile file) {
    vintage = file.vintage().map(each -> each.order()).orElse("");
    hasSeries = file.indicators().isEmpty();
    Optional<Long> added = addRelease(file);
    isKnown = added.isEmpty();
    pairs = 0;
    release = added.orElse(0L);
  }

  @Override
  public void row(StatisticsRow row) {
    if (isKnown) {
      return;
    }
    if (hasSeries) {
      for (int at = 0; at < row.size(); at++) {
        write(row, escaped(lower(row.indicator(at).name())), at, at + 1);
      }
    } else {
      write(row, "", 0, row.size());
    }
  }

  @Override
  public void neighbour(StatisticalNeighbour pair) {
    pairs++;
    if (isKnown) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(ADD_NEIGHBOUR)) {
      statement.setString(1, pair.authority().code());
      statement.setInt(2, pair.rank());
      statement.setString(3, pair.neighbour().code());
      statement.setString(4, pair.closeness());
      statement.setString(5, vintage);
      statement.setTimestamp(6, Timestamp.from(now));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  @Override
  public void end(FileReading reading) {
    try {
      endCopy();
      if (!isKnown) {
        countRows(reading.rows() + pairs);
      }
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
    LoadedFile file =
        new LoadedFile(
            reading.name(),
            reading.dataSet().map(each -> each.id()).orElse(""),
            vintage,
            reading.rows() + pairs,
            isKnown);
    loaded.add(file);
    progress.accept(file);
  }

  /// Ends a COPY that a refused file left open, so that the connection can be used again.
  void close() throws SQLException {
    CopyIn open = copy;
    if (open != null && open.isActive()) {
      open.cancelCopy();
    }
    copy = null;
  }

  private Optional<Long> addRelease(SourceFile file) {
    try (PreparedStatement statement = connection.prepareStatement(ADD_RELEASE)) {
      statement.setString(1, file.dataSet().id());
      statement.setString(2, file.dataSet().title());
      statement.setString(3, vintage);
      statement.setString(4, file.name());
      statement.setBytes(5, content);
      statement.setArray(
          6,
          connection.createArrayOf(
              "text",
              file.indicators().stream()
                  .map(Indicator::name)
                  .map(StatisticsStore::lower)
                  .toArray()));
      statement.setTimestamp(7, Timestamp.from(now));
      statement.setObject(8, by.map(AccountId::value).orElse(null));
      try (ResultSet added = statement.executeQuery()) {
        return added.next() ? Optional.of(added.getLong(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// One line of COPY's text format.
  private void write(StatisticsRow row, String series, int from, int to) {
    line.append(release).append('\t');
    line.append(series);
    line.append('\t').append(row.area().code()).append('\t');
    line.append(periods.computeIfAbsent(row.period(), PeriodCodes::code))
        .append('\t')
        .append(row.period().to())
        .append('\t');
    line.append(parts.computeIfAbsent(row.breakdowns(), StatisticsStore::breakdown));
    line.append("\t{");
    boolean isMarked = appendFigures(row, from, to);
    line.append("}\t");
    if (isMarked) {
      appendMarks(row, from, to);
    } else {
      line.append("\\N");
    }
    line.append('\n');
    if (line.length() > BUFFER) {
      flush();
    }
  }

  /// @return whether a figure of them was withheld
  private boolean appendFigures(StatisticsRow row, int from, int to) {
    boolean isMarked = false;
    for (int at = from; at < to; at++) {
      if (at > from) {
        line.append(',');
      }
      if (row.isFigure(at)) {
        row.append(at, line);
      } else {
        line.append("NULL");
        isMarked = true;
      }
    }
    return isMarked;
  }

  private void appendMarks(StatisticsRow row, int from, int to) {
    line.append('{');
    for (int at = from; at < to; at++) {
      if (at > from) {
        line.append(',');
      }
      if (row.isFigure(at)) {
        line.append("NULL");
      } else {
        line.append('"').append(row.mark(at).map(each -> each.symbol()).orElse("")).append('"');
      }
    }
    line.append('}');
  }

  private static String breakdown(List<Breakdown> parts) {
    return escaped(
        parts.stream()
            .map(part -> part.filter() + ": " + part.value())
            .collect(Collectors.joining("; ")));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private void flush() {
    try {
      CopyIn target = copy;
      if (target == null) {
        target = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        copy = target;
      }
      byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
      target.writeToCopy(bytes, 0, bytes.length);
      line.setLength(0);
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  private void endCopy() throws SQLException {
    if (!line.isEmpty()) {
      flush();
    }
    CopyIn open = copy;
    if (open != null) {
      open.endCopy();
      copy = null;
    }
  }

  private void countRows(long rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT_ROWS)) {
      statement.setLong(1, rows);
      statement.setLong(2, release);
      statement.executeUpdate();
    }
  }

  /// The database could not take what was read.
  static final class StoreFailure extends UncheckedIOException {
    StoreFailure(SQLException cause) {
      super("The database could not take the figures", new IOException(cause));
    }
  }
}

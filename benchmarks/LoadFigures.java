// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.platform.database.CommandDatabase;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.measures.internal.figures.StatisticsLoading;

/// Loading a release of published statistics against PostgreSQL's own COPY of the same bytes into
/// tables of text, in turn, in one run, on one connection.
///
/// Usage: `benchmarks/load-figures.sh RELEASE.zip`
public final class LoadFigures {

  private static final int ROUNDS = 5;

  private record Csv(String table, String columns, byte[] bytes, long rows) {}

  public static void main(String[] arguments) throws Exception {
    Path zip = Path.of(arguments[0]);
    List<Csv> files = read(zip);
    long rows = files.stream().mapToLong(Csv::rows).sum();
    Path data = Files.createTempDirectory("throughline-benchmark");
    try (CommandDatabase database = CommandDatabase.open(data, "measures.definition")) {
      Connection connection = database.connection();
      List<Double> ratios = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        double copied = rows / copy(connection, files);
        double loaded = rows / load(connection, zip);
        ratios.add(loaded / copied);
        System.out.printf(
            "round %d%s: COPY %,.0f rows a second, loaded %,.0f rows a second, %.0f per cent%n",
            round, round == 1 ? " (cold)" : "", copied, loaded, 100 * loaded / copied);
      }
      ratios.sort(null);
      System.out.printf("median %.0f per cent of COPY%n", 100 * ratios.get(ROUNDS / 2));
      pandas(connection, zip, data).ifPresent(seconds -> System.out.printf("pandas: %,.0f rows a second%n", rows / seconds));
      System.out.printf(
          "%,d rows of %d files; heap at most %,d MB%n",
          rows, files.size(), Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static double copy(Connection connection, List<Csv> files) throws Exception {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role throughline");
      for (Csv each : files) {
        statement.execute("create table %s (%s)".formatted(each.table(), each.columns()));
      }
      connection.commit();
      long begun = System.nanoTime();
      for (Csv each : files) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s from stdin (format csv, header)".formatted(each.table()),
                new ByteArrayInputStream(each.bytes()));
      }
      connection.commit();
      double seconds = (System.nanoTime() - begun) / 1e9;
      for (Csv each : files) {
        statement.execute("drop table " + each.table());
      }
      statement.execute("set role throughline_app");
      connection.commit();
      return seconds;
    }
  }

  private static double load(Connection connection, Path zip) throws IOException, java.sql.SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from measures.release");
    }
    SingleConnectionDataSource data = new SingleConnectionDataSource(connection, true);
    List<LoadedFile> loaded = new ArrayList<>();
    long begun = System.nanoTime();
    new StatisticsLoading(data, new DataSourceTransactionManager(data), Clock.systemUTC())
        .load(zip, Optional.empty(), Optional.empty(), loaded::add);
    return (System.nanoTime() - begun) / 1e9;
  }

  /// Where a Python with pandas is named in PANDAS_PYTHON.
  private static Optional<Double> pandas(Connection connection, Path zip, Path data) throws Exception {
    String python = System.getenv("PANDAS_PYTHON");
    if (python == null) {
      return Optional.empty();
    }
    String url =
        connection.getMetaData().getURL().replaceFirst("^jdbc:postgresql://([^?]*).*$", "$1");
    String password = Files.readString(data.resolve("database-password")).strip();
    Process process =
        new ProcessBuilder(
                python,
                System.getenv("BENCHMARKS") + "/pandas_peer.py",
                zip.toString(),
                "postgresql+psycopg2://throughline:" + password + "@" + url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(Double.valueOf(printed.strip())) : Optional.empty();
  }

  private static List<Csv> read(Path zip) throws IOException {
    List<Csv> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().startsWith("data/") && entry.getName().endsWith(".csv")) {
          files.add(csv("raw_" + files.size(), in.readAllBytes()));
        }
      }
    }
    return files;
  }

  private static Csv csv(String table, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int columns = text.substring(0, text.indexOf('\n')).split(",", -1).length;
    StringBuilder names = new StringBuilder();
    for (int at = 0; at < columns; at++) {
      names.append(at == 0 ? "" : ", ").append("c").append(at).append(" text");
    }
    return new Csv(table, names.toString(), bytes, text.lines().count() - 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.statistics.Problem;
import org.throughline.returns.statistics.Reading;
import org.throughline.returns.statistics.StatisticsFiles;
import org.throughline.returns.statistics.Vintage;

/// Loads files of published statistics: each file wholly or not at all, and the same file once.
public final class StatisticsLoading {

  private final DataSource data;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public StatisticsLoading(DataSource data, PlatformTransactionManager transactions, Clock clock) {
    this.data = data;
    this.jdbc = JdbcClient.create(data);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// How a file was loaded.
  ///
  /// @param files those within it; none of them is kept when anything refuses
  /// @param problems all that was found
  public record Result(List<LoadedFile> files, List<Problem> problems) {
    public Result {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }

    public boolean isRefused() {
      return problems.stream().anyMatch(Problem::refuses);
    }
  }

  /// Loads a file or a zip of them.
  ///
  /// @param vintage where the caller knows the release better than the file does
  /// @param progress is told of every file within it as it ends
  public Result load(
      Path file, Optional<Vintage> vintage, Optional<AccountId> by, Consumer<LoadedFile> progress)
      throws IOException {
    byte[] content = digest(file);
    Instant now = clock.instant();
    try {
      return transaction.execute(
          status -> {
            Result result = read(file, vintage, content, now, by, progress);
            if (result.isRefused()) {
              status.setRollbackOnly();
            }
            return result;
          });
    } catch (UnreadableFile unreadable) {
      throw unreadable.cause;
    }
  }

  private Result read(
      Path file,
      Optional<Vintage> vintage,
      byte[] content,
      Instant now,
      Optional<AccountId> by,
      Consumer<LoadedFile> progress) {
    AreaTable.fill(jdbc);
    Connection connection = DataSourceUtils.getConnection(data);
    try {
      StatisticsStore store = new StatisticsStore(connection, content, now, by, progress);
      try {
        Reading reading = StatisticsFiles.standard().read(file, vintage, store);
        return new Result(store.loaded(), reading.problems());
      } finally {
        store.close();
      }
    } catch (IOException unreadable) {
      throw new UnreadableFile(unreadable);
    } catch (SQLException failure) {
      throw new StatisticsStore.StoreFailure(failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, data);
    }
  }

  private static byte[] digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return digest.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class UnreadableFile extends RuntimeException {
    private final IOException cause;

    UnreadableFile(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}

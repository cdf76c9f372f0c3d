// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.database.OwnerConnection;

/// The database of a data folder for a command's own use, as the application's role. A folder that
/// was never started on, or not since an older version, is made ready first.
public final class MeasureDatabase implements AutoCloseable {

  private static final String IS_READY =
      """
      select to_regclass('measures.definition') is not null
      """;

  private final OwnerConnection owner;
  private final DataSource data;

  private MeasureDatabase(OwnerConnection owner, DataSource data) {
    this.owner = owner;
    this.data = data;
  }

  public static MeasureDatabase open(Path folder) {
    try {
      OwnerConnection owner = OwnerConnection.open(folder);
      DataSource data = new SingleConnectionDataSource(owner.connection(), true);
      if (!JdbcClient.create(data).sql(IS_READY).query(Boolean.class).single()) {
        Flyway.configure()
            .dataSource(data)
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .defaultSchema("public")
            .load()
            .migrate();
      }
      try (Statement statement = owner.connection().createStatement()) {
        statement.execute("set role throughline_app");
      }
      return new MeasureDatabase(owner, data);
    } catch (SQLException | IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The database in %s cannot be used: name another folder with --data DIR."
              .formatted(folder),
          failure);
    }
  }

  /// The one connection, as the application's role.
  public Connection connection() {
    return owner.connection();
  }

  public DataSource data() {
    return data;
  }

  @Override
  public void close() {
    try {
      owner.close();
    } catch (SQLException closedAnyway) {
      throw new IllegalStateException(closedAnyway);
    }
  }
}

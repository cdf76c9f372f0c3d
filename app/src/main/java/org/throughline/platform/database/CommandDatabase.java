// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

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

/// The database of a data folder for a command's own use, as the application's role. A folder that
/// was never started on is made ready first.
public final class CommandDatabase implements AutoCloseable {

  private static final String IS_READY =
      """
      select to_regclass(:table) is not null
      """;

  private final OwnerConnection owner;
  private final DataSource data;

  private CommandDatabase(OwnerConnection owner, DataSource data) {
    this.owner = owner;
    this.data = data;
  }

  /// @param table one that the command needs, with its schema; where it is missing the database is
  ///     brought up to date
  public static CommandDatabase open(Path folder, String table) {
    try {
      OwnerConnection owner = OwnerConnection.open(folder);
      DataSource data = new SingleConnectionDataSource(owner.connection(), true);
      if (!JdbcClient.create(data)
          .sql(IS_READY)
          .param("table", table)
          .query(Boolean.class)
          .single()) {
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
      return new CommandDatabase(owner, data);
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

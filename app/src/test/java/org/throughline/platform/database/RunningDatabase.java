// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The database of a running program, entered past the program.
public final class RunningDatabase {

  private RunningDatabase() {}

  /// A connection to the database in `data`.
  public static Connection of(Path data) throws IOException, SQLException {
    DatabaseAddress address = EmbeddedDatabase.running(data).orElseThrow();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /// The settings that let another program run on the database in `data`.
  public static String[] shared(Path data) throws IOException {
    DatabaseAddress address = EmbeddedDatabase.running(data).orElseThrow();
    return new String[] {
      "--throughline.demonstration=off",
      "--throughline.database-url=" + address.url(),
      "--throughline.database-user=" + address.user(),
      "--throughline.database-password=" + address.password()
    };
  }

  /// The number that a query gives; -1 when it gives no row.
  public static long number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  /// Waits for at most two minutes until a query gives a number.
  public static void until(Connection database, String query, long wanted) throws SQLException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (number(database, query) != wanted && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(number(database, query)).as(query).isEqualTo(wanted);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database of a running program, entered past the program.
public final class RunningDatabase {

  private RunningDatabase() {}

  /// A connection to the database in `data`.
  public static Connection of(Path data) throws IOException, SQLException {
    DatabaseAddress address = EmbeddedDatabase.running(data).orElseThrow();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}

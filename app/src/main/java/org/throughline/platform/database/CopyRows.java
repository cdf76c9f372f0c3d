// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in the form that PostgreSQL's COPY takes: tabs between cells, a line a row.
public final class CopyRows {

  private final String command;
  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;
  private long rows;

  /// @param command such as `copy staged_child from stdin`
  public CopyRows(String command) {
    this.command = command;
  }

  /// Adds a cell. What stands between two signs that COPY reads otherwise goes in whole.
  public CopyRows cell(String value) {
    next();
    int plain = 0;
    for (int at = 0; at < value.length(); at++) {
      char sign = value.charAt(at);
      if (sign == '\\' || sign < ' ') {
        text.append(value, plain, at).append(escaped(sign));
        plain = at + 1;
      }
    }
    text.append(value, plain, value.length());
    return this;
  }

  private static String escaped(char sign) {
    return switch (sign) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\0' -> " ";
      default -> String.valueOf(sign);
    };
  }

  public CopyRows cell(long value) {
    next();
    text.append(value);
    return this;
  }

  public CopyRows cell(boolean value) {
    next();
    text.append(value ? 't' : 'f');
    return this;
  }

  public CopyRows cell(LocalDate value) {
    next();
    text.append(value);
    return this;
  }

  /// A cell that is null when there is no day.
  public CopyRows cell(Optional<LocalDate> value) {
    return value.map(this::cell).orElseGet(this::none);
  }

  /// A cell that is null.
  public CopyRows none() {
    next();
    text.append("\\N");
    return this;
  }

  /// Ends the row.
  public void end() {
    text.append('\n');
    isFirst = true;
    rows++;
  }

  /// How many rows wait.
  public long waiting() {
    return rows;
  }

  /// Sends what waits and begins anew. A copy that fails is ended: while one is open, the
  /// connection can not even be rolled back.
  public void send(Connection connection) throws SQLException {
    if (rows > 0) {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
      text.setLength(0);
      rows = 0;
    }
  }

  private void next() {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
  }
}

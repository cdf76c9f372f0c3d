// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A section of a child's whole record that one query gives: each column is called as the reader
/// is to read it, and `:child` is the child. What is empty is left out.
///
/// @param words puts the codes of a row into words
public record QueriedSection(
    JdbcClient jdbc,
    int order,
    String title,
    boolean namesOthers,
    String sql,
    UnaryOperator<Map<String, String>> words)
    implements RecordSection {

  /// A section whose query gives words already.
  public QueriedSection(JdbcClient jdbc, int order, String title, boolean namesOthers, String sql) {
    this(jdbc, order, title, namesOthers, sql, UnaryOperator.identity());
  }

  @Override
  public List<Entry> entries(ChildId child) {
    return jdbc.sql(sql)
        .param("child", child.value())
        .query((row, number) -> new Entry(words.apply(cells(row)), namesOthers))
        .list();
  }

  private static Map<String, String> cells(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> cells = new LinkedHashMap<>();
    for (int at = 1; at <= columns.getColumnCount(); at++) {
      String value = row.getString(at);
      if (value != null && !value.isBlank()) {
        cells.put(columns.getColumnLabel(at), value);
      }
    }
    return cells;
  }
}

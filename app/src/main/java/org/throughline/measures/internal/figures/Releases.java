// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// The releases of published statistics that are loaded.
@Component
public class Releases {

  private static final String NEWEST =
      """
      select title, vintage, file_name, row_count, loaded_at, loaded_by from measures.release
      order by loaded_at desc, title, release_id desc
      limit :size offset :offset
      """;

  private static final String COUNT =
      """
      select count(*) from measures.release
      """;

  private static final String SETS =
      """
      select count(distinct data_set) from measures.release
      """;

  private final JdbcClient jdbc;

  Releases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One data set of one release.
  ///
  /// @param vintage empty when nothing told it
  /// @param loadedBy empty when it was loaded by the command
  public record Release(
      String title,
      String vintage,
      String fileName,
      int rows,
      Instant loadedAt,
      Optional<AccountId> loadedBy) {}

  /// The newest first.
  public List<Release> newest(int size, int offset) {
    return jdbc.sql(NEWEST)
        .param("size", size)
        .param("offset", offset)
        .query(Releases::release)
        .list();
  }

  public int count() {
    return jdbc.sql(COUNT).query(Integer.class).single();
  }

  /// How many data sets have a release.
  public int dataSets() {
    return jdbc.sql(SETS).query(Integer.class).single();
  }

  private static Release release(ResultSet row, int number) throws SQLException {
    long by = row.getLong("loaded_by");
    Optional<AccountId> account = row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by));
    return new Release(
        row.getString("title"),
        row.getString("vintage"),
        row.getString("file_name"),
        row.getInt("row_count"),
        row.getTimestamp("loaded_at").toInstant(),
        account);
  }
}

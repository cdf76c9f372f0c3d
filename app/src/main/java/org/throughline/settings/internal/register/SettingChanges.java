// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingId;

/// What changed in a setting, when, by whom and from what.
@Component
public class SettingChanges {

  private static final int AT_ONCE = 1_000;

  private static final String ADD =
      """
      insert into settings.change
        (setting_id, version, at, account_id, source, field, was, becomes)
      values (?, (select version from settings.setting where setting_id = ?), ?, ?, ?, ?, ?, ?)
      """;

  private static final String READ =
      """
      select version, at, account_id, source, field, was, becomes
        from settings.change
       where setting_id = :id
      """;

  private static final String OF = READ + " order by change_id desc limit :most";

  private static final String SINCE =
      READ + " and version > :version order by change_id desc limit 100";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SettingChanges(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// One line to be written.
  public record NewLine(SettingId setting, FactChange change) {}

  /// One line as it was written.
  ///
  /// @param source the file or the reason, in words
  /// @param field the fact, or what else of the setting changed
  public record Line(
      long version,
      Instant at,
      Optional<AccountId> by,
      String source,
      String field,
      String was,
      String becomes) {}

  /// Writes lines for settings whose new version is written already.
  public void add(List<NewLine> lines, Instant at, Optional<AccountId> by, String source) {
    batches.batchUpdate(
        ADD,
        lines,
        AT_ONCE,
        (statement, line) -> {
          long id = line.setting().value();
          statement.setLong(1, id);
          statement.setLong(2, id);
          statement.setTimestamp(3, Timestamp.from(at));
          statement.setObject(4, by.map(AccountId::value).orElse(null));
          statement.setString(5, source);
          statement.setString(6, line.change().fact().key());
          statement.setString(7, line.change().was());
          statement.setString(8, line.change().becomes());
        });
  }

  /// Writes a line about something that is no fact, such as its places.
  public void note(
      SettingId setting, Instant at, AccountId by, String field, String was, String becomes) {
    long id = setting.value();
    batches.update(ADD, id, id, Timestamp.from(at), by.value(), "", field, was, becomes);
  }

  public List<Line> of(SettingId setting, int most) {
    return jdbc.sql(OF)
        .param("id", setting.value())
        .param("most", most)
        .query(SettingChanges::line)
        .list();
  }

  /// What was written after a version.
  public List<Line> since(SettingId setting, long version) {
    return jdbc.sql(SINCE)
        .param("id", setting.value())
        .param("version", version)
        .query(SettingChanges::line)
        .list();
  }

  /// The words of a line's value: a fact as people read it, anything else as it stands.
  public static String words(String field, String value) {
    return Fact.of(field).map(fact -> fact.form().display(value)).orElse(value);
  }

  /// What a line is about, in words.
  public static String label(String field) {
    return Fact.of(field).map(Fact::label).orElse(field);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    @Nullable Long account = row.getObject("account_id", Long.class);
    return new Line(
        row.getLong("version"),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(account).map(AccountId::new),
        row.getString("source"),
        row.getString("field"),
        row.getString("was"),
        row.getString("becomes"));
  }
}

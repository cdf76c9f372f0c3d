// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.Urn;
import org.throughline.settings.internal.register.FactJson;

/// What the rows of a file would do, kept until a person says yes or no; and what is wrong with
/// others.
@Component
public class StagedRows {

  private static final String ADD =
      """
      insert into settings.load_row
        (load_id, at_row, urn, name, outcome, differences, published, columns, raw)
      select :load, at_row, urn, name, outcome, coalesce(differences, '[]'), published, columns, raw
        from jsonb_populate_recordset(null::settings.load_row, cast(:rows as jsonb))
      """;

  /// Of a line between settings only what is new or different is kept.
  private static final String ADD_LINKS =
      """
      insert into settings.load_row (load_id, at_row, urn, name, outcome, raw)
      select :load, r.at_row, r.urn, r.name, 'LINK', r.raw
        from jsonb_populate_recordset(null::settings.load_row, cast(:rows as jsonb)) r
       where not exists (
               select
                 from settings.link l
                where l.urn = r.urn
                  and l.other_urn = r.raw ->> 'other'
                  and l.kind = r.raw ->> 'kind'
                  and l.words = r.raw ->> 'words'
                  and l.since is not distinct from cast(r.raw ->> 'since' as date))
      """;

  private static final String ADD_PROBLEMS =
      """
      insert into settings.load_problem (load_id, keeps_out, at_row, column_name, message)
      select :load, keeps_out, at_row, column_name, message
        from jsonb_populate_recordset(null::settings.load_problem, cast(:rows as jsonb))
      """;

  private static final String NEXT =
      """
      select at_row, urn, name, outcome, published, columns, raw
        from settings.load_row
       where load_id = :load and at_row > :after
       order by at_row
       limit :most
      """;

  private static final String SHOWN =
      """
      select at_row, urn, name, outcome, differences
        from settings.load_row
       where load_id = :load and outcome = :outcome
       order by at_row
       limit :most offset :from
      """;

  private static final String PROBLEMS =
      """
      select keeps_out, at_row, column_name, message
        from settings.load_problem
       where load_id = :load
       order by keeps_out = 'NOTHING', keeps_out = 'CELL', problem_id
       limit :most
      """;

  private static final String COUNT_PROBLEMS =
      """
      select count(*) from settings.load_problem where load_id = :load
      """;

  private final JdbcClient jdbc;

  StagedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row to be applied.
  ///
  /// @param facts what it says; absent when only its day is newer than what is kept
  record Staged(
      long row,
      Urn urn,
      String name,
      String outcome,
      Optional<SettingFacts> facts,
      Set<Fact> spokenOf,
      Map<String, String> raw) {}

  /// A row as it is shown.
  public record Shown(
      long row, String urn, String name, String outcome, List<Map<String, String>> differences) {}

  /// Something that is wrong.
  ///
  /// @param keepsOut FILE, ROW, CELL or NOTHING
  /// @param column empty where no one column is meant
  public record Fault(String keepsOut, long row, String column, String message) {}

  void add(long load, List<Map<String, Object>> rows) {
    put(ADD, load, rows);
  }

  /// @return how many are new or different
  int addLinks(long load, List<Map<String, Object>> rows) {
    return put(ADD_LINKS, load, rows);
  }

  void keep(long load, List<Fault> faults) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Fault fault : faults) {
      Map<String, Object> row = new HashMap<>();
      row.put("keeps_out", fault.keepsOut());
      row.put("at_row", fault.row());
      row.put("column_name", fault.column());
      row.put("message", fault.message());
      rows.add(row);
    }
    put(ADD_PROBLEMS, load, rows);
  }

  private int put(String sql, long load, List<Map<String, Object>> rows) {
    return rows.isEmpty()
        ? 0
        : jdbc.sql(sql).param("load", load).param("rows", FactJson.rows(rows)).update();
  }

  List<Staged> after(long load, long row, int most) {
    return jdbc.sql(NEXT)
        .param("load", load)
        .param("after", row)
        .param("most", most)
        .query(StagedRows::staged)
        .list();
  }

  /// Rows with an outcome, a page of them.
  public List<Shown> shown(long load, String outcome, int most, int from) {
    return jdbc.sql(SHOWN)
        .param("load", load)
        .param("outcome", outcome)
        .param("most", most)
        .param("from", from)
        .query(
            (row, number) ->
                new Shown(
                    row.getLong("at_row"),
                    row.getString("urn"),
                    row.getString("name"),
                    row.getString("outcome"),
                    FactJson.list(row.getString("differences"))))
        .list();
  }

  public List<Fault> faults(long load, int most) {
    return jdbc.sql(PROBLEMS)
        .param("load", load)
        .param("most", most)
        .query(
            (row, number) ->
                new Fault(
                    row.getString("keeps_out"),
                    row.getLong("at_row"),
                    row.getString("column_name"),
                    row.getString("message")))
        .list();
  }

  public int countFaults(long load) {
    return jdbc.sql(COUNT_PROBLEMS).param("load", load).query(Integer.class).single();
  }

  private static Staged staged(ResultSet row, int number) throws SQLException {
    @Nullable String published = row.getString("published");
    @Nullable String raw = row.getString("raw");
    return new Staged(
        row.getLong("at_row"),
        new Urn(row.getString("urn")),
        row.getString("name"),
        row.getString("outcome"),
        Optional.ofNullable(published).map(FactJson::facts),
        spokenOf(row),
        raw == null ? Map.of() : FactJson.texts(raw));
  }

  private static Set<Fact> spokenOf(ResultSet row) throws SQLException {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    if (row.getArray("columns") != null) {
      Arrays.stream((String[]) row.getArray("columns").getArray())
          .forEach(key -> Fact.of(key).ifPresent(facts::add));
    }
    return facts;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Reads everything that a strategy says now.
@Component
public class StrategyTexts {

  private static final String STRATEGY =
      """
      select strategy_id, code, title, division, starts_on, ends_on, status, adopted_on, owner_id,
             vision, introduction, outcomes, success, governance, sections, measures
        from strategy.strategy
       where strategy_id = :id
      """;

  private static final String THEMES =
      """
      select name from strategy.theme where strategy_id = :id order by number, theme_id
      """;

  private static final String LINKS =
      """
      select title, code, why from strategy.link where strategy_id = :id order by link_id
      """;

  private static final String PRIORITIES =
      """
      select priority_id, number, title, ambition, approach
        from strategy.priority
       where strategy_id = :id and withdrawn_in is null
       order by number
      """;

  private static final String COMMITMENTS =
      """
      select commitment_id, priority_id, code, year, theme, text
        from strategy.commitment
       where strategy_id = :id and withdrawn_in is null
       order by priority_id, year, running, commitment_id
      """;

  private static final String PRIORITY_THEMES =
      """
      select g.priority_id as subject_id, t.name
        from strategy.priority_theme g join strategy.theme t on t.theme_id = g.theme_id
       where g.strategy_id = :id
       order by t.number
      """;

  private static final String COMMITMENT_THEMES =
      """
      select g.commitment_id as subject_id, t.name
        from strategy.commitment_theme g join strategy.theme t on t.theme_id = g.theme_id
       where g.strategy_id = :id
       order by t.number
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StrategyTexts(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Tag(long subject, String name) {}

  private record Line(long priority, CommitmentText text) {}

  /// Everything that the strategy says now.
  public Optional<StrategyText> find(long id) {
    return jdbc.sql(STRATEGY).param("id", id).query((row, number) -> text(row, id)).optional();
  }

  private StrategyText text(ResultSet row, long id) throws SQLException {
    return new StrategyText(
        id,
        row.getString("code"),
        row.getString("title"),
        row.getString("division"),
        YearMonth.from(row.getDate("starts_on").toLocalDate()),
        YearMonth.from(row.getDate("ends_on").toLocalDate()),
        StrategyStatus.valueOf(row.getString("status")),
        day(row.getDate("adopted_on")),
        Optional.ofNullable(row.getObject("owner_id", Long.class)),
        row.getString("vision"),
        list(row.getArray("introduction")),
        list(row.getArray("outcomes")),
        list(row.getArray("success")),
        list(row.getArray("governance")),
        json.readValue(
            row.getString("sections"), new TypeReference<List<NewStrategy.Section>>() {}),
        json.readValue(
            row.getString("measures"), new TypeReference<List<NewStrategy.Measure>>() {}),
        jdbc.sql(THEMES).param("id", id).query(String.class).list(),
        links(id),
        priorities(id));
  }

  private List<NewStrategy.Link> links(long id) {
    return jdbc.sql(LINKS)
        .param("id", id)
        .query(
            (row, number) ->
                new NewStrategy.Link(
                    row.getString("title"),
                    Optional.ofNullable(row.getString("code")),
                    row.getString("why")))
        .list();
  }

  private List<PriorityText> priorities(long id) {
    Map<Long, List<String>> themes = tags(PRIORITY_THEMES, id);
    Map<Long, List<Line>> lines =
        commitments(id).stream().collect(Collectors.groupingBy(Line::priority));
    return jdbc.sql(PRIORITIES)
        .param("id", id)
        .query(
            (row, number) -> {
              long priority = row.getLong("priority_id");
              return new PriorityText(
                  priority,
                  row.getInt("number"),
                  row.getString("title"),
                  row.getString("ambition"),
                  row.getString("approach"),
                  themes.getOrDefault(priority, List.of()),
                  lines.getOrDefault(priority, List.of()).stream().map(Line::text).toList());
            })
        .list();
  }

  private List<Line> commitments(long id) {
    Map<Long, List<String>> themes = tags(COMMITMENT_THEMES, id);
    return jdbc.sql(COMMITMENTS)
        .param("id", id)
        .query(
            (row, number) -> {
              long commitment = row.getLong("commitment_id");
              return new Line(
                  row.getLong("priority_id"),
                  new CommitmentText(
                      commitment,
                      row.getString("code"),
                      row.getInt("year"),
                      row.getString("theme"),
                      row.getString("text"),
                      themes.getOrDefault(commitment, List.of())));
            })
        .list();
  }

  private Map<Long, List<String>> tags(String statement, long id) {
    return jdbc
        .sql(statement)
        .param("id", id)
        .query((row, number) -> new Tag(row.getLong("subject_id"), row.getString("name")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Tag::subject, Collectors.mapping(Tag::name, Collectors.toList())));
  }

  private static Optional<LocalDate> day(Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate);
  }

  private static List<String> list(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
